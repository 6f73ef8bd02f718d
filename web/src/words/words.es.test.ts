import { expect, test } from 'vitest'
import cases from './cases.json'
import { atEastern, et, until } from './clock'
import * as done from './done'
import { abroad, orBefore } from './language'
import { inSentence, named } from './place'

// Runs with the words of Spanish, see vite.es.config.ts.
test('the words are those of the server', () => {
  let told = 0
  for (const [place, reports, counted, , held, spanish] of cases.done) {
    if (!spanish) continue
    const tail = { place, reports, counted, held, recovered: false } as done.Tail
    expect(done.sentence(tail)).toBe(spanish)
    told += 1
  }
  expect(told).toBeGreaterThan(5)
  expect(et(new Date('2026-11-15T02:30:00Z')).replaceAll('\u00a0', ' ')).toBe('9:30 p.m. ET')
  expect(inSentence('US-NY', 'New York')).toBe('Nueva York')
  expect(inSentence('US-OH', 'Ohio')).toBe('Ohio')
  expect(named('US-VI', 'U.S. Virgin Islands')).toBe('Islas Vírgenes de Estados Unidos')
  expect(named('US-OH-035', 'Cuyahoga County')).toBe('Condado de Cuyahoga')
  expect(named('US-LA-071', 'Orleans Parish')).toBe('Parroquia de Orleans')
  expect(named('US-AK-180', 'Nome Census Area')).toBe('Nome Census Area')
})

test('words change with what follows them', () => {
  const at = (time: string) => until(new Date(`2026-11-15T${time}Z`)).replaceAll('\u00a0', ' ')
  expect(at('02:30:00')).toBe('hasta las 9:30 p.m.')
  expect(at('18:05:00')).toBe('hasta la 1:05 p.m.')
  expect(at('15:10:00')).toBe('hasta las 10:10 a.m.')
  expect(at('17:00:00')).toBe('hasta el mediodía')
  expect(at('05:00:00')).toBe('hasta la medianoche')
  const eastern = (time: string) =>
    atEastern(new Date(`2026-11-15T${time}Z`)).replaceAll('\u00a0', ' ')
  expect(eastern('02:30:00')).toBe('a las 9:30 p.m. ET')
  expect(eastern('18:05:00')).toBe('a la 1:05 p.m. ET')
  expect(eastern('17:00:00')).toBe('al mediodía ET')
  expect([orBefore('Hulu'), orBefore('Outlook'), orBefore('Netflix')]).toEqual([
    ' o ',
    ' u ',
    ' o ',
  ])
  expect(abroad).toEqual({ hreflang: 'en' })
})
