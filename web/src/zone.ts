import { byId } from './dom'
import { own } from './words/time'

/** The reader's own time beside the Eastern one. */
export function ownTime(at: Date): void {
  const zone = byId('zone')
  if (!zone) return
  // Both these clocks are on the page already, and a phone takes a while to get others ready.
  const told = [0, Number(zone.dataset.east)].includes(-at.getTimezoneOffset())
  zone.textContent = told ? '' : own(at)
  zone.hidden = zone.textContent === ''
}
