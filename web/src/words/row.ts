import * as t from '#words'
import type { Figures, Region } from '../api'
import { FEW, isFew, level } from '../fill'
import { count, share, times, usual } from './number'
import { named } from './place'

/** The cells of a region's row, in words. */
export interface Row {
  level: string
  kind: string
  reports: string
  usual: string
  times: string
  share: string
}

export function row(region: Figures): Row {
  const few = region.reports < FEW
  return {
    level: isFew(region) ? t.notJudged : t.levelWord(level(region)),
    kind: level(region) > 0 && region.failure ? t.kindWord(region.failure) : '',
    reports: few ? t.underFive : count(region.reports),
    usual: region.expected == null ? '–' : usual(region.expected),
    times: few || region.times_expected == null ? '' : `${times(region.times_expected)}×`,
    share: few ? '' : `${share(region.complete, region.reports)}%`,
  }
}

/** `Very high, mostly complete` */
export function levelAndKind(region: Figures): string {
  const word = row(region).level
  const kind = level(region) > 0 && region.failure
  return kind ? t.levelAndKind(word, t.mostly(kind)) : word
}

/** `Ohio: very high, 137 reports, 9.1 times normal, mostly complete` */
export function label(region: Region): string {
  const name = named(region.id, region.name)
  if (region.reports < FEW) return t.mapFew(name)
  const word = isFew(region) ? t.mapNotJudged : t.mapLevel(level(region))
  let text = t.mapState(name, word, t.reportsCounted(region.reports))
  if (level(region) > 0) {
    if (region.times_expected != null) text += t.mapTimes(times(region.times_expected))
    if (region.failure) text += t.mapKind(region.failure)
  }
  return text
}
