import { expect, test } from 'vitest'
import type { Region } from '../api'
import { fillClass, labelClass } from '../fill'
import cases from './cases.json'
import { atEastern, et } from './clock'
import * as done from './done'
import * as number from './number'
import { named, places } from './place'
import { label, levelAndKind, row } from './row'
import { nation, plain, region } from './sample'
import * as time from './time'
import { comparison, mapLabel, prefix, sentence } from './verdict'

test('the words are those of the server', () => {
  for (const [n, text] of cases.count) expect(number.count(n as number)).toBe(text)
  for (const [n, text] of cases.usual) expect(number.usual(n as number)).toBe(text)
  for (const [n, text] of cases.about) expect(number.about(n as number)).toBe(text)
  for (const [n, text] of cases.guess) expect(number.guess(n as number)).toBe(text)
  for (const [n, text] of cases.times) expect(number.times(n as number)).toBe(text)
  for (const [part, whole, share] of cases.share) {
    expect(number.share(part as number, whole as number)).toBe(share)
  }
  for (const [at, eastern, date, utc, part] of cases.et) {
    const moment = new Date(at as string)
    expect(plain(et(moment))).toBe(eastern)
    expect(plain(time.date(moment))).toBe(date)
    expect(plain(time.utc(moment))).toBe(utc)
    expect(time.weekdayAndPart(moment)).toBe(part)
  }
  for (const [codes, text] of cases.places) {
    const all = (codes as string).split(' ').map((usps) => region(usps))
    expect(places(all)).toBe(text)
  }
  for (const [place, reports, counted, text, held] of cases.done) {
    const tail = { place, reports, counted, held, recovered: false } as done.Tail
    expect(done.sentence(tail)).toBe(text)
  }
})

test('the reader’s own time stands beside Eastern time, and not twice', () => {
  const at = new Date('2026-11-15T02:30:00Z')
  expect(plain(time.own(at, 'America/Los_Angeles'))).toBe('6:30 p.m. PST')
  expect(time.own(at, 'America/New_York')).toBe('')
})

test('doubt goes to the weaker claim', () => {
  expect(fillClass(region('OH'))).toBe('v3c')
  expect(fillClass(region('OH', { failure: 'mixed' }))).toBe('v3h')
  expect(fillClass(region('OH', { failure: null, level: 1 }))).toBe('v1h')
  expect(fillClass(region('OH', { level: 0, verdict: 'normal' }))).toBe('v0')
  expect(fillClass(region('OH', { reports: 4 }))).toBe('vf')
  expect(fillClass(region('OH', { verdict: 'insufficient' }))).toBe('vf')
  expect(['vf', 'v0', 'v2h', 'v3c'].map(labelClass)).toEqual(['d', 'd', 'h', 'c3'])
})

test('a region in words', () => {
  expect(label(region('OH'))).toBe(
    'Ohio: very high, 137 reports, 9.1 times normal, mostly complete',
  )
  expect(label(region('DC', { reports: 2 }))).toBe('D.C.: fewer than 5 reports')
  expect(label(region('OH', { verdict: 'insufficient' }))).toBe('Ohio: not judged, 137 reports')
  expect(levelAndKind(region('OH', { failure: 'mixed', level: 2 }))).toBe('High, mixed')
  expect(row(region('OH', { reports: 3 }))).toMatchObject({
    reports: 'under 5',
    times: '',
    share: '',
  })
})

test('one sentence first', () => {
  const say = (change: object, states: Region[] = [], known = true) =>
    sentence('Hulu', nation(change), states, known)
  expect(say({})).toBe('Reports about Hulu are as usual.')
  expect(say({}, [region('OH')])).toBe('People in Ohio report problems with Hulu.')
  expect(say({ level: 2, verdict: 'spike' })).toBe(
    'People report more problems with Hulu than usual.',
  )
  expect(say({ reports: 3 })).toBe('Too few reports to say.')
  expect(say({ reports: 0, expected: null }, [], false)).toBe(
    'Nobody has reported a problem with Hulu here yet.',
  )
  expect([prefix(2), prefix(3)]).toEqual(['', 'It’s not just you. '])
  expect(mapLabel(0)).toMatch(/^Map of the United States. No state or territory is above normal\./)
  expect(mapLabel(3)).toMatch(/Reports are above normal in 3 of 56 states and territories\./)
})

test('the count is compared as the server compares it', () => {
  const at = new Date('2026-11-15T02:30:00Z')
  const say = (change: object, day: number, raised = 0) =>
    comparison(nation(change), at, day, raised)
  expect(say({}, 9000)).toBe(
    '396 reports in the last 15 minutes; we would expect about 420 on a Saturday evening.',
  )
  const unknown =
    '396 reports in the last 15 minutes. We do not know yet what is normal at this hour.'
  expect(say({ expected: null }, 9000)).toBe(unknown)
  expect(say({ verdict: 'insufficient' }, 9000)).toBe(unknown)
  expect(say({ verdict: 'insufficient' }, 9000, 1)).toMatch(/we would expect about 420/)
  expect(say({ reports: 3 }, 4)).toBe(
    'Fewer than 5 reports in the last 15 minutes, and few in the last 24 hours.',
  )
  expect(say({ reports: 0 }, 1250)).toBe(
    'Nobody sent a report in the last 15 minutes. 1,250 in the last 24 hours.',
  )
  expect(say({ reports: 0 }, 0)).toBe(
    'Nobody sent a report in the last 15 minutes, or in the last 24 hours.',
  )
  expect(say({ reports: 0, expected: null }, 0)).toBe(
    'We need about two weeks of reports before we can say what is normal.',
  )
})

test('a place and a time head what is told of them', () => {
  expect(atEastern(new Date('2026-11-15T02:30:00Z'))).toBe('at 9:30\u00a0p.m.\u00a0ET')
  expect(named('US-OH-035', 'Cuyahoga County')).toBe('Cuyahoga County')
  expect(named('US-MP', 'Commonwealth of the Northern Mariana Islands')).toBe(
    'Northern Mariana Islands',
  )
})
