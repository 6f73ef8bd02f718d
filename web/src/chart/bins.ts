import { get } from '../api'
import type { Series } from '../api.gen'
import { hour } from '../words/time'

const HOUR = 3_600_000
const WEEK = 168 * HOUR

/** A count belongs to the minutes before its time. */
export interface Bin {
  end: number
  reports: number | null
  expected: number | null
  low: number | null
  high: number | null
}

/** What is shown: so many hours, by quarters of an hour or by hours. */
export interface Stretch {
  minutes: number
  bins: Bin[]
  /** The same weekday a week before, point by point; empty: it is not compared. */
  before: Bin[]
}

/** The stretch that ends with the last whole bin before a moment. */
export async function stretch(
  slug: string,
  now: Date,
  hours: number,
  compare: boolean,
): Promise<Stretch> {
  const minutes = hours > 24 ? 60 : 15
  const width = minutes * 60_000
  const to = Math.floor(now.getTime() / width) * width
  const length = hours * HOUR
  const [bins, before] = await Promise.all([
    read(slug, to, length, minutes),
    compare ? read(slug, weekBefore(to), length, minutes) : [],
  ])
  return { minutes, bins, before }
}

/** The same time of day a week before, also over a change of the clock. */
export function weekBefore(at: number): number {
  const then = at - WEEK
  const apart = hour(new Date(at)) - hour(new Date(then))
  return then + (((apart + 36) % 24) - 12) * HOUR
}

/** The address of a stretch, as data or as a file. */
export function address(slug: string, to: number, length: number, minutes: number): string {
  const iso = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z')
  const bucket = minutes === 60 ? '1h' : '15m'
  return `/api/v1/services/${slug}/series?region=US&bucket=${bucket}&from=${iso(to - length)}&to=${iso(to)}`
}

async function read(slug: string, to: number, length: number, minutes: number): Promise<Bin[]> {
  const all = await get<Series>(address(slug, to, length, minutes))
  return all.start.map((start, i) => ({
    end: Date.parse(start) + minutes * 60_000,
    reports: all.reports[i] ?? null,
    expected: all.expected[i] ?? null,
    low: all.usual_low[i] ?? null,
    high: all.usual_high[i] ?? null,
  }))
}
