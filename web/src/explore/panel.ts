import { byId, write } from '../dom'
import { FEW, fillClass } from '../fill'
import { times, usual } from '../words/number'
import { shown } from '../words/verdict'
import type { Region } from './map'

const LEVELS = ['As usual', 'Raised', 'High', 'Very high']
const KINDS: Record<string, string> = {
  complete: 'mostly complete',
  intermittent: 'mostly on and off',
  mixed: 'mixed',
}

const number = (value: unknown) => (typeof value === 'number' ? value : undefined)
const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** Writes the numbers of a region into the panel. Counts below five are not shown. */
export function fill(region: Region, et: string): void {
  const reports = number(region.reports) ?? 0
  const level = number(region.level) ?? 0
  const verdict = text(region.verdict)
  const failure = text(region.failure)
  const look = fillClass({ reports, level, verdict, failure })
  const kind = KINDS[failure]
  const word = look === 'vf' ? 'Too few reports' : (LEVELS[level] ?? '')
  const expected = number(region.expected)
  const ratio = number(region.times_expected)
  const share = number(region.complete_mid)
  write('p-name', text(region.name))
  write('p-at', `at ${et}`)
  write('p-word', level > 0 && look !== 'vf' && kind ? `${word}, ${kind}` : word)
  write('p-reports', shown(reports))
  write('p-usual', expected === undefined ? '–' : usual(expected))
  write('p-times', reports < FEW || ratio === undefined ? '–' : times(ratio))
  write('p-share', reports < FEW || share === undefined ? '–' : `${Math.round(share * 100)}%`)
  byId('p-hint')?.setAttribute('hidden', '')
  byId('p-numbers')?.removeAttribute('hidden')
}
