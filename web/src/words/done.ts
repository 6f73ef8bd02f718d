import { FEW } from '../fill'
import { count, guess } from './number'

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
  const name = place ?? 'the country'
  const one = `You are one of ${count(reports)} in ${name} in the last 15 minutes.`
  if (held) {
    return 'Thank you. Many reports came from your network at once, so this one is kept and looked at before it counts.'
  }
  if (recovered) return 'Thank you. It helps others to know that it works again.'
  if (!counted) {
    return reports >= FEW
      ? `Thank you again. ${one}`
      : `Thank you again. You are one of a few in ${name}.`
  }
  if (reports <= 1) return `You are the first in ${name} in the last 15 minutes.`
  return reports >= FEW ? one : `Thank you. You are one of a few in ${name}.`
}

export function lede(tail: Tail, expected: number | null | undefined): string {
  if (tail.recovered || tail.held) return ''
  const parts = []
  if (expected != null && tail.reports >= FEW) {
    parts.push(`We would expect ${guess(expected)} at this hour.`)
  }
  if (!tail.counted) {
    parts.push('Each person counts once in 15 minutes, and yours is already in.')
  }
  if (tail.place === null) {
    parts.push('Without a place your report counts for the country, and not on the map.')
  }
  return parts.join(' ')
}
