import { expect, test } from 'vitest'
import { dots, hatch, type Picture } from './fills'

const WHITE = [255, 255, 255] as const
const BLACK = [0, 0, 0] as const

/** The share of black. */
function black({ data }: Picture): number {
  const reds = data.filter((_, i) => i % 4 === 0)
  return reds.reduce((sum, red) => sum + (255 - red) / 255, 0) / reds.length
}

test('a hatch is half line and half ground', () => {
  expect(black(hatch(WHITE, BLACK))).toBeCloseTo(0.5, 1)
})

test('a hatch goes on over the sides of its square', () => {
  const { width, data } = hatch(WHITE, BLACK)
  const red = (x: number, y: number) => data[(y * width + x) * 4]
  for (let at = 1; at < width; at++) {
    expect(red(at, 0)).toBe(red(0, at))
    expect(red(at - 1, width - 1)).toBe(red(width - 1, at - 1))
  }
})

test('dots leave most of the paper', () => {
  expect(black(dots(WHITE, BLACK))).toBeGreaterThan(0.02)
  expect(black(dots(WHITE, BLACK))).toBeLessThan(0.12)
})
