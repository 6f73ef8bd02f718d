/** What is said of a point of the chart, and of its stretch. */
import type { Bin } from '../chart/bins'
import { clock } from './clock'
import { count, usual } from './number'
import { weekday } from './time'
import { shown } from './verdict'

export const FAILED = 'The figures could not be loaded. Try again in a moment.'
export const BAND = 'Band: normal range'
export const LINE = 'Line: reports received'
export const BEFORE = 'Dotted: a week before'

const HEADS: Record<number, string> = { 6: 'Last 6 hours', 24: 'Last 24 hours', 168: 'Last 7 days' }

export function head(hours: number): string {
  return HEADS[hours] ?? ''
}

export function what(minutes: number): string {
  const window = minutes === 60 ? 'hour' : '15 minutes'
  return `Reports in the ${window} before each point. Eastern time.`
}

/** `Saturday, 9:15 p.m.` */
export function when(at: Date): string {
  return `${weekday(at)}, ${clock(at)}`
}

/** Under an axis: the hour, or at midnight of a longer stretch the day. */
export function tick(at: Date, days: boolean): string {
  if (days) return `${weekday(at).slice(0, 3)}.`
  const text = clock(at)
  return text[0] === 'n' || text[0] === 'm' ? text[0].toUpperCase() + text.slice(1) : text
}

/** A count, or why there is none. */
export function counted(reports: number | null): string {
  return reports == null ? 'no data' : shown(reports)
}

export function expected(value: number | null): string {
  return value == null ? '–' : usual(value)
}

/** `Saturday, 9:15 p.m.: 137 reports. Usual: 15.0, range 8 to 24. A week before: 12.` */
export function reading(bin: Bin, before: Bin | null): string {
  const at = when(new Date(bin.end))
  if (bin.reports == null) return `${at}: no reports were collected.`
  const parts = [`${at}: ${shown(bin.reports)} report${bin.reports === 1 ? '' : 's'}.`]
  if (bin.expected != null) {
    const range =
      bin.low == null || bin.high == null
        ? ''
        : `, normal range ${count(Math.ceil(bin.low))} to ${count(Math.floor(bin.high))}`
    parts.push(`Usual: ${usual(bin.expected)}${range}.`)
  }
  if (before) parts.push(`A week before: ${counted(before.reports)}.`)
  return parts.join(' ')
}

/** One sentence of finding, for those who do not see the chart. */
export function finding(name: string, bins: Bin[], minutes: number): string {
  const [first, last] = [bins[0], bins.at(-1)]
  if (!first || !last) return ''
  const most = bins.reduce((a, b) => ((b.reports ?? -1) > (a.reports ?? -1) ? b : a))
  const [from, to, peak] = [first, last, most].map((bin) => when(new Date(bin.end)))
  const window = minutes === 60 ? 'hour' : '15 minutes'
  const end = stop(`Most: ${counted(most.reports)} in the ${window} before ${peak}`)
  return `Reports about ${name} from ${from} to ${to}, Eastern time. ${end} The same values are in the table.`
}

/** Ends a sentence that may end with "p.m." already. */
function stop(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

export const COLUMNS = ['Before', 'Reports', 'Usual', 'A week before']
