import * as t from '#words'
import { byId, write } from '../dom'
import { FEW, fillClass } from '../fill'
import { atEastern } from '../words/clock'
import { count, times, usual } from '../words/number'
import { named } from '../words/place'
import type { Region } from './map'

const number = (value: unknown) => (typeof value === 'number' ? value : undefined)
const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** Writes the numbers of a region into the panel. Counts below five are not shown. */
export function fill(region: Region, at: Date): void {
  const reports = number(region.reports) ?? 0
  const level = number(region.level) ?? 0
  const verdict = text(region.verdict)
  const failure = text(region.failure)
  const look = fillClass({ reports, level, verdict, failure })
  const word = look === 'vf' ? t.tooFew : t.levelWord(level)
  const expected = number(region.expected)
  const ratio = number(region.times_expected)
  const share = number(region.complete_mid)
  write('p-name', named(text(region.id), text(region.name)))
  write('p-at', atEastern(at))
  write(
    'p-word',
    level > 0 && look !== 'vf' && failure ? t.levelAndKind(word, t.mostly(failure)) : word,
  )
  write('p-reports', reports < FEW ? t.underFive : count(reports))
  write('p-usual', expected === undefined ? '–' : usual(expected))
  write('p-times', reports < FEW || ratio === undefined ? '–' : times(ratio))
  write('p-share', reports < FEW || share === undefined ? '–' : `${Math.round(share * 100)}%`)
  byId('p-hint')?.setAttribute('hidden', '')
  byId('p-numbers')?.removeAttribute('hidden')
}
