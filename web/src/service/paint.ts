import type { Heatmap, Region } from '../api'
import { byId } from '../dom'
import { fillClass, labelClass, level } from '../fill'
import { clock } from '../words/clock'
import { usps } from '../words/place'
import { label, row } from '../words/row'

/** Recolours the map and rewrites the table in place. */
export function paint(map: Heatmap): void {
  for (const region of map.regions) place(region, new Date(map.at))
}

function place(region: Region, at: Date): void {
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
  cells(code, region, fill, at)
}

/** Changes the fill and leaves the other classes. */
function wear(element: HTMLElement | null, fill: string): void {
  if (!element) return
  const others = [...element.classList].filter((name) => !/^v(f|0|[123][ch])$/.test(name))
  element.setAttribute('class', [...others, fill].join(' '))
}

function cells(code: string, region: Region, fill: string, at: Date): void {
  const line = byId(`r-${code}`)
  if (!line) return
  line.querySelector('rect')?.setAttribute('class', fill)
  const words = row(region)
  // The interface does not tell since when; the page fetched next does.
  const before = line.children[7]?.textContent ?? ''
  const since = level(region) > 0 ? before || clock(at) : ''
  const texts = [
    words.level,
    words.kind,
    words.reports,
    words.usual,
    words.times,
    words.share,
    since,
  ]
  texts.forEach((text, i) => {
    const cell = line.children[i + 1]
    if (cell && cell.textContent !== text) cell.textContent = text
  })
}
