/** SHA-256 for many tries on one text: what they share is worked through once. */

const bits = (n: number, root: number) => Math.floor((n ** root % 1) * 2 ** 32)

const PRIMES: number[] = []
for (let n = 2; PRIMES.length < 64; n++) if (PRIMES.every((p) => n % p)) PRIMES.push(n)

const FIRST = Int32Array.from(PRIMES.slice(0, 8), (p) => bits(p, 1 / 2))
const K = Int32Array.from(PRIMES, (p) => bits(p, 1 / 3))

const rotate = (x: number, n: number) => (x >>> n) | (x << (32 - n))

/** Works one block of sixteen words into a state. */
function block(state: Int32Array, w: Int32Array): void {
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15] as number
    const y = w[i - 2] as number
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10)
    w[i] = ((w[i - 16] as number) + s0 + (w[i - 7] as number) + s1) | 0
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] as number) + (w[i] as number)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const next = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = ((state[i] as number) + (next[i] as number)) | 0
}

/** The first word of the hash of `start` and what follows it; both in ASCII. */
export function hasher(start: string): (rest: string) => number {
  const whole = start.length - (start.length % 64)
  const middle = FIRST.slice()
  const w = new Int32Array(64)
  const put = (text: string, from: number) => {
    w.fill(0, 0, 16)
    for (let i = 0; i < 64 && from + i <= text.length; i++) {
      const byte = from + i < text.length ? text.charCodeAt(from + i) : 0x80
      w[i >> 2] = (w[i >> 2] as number) | (byte << (24 - 8 * (i & 3)))
    }
  }
  for (let at = 0; at < whole; at += 64) {
    put(start, at)
    block(middle, w)
  }
  const tail = start.slice(whole)
  const state = new Int32Array(8)
  return (rest) => {
    const text = tail + rest
    state.set(middle)
    // A block holds the end of the text, the mark behind it and eight bytes of its length.
    const last = Math.floor((text.length + 8) / 64) * 64
    for (let at = 0; at <= last; at += 64) {
      put(text, at)
      if (at === last) w[15] = (whole + text.length) * 8
      block(state, w)
    }
    return (state[0] as number) >>> 0
  }
}
