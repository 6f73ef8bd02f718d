import type { Bin } from './bins'
import { told, x, y } from './scale'

const SVG = 'http://www.w3.org/2000/svg'

/** Marks a point on every drawing that shows its time. */
export function mark(bin: Bin | null, before: Bin | null): void {
  for (const svg of document.querySelectorAll<SVGSVGElement>('#day .chart svg')) {
    svg.querySelector('.rd')?.remove()
    const scale = told(svg)
    if (!bin || !scale || bin.end < scale.from || bin.end > scale.to) continue
    const at = x(scale, bin.end)
    const group = document.createElementNS(SVG, 'g')
    group.setAttribute('class', 'rd')
    group.append(shape('path', { class: 'rule', d: `M${at} ${scale.top}V${scale.bottom}` }))
    // The server's bins end with its minute and these with the quarter of an hour: a dot would
    // stand beside its line, so its drawing gets the time alone.
    const own = svg.closest('#own') !== null
    for (const [value, r] of [
      [bin.reports, 4],
      [before?.reports, 3],
    ]) {
      if (value == null || !own) continue
      group.append(shape('circle', { class: 'mk', cx: at, cy: y(scale, value), r: r ?? 3 }))
    }
    svg.append(group)
  }
}

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`)
  return element
}
