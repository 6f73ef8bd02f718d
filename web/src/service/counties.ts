import * as t from '#words'
import { type CountyMap, type CountyRow, type Geometry, get } from '../api'
import { byId, make, show } from '../dom'
import { fillClass } from '../fill'
import { et } from '../words/clock'
import { isTerritory, named } from '../words/place'
import { label } from '../words/row'

/** The selected state by county, drawn when somebody selects it. */

const SVG = 'http://www.w3.org/2000/svg'

/** Pixels that the longer side of a state takes. */
const PIXELS = 290

/** The page's hatches and dots by what wears them, and how much coarser they are here. */
const PATTERNS: [string, string, string][] = [
  ['c1', 'g1', 'rotate(45)'],
  ['c2', 'g2', 'rotate(45)'],
  ['c3', 'g3', 'rotate(45)'],
  ['cg', 'dg', ''],
]
const COARSER = 1.3

const shapes = new Map<string, Promise<Geometry>>()
let wanted = ''

/** The outlines of a state; they change with the program only, so they are asked for once. */
function outlines(usps: string): Promise<Geometry> {
  const known = shapes.get(usps) ?? get<Geometry>(`/api/v1/geometry/US-${usps}.json`)
  shapes.set(usps, known)
  return known
}

/** Draws the counties of a state as they are now, or were at a past moment. */
export async function drawCounties(slug: string, usps: string, at?: string): Promise<void> {
  const figure = byId('p-counties')
  // The island areas are not in the picture.
  if (!figure || isTerritory(usps)) return hideCounties()
  wanted = usps
  if (figure.dataset.s !== usps) show('p-counties', false)
  const past = at ? `&at=${at}` : ''
  const path = `/api/v1/services/${slug}/heatmap?level=county&region=US-${usps}${past}`
  try {
    const [geometry, map] = await Promise.all([outlines(usps), get<CountyMap>(path)])
    // Somebody may have gone on to another state.
    if (wanted !== usps) return
    figure.dataset.s = usps
    figure.replaceChildren(picture(geometry, map), caption(map, path))
    show('p-counties', true)
  } catch {
    // The numbers above remain.
    shapes.delete(usps)
    if (wanted === usps) show('p-counties', false)
  }
}

/** Takes the counties away, also those that are on their way. */
export function hideCounties(): void {
  wanted = ''
  show('p-counties', false)
}

function draw(tag: string, attributes: Record<string, string>, ...children: Node[]): SVGElement {
  const element = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

function picture(geometry: Geometry, map: CountyMap): SVGElement {
  const [left = 0, top = 0, wide = 1, high = 1] = geometry.view_box
  const unit = Math.max(wide, high) / PIXELS
  const rows = new Map(map.regions.map((row) => [row.id, row]))
  // A pattern is measured in units of the picture, which are smaller here than on the page.
  const patterns = PATTERNS.map(([id, like, turn]) =>
    draw('pattern', {
      id,
      href: `#${like}`,
      patternTransform: `${turn} scale(${(unit * COARSER).toFixed(4)})`,
    }),
  )
  const areas = geometry.areas.map(({ id, path }) => {
    const row = rows.get(id)
    const title = draw('title', {})
    title.textContent = isShown(row) ? label(row) : t.countyFew(named(id, row?.name ?? id))
    return draw('path', { d: path, class: isShown(row) ? fillClass(row) : 'vf' }, title)
  })
  const margin = 2 * unit
  return draw(
    'svg',
    {
      class: 'map cty',
      viewBox: [left - margin, top - margin, wide + 2 * margin, high + 2 * margin].join(' '),
      role: 'img',
      'aria-label': t.countyMap(told(map)),
    },
    draw('defs', {}, ...patterns),
    ...areas,
  )
}

type Shown = Extract<CountyRow, { reports: number }>

function isShown(row: CountyRow | undefined): row is Shown {
  return row !== undefined && !row.suppressed
}

function told(map: CountyMap): string {
  const enough = map.regions.filter(isShown).length
  return t.countyTold(enough, map.regions.length)
}

function caption(map: CountyMap, path: string): HTMLElement {
  const text = `${t.countyCaption(et(new Date(map.at)), told(map))} `
  const file = make('a', { href: `${path}&format=csv` }, t.asCsv)
  return make('figcaption', { class: 'note' }, text, file)
}
