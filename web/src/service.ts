import { get, type Heatmap } from './api'
import { byId, show, write } from './dom'
import { ready } from './offline/ready'
import { copyButtons } from './service/copy'
import { drawCounties, hideCounties } from './service/counties'
import { live } from './service/live'
import { stateMap } from './service/map'
import { whenNear } from './service/near'
import { paint } from './service/paint'
import { fillNation, fillPanel, fillWindows, showWindows } from './service/panel'
import { reach } from './service/reach'
import { replay } from './service/replay'
import { views } from './service/views'
import { staleness } from './stale'
import { et } from './words/clock'
import { ownTime } from './zone'

const page = byId('live')
const panel = byId('panel')

/** The files under the map are those of the moment that it shows. */
function files(at: Date | null): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('#files a')) {
    const address = new URL(link.href)
    if (at) address.searchParams.set('at', at.toISOString().replace('.000Z', 'Z'))
    else address.searchParams.delete('at')
    link.href = address.href
  }
}

if (page && panel) {
  document.documentElement.classList.add('js')
  const { slug = '', name = '', at = '', past } = page.dataset
  const path = `/api/v1/services/${slug}/heatmap?level=state`
  let now = new Date(at)
  // What the map shows: now, or the time of a frame.
  let shown = now
  let latest: Heatmap | null = null

  const draw = (map: Heatmap) => {
    latest = map
    if (player?.shown()) return
    paint(map)
    stamp(new Date(map.at))
  }
  const stamp = (time: Date) => {
    shown = time
    files(player?.shown() ? time : null)
    write('caption', et(time))
    write('t-at', et(time))
  }
  const open = (usps: string) => {
    if (!player?.shown()) panel.setAttribute('aria-live', 'polite')
    fillPanel(usps, shown)
    more(usps)
  }
  const counties = (usps: string) => drawCounties(slug, usps, past ? at : undefined)
  /** What only the present, or a page of the past, has for a state. */
  const more = (usps: string) => {
    if (player?.shown()) return
    if (!past) void fillWindows(slug, usps)
    void counties(usps)
  }

  const player = past
    ? null
    : replay(slug, now, {
        draw(scene, time) {
          // During the replay only its own output speaks.
          panel.removeAttribute('aria-live')
          showWindows(false)
          hideCounties()
          show('gap', scene === null)
          if (scene) {
            paint(scene.map, true)
            if (!panel.dataset.s) fillNation(scene.nation, time)
          }
          stamp(time)
          if (panel.dataset.s) fillPanel(panel.dataset.s, time)
        },
        async live() {
          show('gap', false)
          latest ??= await get<Heatmap>(path)
          draw(latest)
          showWindows(true)
          if (panel.dataset.s) {
            fillPanel(panel.dataset.s, shown)
            more(panel.dataset.s)
          }
        },
      })

  stateMap(panel.dataset.s ?? '', open)
  whenNear(panel, () => {
    if (panel.dataset.s && !player?.shown()) void counties(panel.dataset.s)
  })
  views()
  copyButtons()
  ready(slug)
  ownTime(now)
  if (!past) {
    staleness(now)
    const day = reach(slug, name, () => now)
    live(slug, name, {
      draw,
      changed(moment, nation) {
        now = moment
        player?.renew(now)
        day.renew()
        if (player?.shown()) return
        const usps = panel.dataset.s
        // New figures replace the old ones silently; only the sentence is announced.
        panel.removeAttribute('aria-live')
        if (!usps) return fillNation(nation, now)
        fillPanel(usps, now)
        if (now.getMinutes() % 5 === 0) more(usps)
      },
    })
  }
}
