/** Times of day, Eastern unless another zone is asked for, with spaces that do not break. */

export const FIXED = '\u00a0'

/** `9:30 p.m.`, `9 p.m.`, `noon` */
export function clock(at: Date, timeZone = 'America/New_York'): string {
  const text = at.toLocaleTimeString('en-US', { timeZone, hour: 'numeric', minute: '2-digit' })
  const [hands = '', half = ''] = text.split(/\s/)
  if (hands === '12:00') return half === 'AM' ? 'midnight' : 'noon'
  return `${hands.replace(':00', '')}${FIXED}${half === 'AM' ? 'a.m.' : 'p.m.'}`
}

/** `9:30 p.m. ET` */
export function et(at: Date): string {
  return `${clock(at)}${FIXED}ET`
}
