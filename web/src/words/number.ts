/** Numbers as people read them; the server's words have the same rules and the same tests. */
import * as t from '#words'

export function count(n: number): string {
  // Not by Intl, which takes a phone a tenth of a second to get ready.
  return `${Math.trunc(n)}`.replace(/\B(?=(\d{3})+$)/g, ',')
}

export function usual(expected: number): string {
  if (expected < 0.05) return t.underATenth
  return expected < 9.95 ? expected.toFixed(1) : count(Math.round(expected))
}

export function about(expected: number): string {
  if (expected < 0.5) return t.none
  const grain = expected < 100 ? 1 : expected < 1000 ? 10 : 100
  return count(Math.round(expected / grain) * grain)
}

/** What we would expect, in a sentence. */
export function guess(expected: number): string {
  return expected < 0.5 ? t.lessThanOne : t.about(about(expected))
}

/** Cut, never rounded up. */
export function times(value: number): string {
  if (value >= 100) return t.overAHundred
  if (value >= 10) return `${Math.floor(value)}`
  return (Math.floor((value + 1e-9) * 10) / 10).toFixed(1)
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part * 200 + whole) / (whole * 2))
}
