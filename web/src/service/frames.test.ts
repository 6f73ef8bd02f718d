import { expect, test } from 'vitest'
import type { Frames } from '../api'
import { DAY, frame, frameTime, lastQuarter } from './frames'

const now = new Date('2026-11-15T02:31:00Z')

test('places of the slider are quarter hours, and the last one is now', () => {
  expect(lastQuarter(now).toISOString()).toBe('2026-11-15T02:30:00.000Z')
  expect(lastQuarter(new Date('2026-11-15T02:30:00Z')).toISOString()).toBe(
    '2026-11-15T02:15:00.000Z',
  )
  expect(frameTime(DAY, now)).toBe(now)
  expect(frameTime(DAY - 1, now).toISOString()).toBe('2026-11-15T02:30:00.000Z')
  expect(frameTime(0, now).toISOString()).toBe('2026-11-14T02:45:00.000Z')
})

test('a frame is read from its columns, and a gap is none', () => {
  const region = (id: string, name: string) => ({
    id,
    name,
    reports: [137, null],
    complete: [103, null],
    expected: [15, null],
    verdict: 's-',
    levels: '3-',
    failure: 'c-',
  })
  const all: Frames = {
    at: ['2026-11-15T02:30:00Z', '2026-11-15T02:45:00Z'],
    regions: [region('US', 'United States'), region('US-OH', 'Ohio')],
  }
  const first = frame(all, 0)
  expect(first?.nation.reports).toBe(137)
  expect(first?.map).toEqual({
    at: '2026-11-15T02:30:00Z',
    regions: [
      {
        id: 'US-OH',
        name: 'Ohio',
        reports: 137,
        expected: 15,
        times_expected: 9.1,
        complete: 103,
        failure: 'complete',
        verdict: 'spike',
        level: 3,
      },
    ],
  })
  expect(frame(all, 1)).toBeNull()
})
