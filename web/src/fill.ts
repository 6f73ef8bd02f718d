import type { Region } from './api'

/** Below this a count is not shown and not judged. */
export const FEW = 5

type Judged = Pick<Region, 'reports' | 'level' | 'verdict' | 'failure'>

/** The level a place is shown with: none while there is too little to say. */
export function level(region: Judged): number {
  return isFew(region) ? 0 : Math.min(region.level, 3)
}

export function isFew(region: Judged): boolean {
  return region.reports < FEW || region.verdict === 'insufficient'
}

/** The class of its fill: doubt goes to the weaker claim, hatched before solid. */
export function fillClass(region: Judged): string {
  if (isFew(region)) return 'vf'
  const shown = level(region)
  if (shown === 0) return 'v0'
  return `v${shown}${region.failure === 'complete' ? 'c' : 'h'}`
}

/** The class of a label that lies on it. */
export function labelClass(fill: string): string {
  if (fill === 'vf' || fill === 'v0') return 'd'
  return fill.endsWith('h') ? 'h' : `c${fill[1]}`
}
