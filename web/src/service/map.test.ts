import { expect, test } from 'vitest'
import { nearest, type Point } from './map'

test('arrows go to the nearest place ahead, not to one at the side', () => {
  const all: [string, Point][] = [
    ['ahead', { x: 100, y: 10 }],
    ['near, but at the side', { x: 40, y: 90 }],
    ['behind', { x: -30, y: 0 }],
  ]
  expect(nearest({ x: 0, y: 0 }, [1, 0], all)).toBe('ahead')
  expect(nearest({ x: 0, y: 0 }, [-1, 0], all)).toBe('behind')
  expect(nearest({ x: 0, y: 0 }, [0, -1], all)).toBe(null)
})
