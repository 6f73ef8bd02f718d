import { get, type Heatmap, type Nation, type Region, type ServiceNow } from '../api'
import { byId, write } from '../dom'
import { follow } from '../live'
import { freshParts } from '../parts'
import { staleness } from '../stale'
import { et } from '../words/clock'
import { date, utc } from '../words/time'
import { above, comparison, mapLabel, prefix, sentence } from '../words/verdict'
import { ownTime } from '../zone'
import { figures } from './figures'

/** Charts, lists and figures that only the server can draw. */
const PARTS = ['lede', 'figures', 'incident', 'day', 'most', 'see', 'says', 'others', 'citation']

/** What changes every minute. */
interface Picture {
  at: string
  day_reports: number
  nation: Nation
  regions: Region[]
}

export interface Watcher {
  /** Draws the map of now, unless the past is shown. */
  draw(map: Heatmap): void
  /** Called after new figures. */
  changed(at: Date, nation: Nation): void
}

/** Keeps the page true while somebody looks at it. */
export function live(slug: string, name: string, watcher: Watcher): void {
  let at = new Date(byId('live')?.dataset.at ?? 0)
  let drawn = mark(at)
  let coming: Promise<unknown> | null = null

  /** Several reasons in one moment are one request. */
  const parts = () => {
    coming ??= freshParts(PARTS, location.pathname)
      .catch(() => {})
      .finally(() => {
        coming = null
      })
    return coming
  }
  const take = async (picture: Picture) => {
    if (new Date(picture.at) <= at) return
    at = new Date(picture.at)
    show(name, picture)
    watcher.draw(picture)
    const signature = mark(at)
    if (drawn !== signature) {
      drawn = signature
      await parts()
    }
    watcher.changed(at, picture.nation)
  }

  follow<Picture>(`/api/v1/stream?service=${slug}`, {
    take,
    heard: parts,
    async ask() {
      const [map, now] = await Promise.all([
        get<Heatmap>(`/api/v1/services/${slug}/heatmap?level=state`),
        get<ServiceNow>(`/api/v1/services/${slug}`),
      ])
      const day_reports = now.day.reports.reduce<number>((sum, n) => sum + (n ?? 0), 0)
      await take({ ...map, day_reports, nation: now.nation })
    },
    state: (lost) => staleness(at, lost),
  })
}

/** What the drawn parts depend on: the quarter hour, and how far which places are above normal. */
function mark(at: Date): string {
  const levels = [...document.querySelectorAll('#states .st-p')].map((place) => {
    const level = /v([123])[ch]/.exec(place.getAttribute('class') ?? '')?.[1]
    return level ? place.id + level : ''
  })
  return Math.floor(at.getTime() / 900_000) + levels.join('')
}

function show(name: string, picture: Picture): void {
  const { nation, regions } = picture
  const at = new Date(picture.at)
  const known = picture.day_reports + nation.reports > 0
  const raised = above(regions).length
  write('sentence', prefix(raised) + sentence(name, nation, regions, known))
  write('compare', comparison(nation, at, picture.day_reports, raised))
  write('first', raised === 0 ? '' : (byId('first')?.textContent ?? ''))
  figures(nation)
  const stamp = byId('stamp')
  stamp?.setAttribute('datetime', picture.at)
  stamp?.firstElementChild?.replaceChildren(et(at))
  write('date', date(at))
  write('utc', utc(at))
  ownTime(at)
  byId('map')?.setAttribute('aria-label', mapLabel(raised))
}
