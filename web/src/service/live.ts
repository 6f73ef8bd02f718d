import { get, type Heatmap, type ServiceNow } from '../api'
import { byId, write } from '../dom'
import { staleness } from '../stale'
import { et } from '../words/clock'
import { count } from '../words/number'
import { date, utc } from '../words/time'
import { above, comparison, sentence } from '../words/verdict'
import { ownTime } from '../zone'
import { figures } from './figures'
import { freshParts } from './parts'

/** A minute, give or take, so that readers do not all come at once. */
const EVERY = 55_000 + Math.random() * 10_000

export interface Watcher {
  /** Draws the map of now, unless the past is shown. */
  draw(map: Heatmap): void
  /** Called after new figures. */
  changed(at: Date): void
}

/** Keeps the page true while somebody looks at it. */
export function live(slug: string, name: string, watcher: Watcher): void {
  let at = new Date(byId('live')?.dataset.at ?? 0)
  let last = Date.now()
  let drawn = mark(at)

  const poll = async () => {
    last = Date.now()
    try {
      const [map, now] = await Promise.all([
        get<Heatmap>(`/api/v1/services/${slug}/heatmap?level=state`),
        get<ServiceNow>(`/api/v1/services/${slug}`),
      ])
      if (map.at > iso(at)) {
        at = new Date(map.at)
        show(name, map, now)
        watcher.draw(map)
        const signature = mark(at)
        if (drawn !== signature) {
          drawn = signature
          await freshParts()
        }
        watcher.changed(at)
      }
    } catch {
      // The next minute is another chance; the figures say how old they are.
    }
    staleness(at)
  }

  setInterval(() => {
    if (document.visibilityState === 'visible') poll()
  }, EVERY)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - last > EVERY) poll()
  })
}

function iso(at: Date): string {
  return at.toISOString().replace('.000Z', 'Z')
}

/** What the drawn parts depend on: the quarter hour, and how far which places are above normal. */
function mark(at: Date): string {
  const levels = [...document.querySelectorAll('#states .st-p')].map((place) => {
    const level = /v([123])[ch]/.exec(place.getAttribute('class') ?? '')?.[1]
    return level ? place.id + level : ''
  })
  return Math.floor(at.getTime() / 900_000) + levels.join('')
}

function show(name: string, map: Heatmap, now: ServiceNow): void {
  const at = new Date(map.at)
  const known = now.day.reports.some((n) => (n ?? 0) > 0) || now.nation.reports > 0
  const raised = above(map.regions).length
  const prefix = raised > 2 ? 'It’s not just you. ' : ''
  write('sentence', prefix + sentence(name, now.nation, map.regions, known))
  write('compare', comparison(now.nation, at))
  write('first', raised === 0 ? '' : (byId('first')?.textContent ?? ''))
  figures(now.nation)
  const stamp = byId('stamp')
  stamp?.setAttribute('datetime', map.at)
  stamp?.firstElementChild?.replaceChildren(et(at))
  write('date', date(at))
  write('utc', utc(at))
  ownTime(at)
  const head = raised
    ? `Reports are above normal in ${count(raised)} of 56 states and territories.`
    : 'No state or territory is above normal.'
  byId('map')?.setAttribute(
    'aria-label',
    `Map of the United States. ${head} The same values are in the table.`,
  )
}
