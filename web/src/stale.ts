import { byId, make } from './dom'
import { et } from './words/clock'
import { aged } from './words/live'

/** After ten minutes a figure is no longer shown as fresh. */
export const STALE = 10 * 60_000

/** Says from when the figures are if they are old or the line is lost; takes it back when new ones come. */
export function staleness(at: Date, lost = false, now = Date.now()): boolean {
  const old = lost || now - at.getTime() > STALE
  byId('stamp')?.classList.toggle('live', !old)
  const banner = byId('stale')
  if (!old) {
    banner?.remove()
    return false
  }
  const [head, rest] = aged(et(at), lost)
  // Said once: the same words again would be announced again.
  if (banner?.textContent?.trim() === head + rest) return true
  const words = make('div', {}, make('b', {}, head), rest)
  const box = make('div', { class: 'banner', role: 'status' }, words)
  if (banner) banner.replaceChildren(box)
  else byId('main')?.prepend(make('div', { class: 'w', id: 'stale' }, box))
  return true
}
