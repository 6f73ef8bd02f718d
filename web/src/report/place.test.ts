import { expect, test } from 'vitest'
import { rounded, zipOf } from './place'

test('a ZIP code is five digits', () => {
  expect(zipOf(' 43215 ')).toBe('43215')
  expect(zipOf('43215-1234')).toBe('43215')
  expect(zipOf('4321')).toBe(null)
  expect(zipOf('Ohio')).toBe(null)
})

test('a position leaves the device rounded', () => {
  expect(rounded(41.499321)).toBe(41.5)
  expect(rounded(-81.694361)).toBe(-81.69)
})
