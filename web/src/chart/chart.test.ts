import { afterEach, expect, test, vi } from 'vitest'
import * as t from '#words'
import * as words from '../words/chart'
import { bins, plain } from '../words/sample'
import { type Bin, stretch, weekBefore } from './bins'
import { area, draw, line } from './draw'
import { moment, type Scale, step, x } from './scale'

afterEach(() => {
  vi.unstubAllGlobals()
})

test('steps are round, as the server makes them', () => {
  expect([2600, 3, 11, 0].map((top) => step(top, 5))).toEqual([1000, 1, 5, 1])
  expect(step(2545, 6)).toBe(500)
})

test('a gap is not joined', () => {
  expect(line([[0, 1], [1, 2], null, [3, 1.5]])).toBe('M0 1L1 2M3 1.5')
  const pairs: ([[number, number], [number, number]] | null)[] = [
    [
      [0, 1],
      [0, 3],
    ],
    [
      [1, 2],
      [1, 3],
    ],
    null,
    [
      [3, 1],
      [3, 3],
    ],
  ]
  expect(area(pairs)).toBe('M0 1L1 2L1 3L0 3z')
})

test('a place leads back to its moment', () => {
  const scale: Scale = { from: 0, to: 1000, left: 40, right: 140, top: 0, bottom: 1, most: 1 }
  for (const at of [0, 250, 1000]) expect(moment(scale, x(scale, at))).toBe(at)
})

test('the chart has its gap, its names and the words of its axis', () => {
  const all = bins([12, 11, null, 30, 9, 10, 11, 12, 13, 11, 12, 10, 11, 12, 11, 10, 11, 12, 13])
  const svg = draw({ minutes: 15, bins: all, before: [] }, 6, true, true)
  const reports = /class="ln" d="([^"]+)"/.exec(svg)?.[1] ?? ''
  expect(reports.match(/M/g)).toHaveLength(2)
  expect(svg).toContain('>Noon</text>')
  expect(svg).toContain(t.lineBand)
  expect(svg).not.toContain(t.lineWeek)
  const compared = draw({ minutes: 15, bins: all, before: all }, 6, false, false)
  expect(compared).toContain(t.lineWeek)
  expect(compared).toContain(`>${t.lineBandShort}<`)
  expect(compared).toContain('class="ln q"')
})

test('a week before is the same time of day, also over a change of the clock', () => {
  const before = (at: string) => new Date(weekBefore(Date.parse(at))).toISOString()
  expect(before('2026-11-14T17:00:00Z')).toBe('2026-11-07T17:00:00.000Z')
  // Summer time ended on Nov. 1, 2026: noon was an hour earlier in UTC.
  expect(before('2026-11-04T17:00:00Z')).toBe('2026-10-28T16:00:00.000Z')
  expect(before('2026-03-11T16:00:00Z')).toBe('2026-03-04T17:00:00.000Z')
})

test('the bin under way is not asked for', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    const empty = { start: [], reports: [], expected: [], usual_low: [], usual_high: [] }
    return new Response(JSON.stringify(empty))
  })
  await stretch('netflix', new Date('2026-11-14T17:44:00Z'), 6, false)
  await stretch('netflix', new Date('2026-11-14T17:44:00Z'), 168, true)
  expect(asked.map((path) => new URLSearchParams(path.split('?')[1]).get('to'))).toEqual([
    '2026-11-14T17:30:00Z',
    '2026-11-14T17:00:00Z',
    '2026-11-07T17:00:00Z',
  ])
})

test('a point is said with what is usual, and a gap as one', () => {
  const [some, gap, few] = bins([137, null, 3]) as [Bin, Bin, Bin]
  expect(plain(words.reading(some, few))).toBe(
    'Saturday, 8:15 a.m.: 137 reports. Usual: 10, normal range 7 to 14. A week before: under 5.',
  )
  expect(plain(words.reading(gap, null))).toBe('Saturday, 8:30 a.m.: no reports were collected.')
  expect(plain(words.finding('Netflix', [some, gap, few], 15))).toBe(
    'Reports about Netflix from Saturday, 8:15 a.m. to Saturday, 8:45 a.m., Eastern time. Most: 137 in the 15 minutes before Saturday, 8:15 a.m. The same values are in the table.',
  )
  expect(words.reading(few, null)).toMatch(/: under 5 reports\. Usual: 10, /)
  const known = { ...some, low: null, high: null }
  expect(words.reading(known, gap)).toMatch(/\. Usual: 10\. A week before: no data\.$/)
  expect(words.finding('Netflix', [gap], 60)).toMatch(/Eastern time\. The same values/)
})

test('a stretch has its head, and its axis the hour or the day', () => {
  expect([6, 24, 168].map(words.head)).toEqual(['Last 6 hours', 'Last 24 hours', 'Last 7 days'])
  const tick = (at: string, days = false) => plain(words.tick(new Date(at), days))
  expect(tick('2026-11-14T17:00:00Z')).toBe('Noon')
  expect(tick('2026-11-14T05:00:00Z')).toBe('Midnight')
  expect(tick('2026-11-14T18:00:00Z')).toBe('1 p.m.')
  expect(tick('2026-11-10T05:00:00Z', true)).toBe('Tues.')
})
