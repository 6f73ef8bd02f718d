import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hasher } from './sha256'
import { solve } from './solve'

const real = (text: string) => createHash('sha256').update(text).digest().readUInt32BE(0)

test('every length hashes as it should', () => {
  for (let start = 0; start < 140; start += 7) {
    const hash = hasher('a'.repeat(start))
    for (let rest = 0; rest < 140; rest++) {
      const text = 'z'.repeat(rest)
      expect(hash(text)).toBe(real('a'.repeat(start) + text))
    }
  }
})

test('a solution is what the server checks', () => {
  const token = '17-0069182cd0-0123456789abcdef-00112233445566778899aabbccddeeff'
  const proof = solve(token, 12)
  expect(proof.startsWith(`${token}:`)).toBe(true)
  expect(Math.clz32(real(proof))).toBeGreaterThanOrEqual(12)
})
