import { expect, test } from 'vitest'
import * as t from '#words'
import type { Region } from '../api'
import type { Bin } from '../chart/bins'
import cases from './cases.json'
import { finding, head, reading, tick, what } from './chart'
import { atEastern, et, until } from './clock'
import * as done from './done'
import { orBefore } from './language'
import { aged } from './live'
import * as number from './number'
import { inSentence, named, places } from './place'
import { label, levelAndKind, row } from './row'
import { bins, nation, plain, region } from './sample'
import { date, own, utc, weekdayAndPart } from './time'
import { comparison, mapLabel, prefix, sentence, shown } from './verdict'

const NIGHT = new Date('2026-11-15T02:30:00Z')

// Runs with the words of Spanish, see vite.es.config.ts.
test('the words are those of the server', () => {
  for (const [n, text, spanish] of cases.usual) {
    expect(number.usual(n as number)).toBe(spanish ?? text)
  }
  for (const [n, text, spanish] of cases.about) {
    expect(number.about(n as number)).toBe(spanish ?? text)
  }
  for (const [n, , spanish] of cases.guess) expect(number.guess(n as number)).toBe(spanish)
  for (const [n, text, spanish] of cases.times) {
    expect(number.times(n as number)).toBe(spanish ?? text)
  }
  let told = 0
  for (const [place, reports, counted, , held, spanish] of cases.done) {
    if (!spanish) continue
    const tail = { place, reports, counted, held, recovered: false } as done.Tail
    expect(done.sentence(tail)).toBe(spanish)
    told += 1
  }
  expect(told).toBeGreaterThan(5)
  expect(plain(et(NIGHT))).toBe('9:30 p.m. ET')
  expect(inSentence('US-NY', 'New York')).toBe('Nueva York')
  expect(inSentence('US-OH', 'Ohio')).toBe('Ohio')
  expect(named('US-VI', 'U.S. Virgin Islands')).toBe('Islas Vírgenes de Estados Unidos')
  expect(named('US-OH-035', 'Cuyahoga County')).toBe('Condado de Cuyahoga')
  expect(named('US-LA-071', 'Orleans Parish')).toBe('Parroquia de Orleans')
  expect(named('US-AK-180', 'Nome Census Area')).toBe('Nome Census Area')
})

test('dates and parts of the day', () => {
  for (const [at = '', , , , , day, world, part] of cases.et) {
    const moment = new Date(at)
    expect(plain(date(moment))).toBe(day)
    expect(plain(utc(moment))).toBe(world)
    expect(weekdayAndPart(moment)).toBe(part)
  }
  expect(date(NIGHT)).toBe('sábado 14\u00a0de\u00a0nov. de 2026')
  const dusk = new Date('2026-11-14T23:00:00Z')
  expect(weekdayAndPart(dusk)).toBe('sábado por la tarde')
  expect(plain(own(NIGHT, 'America/Los_Angeles'))).toBe('6:30 p.m. PST')
})

test('places by name, then by number', () => {
  for (const [codes = '', , spanish] of cases.places) {
    expect(places(codes.split(' ').map((usps) => region(usps)))).toBe(spanish)
  }
})

test('words change with what follows them', () => {
  const at = (time: string) => plain(until(new Date(`2026-11-15T${time}Z`)))
  expect(at('02:30:00')).toBe('hasta las 9:30 p.m.')
  expect(at('18:05:00')).toBe('hasta la 1:05 p.m.')
  expect(at('15:10:00')).toBe('hasta las 10:10 a.m.')
  expect(at('17:00:00')).toBe('hasta el mediodía')
  expect(at('05:00:00')).toBe('hasta la medianoche')
  const eastern = (time: string) => plain(atEastern(new Date(`2026-11-15T${time}Z`)))
  expect(eastern('02:30:00')).toBe('a las 9:30 p.m. ET')
  expect(eastern('18:05:00')).toBe('a la 1:05 p.m. ET')
  expect(eastern('17:00:00')).toBe('al mediodía ET')
  expect([orBefore('Hulu'), orBefore('Outlook'), orBefore('Netflix')]).toEqual([
    ' o ',
    ' u ',
    ' o ',
  ])
})

test('a region in words', () => {
  expect(label(region('OH'))).toBe(
    'Ohio: muy alto, 137 reportes, 9.1 veces lo normal, sobre todo no funciona',
  )
  expect(label(region('MI', { level: 0, verdict: 'normal' }))).toBe(
    'Míchigan: como de costumbre, 137 reportes',
  )
  expect(label(region('DC', { reports: 2 }))).toBe('Distrito de Columbia: menos de 5 reportes')
  expect(label(region('OH', { verdict: 'insufficient' }))).toBe('Ohio: sin evaluar, 137 reportes')
  const county = { ...region('OH-035', { name: 'Cuyahoga County', reports: 3 }) }
  expect(label(county)).toBe('Condado de Cuyahoga: menos de 5 reportes')
  expect(levelAndKind(region('OH'))).toBe('Muy alto, sobre todo total')
  expect(levelAndKind(region('OH', { failure: 'mixed', level: 2 }))).toBe('Alto, mixto')
  expect(row(region('OH', { reports: 3 }))).toMatchObject({
    level: 'Sin evaluar',
    kind: '',
    reports: 'menos de 5',
  })
  expect(row(region('OH', { failure: 'intermittent' })).kind).toBe('A ratos')
  expect(shown(2165)).toBe('2,165')
})

test('one sentence first', () => {
  const say = (change: object, states: Region[] = [], known = true) =>
    sentence('Hulu', nation(change), states, known)
  expect(say({})).toBe('Los reportes sobre Hulu son los de costumbre.')
  expect(say({}, [region('MI'), region('ID')])).toBe(
    'En Míchigan e Idaho se reportan problemas con Hulu.',
  )
  expect(say({ level: 2, verdict: 'spike' })).toBe(
    'La gente reporta más problemas de lo habitual con Hulu.',
  )
  expect(say({ reports: 3 })).toBe('Muy pocos reportes para saber.')
  expect(say({ reports: 0, expected: null }, [], false)).toBe(
    'Aquí nadie ha reportado todavía un problema con Hulu.',
  )
  expect(prefix(3)).toBe('No te pasa solo a ti. ')
  expect(mapLabel(0)).toMatch(/^Mapa de Estados Unidos\. Ningún estado ni territorio/)
  expect(mapLabel(3)).toMatch(/por encima de lo normal en 3 de 56 estados y territorios\./)
})

test('the count and its comparison', () => {
  const say = (change: object, day: number) => comparison(nation(change), NIGHT, day, 0)
  expect(say({}, 9000)).toBe(
    '396 reportes en los últimos 15 minutos; esperaríamos alrededor de 420 un sábado por la noche.',
  )
  expect(say({ expected: null }, 9000)).toBe(
    '396 reportes en los últimos 15 minutos. Todavía no sabemos qué es lo normal a esta hora.',
  )
  expect(say({ reports: 3 }, 1250)).toBe(
    'Menos de 5 reportes en los últimos 15 minutos. En las últimas 24 horas: 1,250.',
  )
  expect(say({ reports: 0 }, 3)).toBe(
    'Nadie envió un reporte en los últimos 15 minutos, y pocos en las últimas 24 horas.',
  )
  expect(say({ reports: 0 }, 0)).toBe(
    'Nadie envió un reporte en los últimos 15 minutos, ni en las últimas 24 horas.',
  )
  expect(say({ reports: 0, expected: null }, 0)).toMatch(/^Necesitamos unas dos semanas/)
})

test('a point of the chart, and what its stretch shows', () => {
  const [some, gap, few] = bins([137, null, 3]) as [Bin, Bin, Bin]
  expect(plain(reading(some, few))).toBe(
    'sábado, 8:15 a.m.: 137 reportes. Habitual: 10, rango normal de 7 a 14. Una semana antes: menos de 5.',
  )
  expect(plain(reading(gap, null))).toBe('sábado, 8:30 a.m.: no se recogieron reportes.')
  const known = { ...few, low: null, high: null }
  expect(plain(reading(known, gap))).toBe(
    'sábado, 8:45 a.m.: menos de 5 reportes. Habitual: 10. Una semana antes: sin datos.',
  )
  expect(plain(finding('Netflix', [some, gap, few], 15))).toBe(
    'Reportes sobre Netflix desde el sábado, 8:15 a.m. hasta el sábado, 8:45 a.m., hora del Este. Máximo: 137 en los 15 minutos anteriores (sábado, 8:15 a.m.). Los mismos valores están en la tabla.',
  )
  expect(finding('Netflix', [some, few], 60)).toMatch(/Máximo: 137 en la hora anterior \(sábado/)
  expect([6, 24, 168].map(head)).toEqual(['Últimas 6 horas', 'Últimas 24 horas', 'Últimos 7 días'])
  expect(what(60)).toMatch(/^Reportes en la hora anterior/)
  const under = (at: string, days = false) => plain(tick(new Date(at), days))
  expect(under('2026-11-14T17:00:00Z')).toBe(t.tickNoon)
  expect(under('2026-11-14T05:00:00Z')).toBe(t.tickMidnight)
  expect(under('2026-11-14T18:00:00Z')).toBe('1 p.m.')
  expect(under('2026-11-10T05:00:00Z', true)).toBe('mar.')
})

test('old figures are said to be old', () => {
  expect(plain(aged(et(NIGHT), true).join(''))).toBe(
    'Estas cifras son de: 9:30 p.m. ET. Esta página perdió la conexión. Sigue intentando.',
  )
})
