import { byId, make } from './dom'
import { et } from './words/clock'

/** After ten minutes a figure is no longer shown as fresh. */
export const STALE = 10 * 60_000

/** Says from when the figures are; takes it back when new ones come. */
export function staleness(at: Date, now = Date.now()): boolean {
  const old = now - at.getTime() > STALE
  byId('stamp')?.classList.toggle('live', !old)
  const banner = byId('stale')
  if (old && !banner) {
    const text = ' No new counts have reached this page since. It keeps trying.'
    const words = make('div', {}, make('b', {}, `These figures are from ${et(at)}.`), text)
    const box = make('div', { class: 'banner', role: 'status' }, words)
    byId('main')?.prepend(make('div', { class: 'w', id: 'stale' }, box))
  }
  if (!old) banner?.remove()
  return old
}
