import * as t from '#words'
import type { Nation } from '../api'
import { byId, write } from '../dom'
import { FEW } from '../fill'
import { about, share, times } from '../words/number'
import { shown } from '../words/verdict'

/** The two key figures that change every minute; the others change with the places above normal. */
export function figures(nation: Nation): void {
  const { reports, expected } = nation
  const few = reports < FEW
  write('n-reports', shown(reports))
  write('u-reports', expected == null ? t.usualUnknown : t.usualNumber(usual(expected)))
  write('t-reports', compared(nation))
  const most = Math.max(reports, expected ?? 0, 1)
  width('bar-n', (100 * reports) / most)
  width('bar-e', (100 * (expected ?? 0)) / most)

  const complete = share(nation.complete, reports)
  write('n-say', few ? '–' : `${complete}%`)
  write('u-say', few ? '' : t.sayNotAtAll)
  write('t-say', few ? t.shownFromFive : t.sayOnAndOff(`${100 - complete}%`))
  width('split-c', complete)
  width('split-r', 100 - complete)
  byId('split-r')?.setAttribute('x', `${complete}%`)
}

function usual(expected: number): string {
  return expected < 0.5 ? t.underOne : about(expected)
}

function compared({ reports, expected }: Nation): string {
  if (reports < FEW) return t.tooFewToCompare
  if (!expected) return ''
  const multiple = reports / expected
  if (multiple < 1.1) return t.aboutNormal
  const words = times(multiple < 2 ? multiple : Math.floor(multiple))
  return t.timesNormal(words.replace(/\.0$/, ''))
}

function width(id: string, percent: number): void {
  byId(id)?.setAttribute('width', `${Math.round(percent * 10) / 10}%`)
}
