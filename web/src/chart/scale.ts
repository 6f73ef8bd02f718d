/** Where times and counts lie on a chart; the server draws by the same rules. */

export interface Scale {
  from: number
  to: number
  left: number
  right: number
  top: number
  bottom: number
  most: number
}

/** Round steps that give at most `lines` lines above zero. */
export function step(top: number, lines: number): number {
  const raw = top / lines
  const power = 10 ** Math.floor(Math.log10(Math.max(raw, 0.1)))
  const round = [1, 2, 2.5, 5, 10].map((m) => m * power)
  return round.find((s) => s >= raw && Number.isInteger(s)) ?? 10 * Math.max(power, 1)
}

export function x(scale: Scale, at: number): number {
  const share = (at - scale.from) / Math.max(scale.to - scale.from, 1)
  return tenth(scale.left + share * (scale.right - scale.left))
}

export function y(scale: Scale, value: number): number {
  return tenth(scale.bottom - (value / scale.most) * (scale.bottom - scale.top))
}

/** The moment under a place of the drawing. */
export function moment(scale: Scale, at: number): number {
  return scale.from + ((at - scale.left) / (scale.right - scale.left)) * (scale.to - scale.from)
}

/** What a drawing says of itself. */
export function told(svg: SVGElement): Scale | null {
  const numbers = ['t', 'x', 'y'].flatMap((name) =>
    (svg.dataset[name] ?? '').split(' ').map(Number),
  )
  const [from, to, left, right, top, bottom, most] = numbers
  if (most === undefined || from === undefined || to === undefined) return null
  const MINUTE = 60_000
  return {
    from: from * MINUTE,
    to: to * MINUTE,
    left: left ?? 0,
    right: right ?? 0,
    top: top ?? 0,
    bottom: bottom ?? 0,
    most,
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
