/** Dates, and times in other zones. */
import * as t from '#words'
import { clock, FIXED } from './clock'

interface Parts {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

function parts(at: Date, zone: string): Parts {
  const found: Record<string, string> = {}
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  })
  for (const { type, value } of format.formatToParts(at)) found[type] = value
  const number = (name: string) => Number(found[name])
  return {
    year: number('year'),
    month: number('month'),
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
  }
}

const EASTERN = 'America/New_York'

function day(of: Parts): string {
  return t.dayOfMonth(t.month(of.month), `${of.day}`).replaceAll(' ', FIXED)
}

/** The hour of the day, Eastern */
export function hour(at: Date): number {
  return parts(at, EASTERN).hour
}

/** The day of the week, from Monday, Eastern */
export function weekday(at: Date): number {
  const { year, month, day } = parts(at, EASTERN)
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
}

/** `Saturday, Nov. 14, 2026` */
export function date(at: Date): string {
  const of = parts(at, EASTERN)
  return t.dateWithWeekday(t.weekday(weekday(at)), t.dateInYear(day(of), `${of.year}`))
}

/** `02:30 UTC, Nov. 15` */
export function utc(at: Date): string {
  const of = parts(at, 'UTC')
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(of.hour)}:${two(of.minute)}${FIXED}UTC, ${day(of)}`
}

/** The parts of a day, as fine as languages tell them apart, and the hours at which they end. */
const PARTS: [number, string][] = [
  [5, 'early'],
  [12, 'morning'],
  [17, 'afternoon'],
  [19, 'dusk'],
  [22, 'evening'],
]

/** `Saturday evening`, in Eastern time */
export function weekdayAndPart(at: Date): string {
  const now = hour(at)
  const part = PARTS.find(([end]) => now < end)?.[1] ?? 'night'
  return t.weekdayPart(part, t.weekday(weekday(at)))
}

/** The reader's own time, `6:30 p.m. PST`; nothing where the clock agrees with Eastern time. */
export function own(at: Date, zone = Intl.DateTimeFormat().resolvedOptions().timeZone): string {
  if (clock(at, zone) === clock(at)) return ''
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' })
  const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value
  return name === 'UTC' ? '' : `${clock(at, zone)}${FIXED}${name ?? ''}`.trim()
}
