import * as t from '#words'
import { make } from '../dom'
import { drop, type Kept } from '../offline/kept'
import { et } from '../words/clock'
import { button, heading } from './pieces'

/** How often a page that stays open tries by itself. */
const AGAIN = 30_000

/**
 * The screen of a report that waits for the connection. `attempt` sends it and tells whether it was
 * the last; `discarded` follows when the person would rather not send it.
 */
export function waiting(
  kept: Kept,
  outlives: boolean,
  attempt: () => Promise<boolean>,
  discarded: () => void,
): Node[] {
  const state = make('p', { class: 's mut', role: 'status' })
  let busy = false
  const attend = async (asked: boolean) => {
    if (busy || (!asked && !navigator.onLine)) return
    busy = true
    if (asked) state.textContent = t.trying
    const last = await attempt()
    busy = false
    if (last) end()
    else if (asked) state.textContent = t.stillNotReached
  }
  const back = () => void attend(false)
  const timer = setInterval(back, AGAIN)
  addEventListener('online', back)
  const end = () => {
    clearInterval(timer)
    removeEventListener('online', back)
  }
  const discard = async () => {
    end()
    await drop(kept.report.service)
    discarded()
  }
  void later()
  back()
  const where = outlives ? t.keptOnDevice : t.keptOnPage
  return [
    heading(t.willSend),
    make('p', { class: 'lede' }, t.seemOffline(where, et(new Date(kept.since)))),
    make(
      'p',
      {},
      button('btn p big whole', () => void attend(true), t.tryNow),
    ),
    state,
    make(
      'p',
      {},
      button('lnk', () => void discard(), t.doNotSend),
    ),
  ]
}

/** Asks the browser to wake the service worker once there is a connection, where it can. */
async function later(): Promise<void> {
  try {
    const ready = (await navigator.serviceWorker?.ready) as ServiceWorkerRegistration & {
      sync?: { register(tag: string): Promise<void> }
    }
    await ready?.sync?.register('kept')
  } catch {
    // This page, or the next one, sends it.
  }
}
