import type { Nation, Region } from '../api'
import { FEW, isFew, level } from '../fill'
import { count, counted, guess } from './number'
import { places } from './place'
import { partOfDay } from './time'

/** Regions above normal, the farthest above first. */
export function above(regions: Region[]): Region[] {
  const raised = (r: Region) => level(r) > 0 && (r.verdict === 'elevated' || r.verdict === 'spike')
  return regions.filter(raised).sort((a, b) => (b.times_expected ?? 0) - (a.times_expected ?? 0))
}

/** The sentence. `known`: somebody has reported at some time. */
export function sentence(name: string, nation: Nation, regions: Region[], known: boolean): string {
  const raised = above(regions)
  if (raised.length > 0) return `People in ${places(raised)} report problems with ${name}.`
  if (level(nation) > 0) return `People report more problems with ${name} than usual.`
  if (!isFew(nation)) return `Reports about ${name} are as usual.`
  if (!known && !nation.expected) return `Nobody has reported a problem with ${name} here yet.`
  return 'Too few reports to say.'
}

/** Before the sentence, where many are concerned. */
export function prefix(raised: number): string {
  return raised > 2 ? 'It’s not just you. ' : ''
}

/** The name of the map, with what it shows. */
export function mapLabel(raised: number): string {
  const head = raised
    ? `Reports are above normal in ${count(raised)} of 56 states and territories.`
    : 'No state or territory is above normal.'
  return `Map of the United States. ${head} The same values are in the table.`
}

/** The count and its comparison. */
export function comparison(nation: Nation, at: Date): string {
  if (nation.reports < FEW) {
    return nation.reports === 0
      ? 'Nobody sent a report in the last 15 minutes.'
      : 'Fewer than 5 reports in the last 15 minutes.'
  }
  const head = `${counted(nation.reports, 'report', 'reports')} in the last 15 minutes`
  if (nation.expected == null || nation.verdict === 'insufficient') {
    return `${head}. We do not know yet what is normal at this hour.`
  }
  return `${head}; we would expect ${guess(nation.expected)} on ${partOfDay(at)}.`
}

/** A count, or that it is too small to be shown. */
export function shown(reports: number): string {
  return reports < FEW ? 'under 5' : count(reports)
}
