import type { Figures, Region } from '../api'
import { FEW, isFew, level } from '../fill'
import { count, counted, share, times, usual } from './number'
import { title } from './place'

/** The cells of a region's row, in words. */
export interface Row {
  level: string
  kind: string
  reports: string
  usual: string
  times: string
  share: string
}

const LEVELS = ['As usual', 'Raised', 'High', 'Very high']
const KINDS: Record<string, string> = {
  complete: 'Complete',
  intermittent: 'On and off',
  mixed: 'Mixed',
}
const MOSTLY: Record<string, string> = {
  complete: 'mostly complete',
  intermittent: 'mostly on and off',
  mixed: 'mixed',
}

export function row(region: Figures): Row {
  const few = region.reports < FEW
  return {
    level: isFew(region) ? 'Not judged' : (LEVELS[level(region)] ?? ''),
    kind: level(region) > 0 && region.failure ? (KINDS[region.failure] ?? '') : '',
    reports: few ? 'under 5' : count(region.reports),
    usual: region.expected == null ? '–' : usual(region.expected),
    times: few || region.times_expected == null ? '' : `${times(region.times_expected)}×`,
    share: few ? '' : `${share(region.complete, region.reports)}%`,
  }
}

/** `Very high, mostly complete` */
export function levelAndKind(region: Figures): string {
  const word = row(region).level
  return level(region) > 0 && region.failure ? `${word}, ${MOSTLY[region.failure]}` : word
}

/** `Ohio: very high, 137 reports, 9.1 times normal, mostly complete` */
export function label(region: Region): string {
  const name = title(region.id, region.name)
  if (region.reports < FEW) return `${name}: fewer than 5 reports`
  const words = [row(region).level.toLowerCase(), counted(region.reports, 'report', 'reports')]
  if (level(region) > 0) {
    if (region.times_expected != null) words.push(`${times(region.times_expected)} times normal`)
    if (region.failure) words.push(MOSTLY[region.failure] ?? '')
  }
  return `${name}: ${words.join(', ')}`
}
