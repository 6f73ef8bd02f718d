/** What is said of a point of the chart, and of its stretch. */
import * as t from '#words'
import type { Bin } from '../chart/bins'
import { FEW } from '../fill'
import { clock } from './clock'
import { count, usual } from './number'
import { weekday } from './time'
import { shown } from './verdict'

export function head(hours: number): string {
  if (hours === 24) return t.lastDay
  return hours < 24 ? t.lastHours(hours) : t.lastDays(hours / 24)
}

export function what(minutes: number): string {
  return minutes === 60 ? t.dayPointsHours : t.dayPoints
}

/** `Saturday, 9:15 p.m.` */
export function when(at: Date): string {
  return t.weekdayClock(t.weekday(weekday(at)), clock(at))
}

/** Under an axis: the hour, or at midnight of a longer stretch the day. */
export function tick(at: Date, days: boolean): string {
  if (days) return t.weekdayShort(weekday(at))
  const text = clock(at)
  return text === t.midnight ? t.tickMidnight : text === t.noon ? t.tickNoon : text
}

/** A count, or why there is none. */
export function counted(reports: number | null): string {
  return reports == null ? t.noData : shown(reports)
}

export function expected(value: number | null): string {
  return value == null ? '–' : usual(value)
}

/** `Saturday, 9:15 p.m.: 137 reports. Usual: 15.0, range 8 to 24. A week before: 12.` */
export function reading(bin: Bin, before: Bin | null): string {
  const at = when(new Date(bin.end))
  if (bin.reports == null) return t.readingNone(at)
  const reports = bin.reports < FEW ? t.readingFew : t.reportsCounted(bin.reports)
  const parts = [t.readingReports(at, reports)]
  if (bin.expected != null) {
    const among = usual(bin.expected)
    parts.push(
      bin.low == null || bin.high == null
        ? t.readingUsual(among)
        : t.readingRange(among, count(Math.ceil(bin.low)), count(Math.floor(bin.high))),
    )
  }
  if (before) parts.push(t.readingWeek(counted(before.reports)))
  return parts.join(' ')
}

/** One sentence of finding, for those who do not see the chart. */
export function finding(name: string, bins: Bin[], minutes: number): string {
  const [first, last] = [bins[0], bins.at(-1)]
  if (!first || !last) return ''
  const at = (bin: Bin) => when(new Date(bin.end))
  const parts = [t.dayFinding(name, at(first), at(last))]
  const most = bins.reduce((a, b) => ((b.reports ?? -1) >= (a.reports ?? -1) ? b : a))
  if (most.reports != null) {
    const say = minutes === 60 ? t.dayMostHours : t.dayMost
    parts.push(say(shown(most.reports), at(most)))
  }
  return [...parts, t.sameInTable].join(' ')
}
