import { expect, test } from 'vitest'
import type { Region } from '../api'
import { fillClass, labelClass } from '../fill'
import cases from './cases.json'
import { atEastern, et } from './clock'
import * as done from './done'
import * as number from './number'
import { named, places } from './place'
import { label, levelAndKind, row } from './row'
import * as time from './time'
import { comparison, sentence } from './verdict'

const NAMES: Record<string, string> = {
  OH: 'Ohio',
  MI: 'Michigan',
  IN: 'Indiana',
  DC: 'District of Columbia',
  GU: 'Guam',
  MP: 'Commonwealth of the Northern Mariana Islands',
  VI: 'United States Virgin Islands',
}

function region(usps: string, change: Partial<Region> = {}): Region {
  return {
    id: `US-${usps}`,
    name: NAMES[usps] ?? usps,
    reports: 137,
    expected: 15,
    times_expected: 9.1,
    complete: 103,
    failure: 'complete',
    verdict: 'spike',
    level: 3,
    ...change,
  }
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

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
    expect(time.partOfDay(moment)).toBe(part)
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
  expect(levelAndKind(region('OH', { failure: 'mixed', level: 2 }))).toBe('High, mixed')
  expect(row(region('OH', { reports: 3 }))).toMatchObject({
    reports: 'under 5',
    times: '',
    share: '',
  })
})

test('one sentence first', () => {
  const nation = {
    ...region('US', { level: 0, verdict: 'normal', reports: 396, expected: 417 }),
    since: null,
  }
  expect(sentence('Hulu', nation, [], true)).toBe('Reports about Hulu are as usual.')
  expect(sentence('Hulu', nation, [region('OH')], true)).toBe(
    'People in Ohio report problems with Hulu.',
  )
  expect(sentence('Hulu', { ...nation, reports: 3 }, [], true)).toBe('Too few reports to say.')
  expect(sentence('Hulu', { ...nation, reports: 0, expected: null }, [], false)).toBe(
    'Nobody has reported a problem with Hulu here yet.',
  )
  expect(comparison(nation, new Date('2026-11-15T02:30:00Z'))).toBe(
    '396 reports in the last 15 minutes; we would expect about 420 on a Saturday evening.',
  )
})

test('a place and a time head what is told of them', () => {
  expect(atEastern(new Date('2026-11-15T02:30:00Z'))).toBe('at 9:30\u00a0p.m.\u00a0ET')
  expect(named('US-OH-035', 'Cuyahoga County')).toBe('Cuyahoga County')
  expect(named('US-MP', 'Commonwealth of the Northern Mariana Islands')).toBe(
    'Northern Mariana Islands',
  )
})
