import type { Frames } from '../api'
import { byId } from '../dom'

/** Height of the drawing, as the server makes it. */
const HIGH = 46

/** The bars over the slider, from the frames: what is above normal has its own colour. */
export function bars(all: Frames): void {
  const nation = all.regions[0]
  if (!nation) return
  const most = Math.max(4, ...nation.reports.map((n) => n ?? 0))
  const paths = ['', '']
  nation.reports.forEach((n, i) => {
    const high = Math.round((10 * HIGH * (n ?? 0)) / most) / 10
    const above = Number(nation.levels[i]) > 0 ? 1 : 0
    if (high > 0) paths[above] += `M${i}.1 ${HIGH}v-${high}h.8v${high}z`
  })
  byId('day-usual')?.setAttribute('d', paths[0] ?? '')
  byId('day-above')?.setAttribute('d', paths[1] ?? '')
}
