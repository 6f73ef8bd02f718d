import { byId } from './dom'
import { copyButtons } from './service/copy'
import { live } from './service/live'
import { stateMap } from './service/map'
import { fillPanel, fillWindows } from './service/panel'
import { views } from './service/views'
import { staleness } from './stale'
import { et } from './words/clock'
import { ownTime } from './zone'

const page = byId('live')
const panel = byId('panel')

if (page && panel) {
  document.documentElement.classList.add('js')
  const { slug = '', name = '', at = '' } = page.dataset
  let now = new Date(at)

  const open = (usps: string) => {
    panel.setAttribute('aria-live', 'polite')
    fillPanel(usps, et(now))
    void fillWindows(slug, usps)
  }
  stateMap(panel.dataset.s ?? '', open)
  views()
  copyButtons()
  ownTime(now)
  staleness(now)
  live(slug, name, (moment) => {
    now = moment
    const usps = panel.dataset.s
    // New figures replace the old ones silently; only the sentence is announced.
    panel.removeAttribute('aria-live')
    if (!usps) return
    fillPanel(usps, et(now))
    if (now.getMinutes() % 5 === 0) void fillWindows(slug, usps)
  })
}
