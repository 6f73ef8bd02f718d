import { hasher } from './sha256'

/** A text behind `token:` whose hash begins with so many zero bits, of 32 at most. */
export function solve(token: string, bits: number): string {
  const hash = hasher(`${token}:`)
  for (let n = 0; ; n++) {
    const rest = n.toString(36)
    if (Math.clz32(hash(rest)) >= bits) return `${token}:${rest}`
  }
}
