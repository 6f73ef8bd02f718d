import { afterEach, expect, test, vi } from 'vitest'
import { explain, newKey, type Prover, send } from './send'

const prove: Prover = async ({ token }) => `${token}:1`
afterEach(() => vi.unstubAllGlobals())

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

test('the work that is asked for is done, and the same report sent again', async () => {
  const challenge = { algorithm: 'sha-256', bits: 17, token: 'x', expires: '' }
  const ask = () => new Response(JSON.stringify({ challenge }), { status: 428 })
  const report = { service: 'netflix', failure: 'slow', location: { region: 'US' } }
  const fetched = vi.fn().mockImplementationOnce(async () => ask())
  fetched.mockImplementationOnce(async () => new Response('{"held":true}', { status: 202 }))
  vi.stubGlobal('fetch', fetched)
  expect(await send(report, 'key', prove)).toEqual({ filed: { held: true } })
  const headers = fetched.mock.calls.map(([, { headers }]) => headers)
  expect(headers[0]).not.toHaveProperty('outcry-proof')
  expect(headers[1]).toMatchObject({ 'outcry-proof': 'x:1', 'idempotency-key': 'key' })
  fetched.mockImplementation(async () => ask())
  expect(await send(report, 'key', prove)).toHaveProperty('failed')
  expect(fetched).toHaveBeenCalledTimes(5)
})
