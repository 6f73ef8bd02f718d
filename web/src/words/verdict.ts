import * as t from '#words'
import type { Nation, Region } from '../api'
import { FEW, isFew, level } from '../fill'
import { count, guess } from './number'
import { places } from './place'
import { weekdayAndPart } from './time'

/** Regions above normal, the farthest above first. */
export function above(regions: Region[]): Region[] {
  const raised = (r: Region) => level(r) > 0 && (r.verdict === 'elevated' || r.verdict === 'spike')
  return regions.filter(raised).sort((a, b) => (b.times_expected ?? 0) - (a.times_expected ?? 0))
}

/** The sentence. `known`: somebody has reported at some time. */
export function sentence(name: string, nation: Nation, regions: Region[], known: boolean): string {
  const raised = above(regions)
  if (raised.length > 0) return t.verdictPlaces(places(raised), name)
  if (level(nation) > 0) return t.verdictSpread(name)
  if (!isFew(nation)) return t.verdictUsual(name)
  if (!known && !nation.expected) return t.verdictSilent(name)
  return t.verdictFew
}

/** Before the sentence, where many are concerned. */
export function prefix(raised: number): string {
  return raised > 2 ? `${t.notJustYou} ` : ''
}

/** The name of the map, with what it shows. */
export function mapLabel(raised: number): string {
  return raised ? t.nationMap(raised) : t.nationMapCalm
}

/** The count and its comparison. `day`: reports of the last 24 hours; `raised`: places above normal. */
export function comparison(nation: Nation, at: Date, day: number, raised: number): string {
  const { reports, expected } = nation
  if (reports < FEW) {
    if (day + reports === 0 && !expected) return t.compareSilent
    const now = reports ? t.fewNow : t.fewNowNone
    if (day === 0) return t.fewDayNone(now)
    return day < FEW ? t.fewDay(now) : t.fewDaySome(now, day)
  }
  const counted = t.reportsCounted(reports)
  // Where a place is above normal, what is usual in the country is told, however little is known of it.
  if (expected == null || (isFew(nation) && !raised)) return t.compareUnknown(counted)
  return t.compareExpected(counted, guess(expected), weekdayAndPart(at))
}

/** A count, or that it is too small to be shown. */
export function shown(reports: number): string {
  return reports < FEW ? t.underFive : count(reports)
}
