import { expect, test } from 'vitest'
import { explain, newKey } from './send'

test('a refusal is told in words', () => {
  const zip = { errors: [{ pointer: '/location/zip', detail: '' }] }
  expect(explain(422, zip, 0)).toHaveProperty('place')
  expect(explain(429, {}, 300)).toEqual({
    failed: 'Many reports came from your network. Please try again in 5 minutes.',
    again: true,
  })
  expect(explain(503, {}, 5)).toEqual({ later: true })
  expect(explain(422, { type: '/problems/idempotency-key-reused' }, 0)).toEqual({ reused: true })
  expect(explain(418, { detail: 'Something else.' }, 0)).toEqual({ failed: 'Something else.' })
})

test('a key is new each time', () => {
  expect(newKey()).toMatch(/^[0-9a-f]{32}$/)
  expect(newKey()).not.toBe(newKey())
})
