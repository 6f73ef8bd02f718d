/** Dates, and times in other zones. */
import { clock, FIXED } from './clock'

const MONTHS = 'Jan.,Feb.,March,April,May,June,July,Aug.,Sept.,Oct.,Nov.,Dec.'.split(',')

interface Parts {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  weekday: string
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
    weekday: 'long',
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
    weekday: found.weekday ?? '',
  }
}

const EASTERN = 'America/New_York'

function day(of: Parts): string {
  return `${MONTHS[of.month - 1]}${FIXED}${of.day}`
}

/** The hour of the day, Eastern */
export function hour(at: Date): number {
  return parts(at, EASTERN).hour
}

/** `Saturday` */
export function weekday(at: Date): string {
  return parts(at, EASTERN).weekday
}

/** `Saturday, Nov. 14, 2026` */
export function date(at: Date): string {
  const of = parts(at, EASTERN)
  return `${of.weekday}, ${day(of)}, ${of.year}`
}

/** `02:30 UTC, Nov. 15` */
export function utc(at: Date): string {
  const of = parts(at, 'UTC')
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(of.hour)}:${two(of.minute)}${FIXED}UTC, ${day(of)}`
}

/** `a Saturday evening`, in Eastern time */
export function partOfDay(at: Date): string {
  const { hour, weekday } = parts(at, EASTERN)
  const part =
    hour < 5 || hour >= 22 ? 'night' : hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening'
  return `a ${weekday} ${part}`
}

/** The reader's own time, `6:30 p.m. PST`; nothing where the clock agrees with Eastern time. */
export function own(at: Date, zone = Intl.DateTimeFormat().resolvedOptions().timeZone): string {
  if (clock(at, zone) === clock(at)) return ''
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' })
  const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value
  return name === 'UTC' ? '' : `${clock(at, zone)}${FIXED}${name ?? ''}`.trim()
}
