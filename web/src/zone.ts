import { byId } from './dom'
import { own } from './words/time'

/** The reader's own time beside the Eastern one. */
export function ownTime(at: Date): void {
  const zone = byId('zone')
  if (!zone) return
  zone.textContent = own(at)
  zone.hidden = zone.textContent === ''
}
