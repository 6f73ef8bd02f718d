/** Times of day, Eastern unless another zone is asked for, with spaces that do not break. */
import * as t from '#words'

export const FIXED = '\u00a0'

/** One for each zone: to make one takes longer than all that it is asked for. */
const formats = new Map<string, Intl.DateTimeFormat>()

function format(timeZone: string): Intl.DateTimeFormat {
  const hands = { timeZone, hour: 'numeric', minute: '2-digit' } as const
  const known = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', hands)
  formats.set(timeZone, known)
  return known
}

/** `9:30 p.m.`, `9 p.m.`, `noon` */
export function clock(at: Date, timeZone = 'America/New_York'): string {
  const text = format(timeZone).format(at)
  const [hands = '', half = ''] = text.split(/\s/)
  if (hands === '12:00') return half === 'AM' ? t.midnight : t.noon
  return `${hands.replace(':00', '')}${FIXED}${half === 'AM' ? t.morningHalf : t.afternoonHalf}`
}

/** `9:30 p.m. ET` */
export function et(at: Date): string {
  return `${clock(at)}${FIXED}ET`
}

/** Until then, with the words that its hour asks for. */
export function until(at: Date): string {
  const text = clock(at)
  return t.until(hour(text), text)
}

/** `at 9:30 p.m. ET` */
export function atEastern(at: Date): string {
  return t.clockAt(hour(clock(at)), et(at))
}

/** The hours that other words stand before than before most. */
function hour(clock: string): string {
  const names: Record<string, string> = { [t.midnight]: 'midnight', [t.noon]: 'noon' }
  return names[clock] ?? (/^1\D/.test(clock) ? 'one-oclock' : '')
}
