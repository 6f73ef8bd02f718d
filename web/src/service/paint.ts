import type { Heatmap, Region } from '../api'
import { byId } from '../dom'
import { fillClass, labelClass, level } from '../fill'
import { clock } from '../words/clock'
import { usps } from '../words/place'
import { label, row } from '../words/row'

/** Recolours the map and rewrites the table in place. `past`: a frame of the replay. */
export function paint(map: Heatmap, past = false): void {
  for (const region of map.regions) place(region, new Date(map.at), past)
}

/** Since when the places are above normal, which the replay writes over. */
const since = new Map<string, string>()

function place(region: Region, at: Date, past: boolean): void {
  const code = usps(region.id)
  const fill = fillClass(region)
  const shape = byId(`s-${code}`)
  wear(shape, fill)
  shape?.setAttribute('aria-label', label(region))
  wear(byId(`t-${code}`), fill)
  if (code === 'DC') wear(byId('dcb'), fill)
  for (const id of [`l-${code}`, `u-${code}`]) {
    const text = byId(id)
    const key = text?.classList.contains('key') ? ' key' : ''
    text?.setAttribute('class', `lb ${labelClass(fill)}${key}`)
  }
  cells(code, region, fill, at, past)
}

/** Changes the fill and leaves the other classes. */
function wear(element: HTMLElement | null, fill: string): void {
  if (!element) return
  const others = [...element.classList].filter((name) => !/^v(f|0|[123][ch])$/.test(name))
  element.setAttribute('class', [...others, fill].join(' '))
}

function cells(code: string, region: Region, fill: string, at: Date, past: boolean): void {
  const line = byId(`r-${code}`)
  if (!line) return
  line.querySelector('rect')?.setAttribute('class', fill)
  const words = row(region)
  // The interface does not tell since when; the page fetched next does.
  const before = since.get(code) ?? line.children[7]?.textContent ?? ''
  if (past) since.set(code, before)
  else since.delete(code)
  const rose = level(region) > 0 && !past ? before || clock(at) : ''
  const texts = [
    words.level,
    words.kind,
    words.reports,
    words.usual,
    words.times,
    words.share,
    rose,
  ]
  texts.forEach((text, i) => {
    const cell = line.children[i + 1]
    if (cell && cell.textContent !== text) cell.textContent = text
  })
}
