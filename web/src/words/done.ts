import * as t from '#words'
import { FEW } from '../fill'
import { guess } from './number'

/** What is known when the report has been saved. */
export interface Tail {
  /** Name in a sentence; nothing for the country only. */
  place: string | null
  reports: number
  counted: boolean
  /** In no count until somebody has looked at it. */
  held?: boolean
  recovered: boolean
}

export function sentence({ place, reports, counted, held, recovered }: Tail): string {
  const name = place ?? t.theCountry
  if (held) return t.doneHeld
  if (recovered) return t.doneRecovered
  if (!counted) return reports >= FEW ? t.doneOneOfAgain(reports, name) : t.doneFewAgain(name)
  if (reports <= 1) return t.doneFirst(name)
  return reports >= FEW ? t.doneOneOf(reports, name) : t.doneFew(name)
}

export function lede(tail: Tail, expected: number | null | undefined): string {
  if (tail.recovered || tail.held) return ''
  const parts: string[] = []
  if (expected != null && tail.reports >= FEW) parts.push(t.doneExpected(guess(expected)))
  if (!tail.counted) parts.push(t.doneOnce)
  if (tail.place === null) parts.push(t.doneNoPlace)
  return parts.join(' ')
}
