/** The fills of the map as small pictures, in the colours of the page. */

export interface Picture {
  width: number
  height: number
  data: Uint8ClampedArray
}

type Colour = readonly [number, number, number]

/** Colours of the page that lines of the map have. */
export interface Colours {
  paper: string
  ink: string
  edge: string
  mapLine: string
  fewDot: string
}

/** Pictures are twice as fine as the screen's own pixels. */
export const RATIO = 2

/** The side of a hatch, in picture pixels: lines of 45 degrees, 5.7 screen pixels apart. */
const HATCH = 16

/** The side of a dot's square, and the dot. */
const DOT = 18
const RADIUS = 2.3

/** A colour of the page as the reader's theme has it. */
function token(name: string): string {
  const probe = document.createElement('i')
  probe.style.color = `var(--${name})`
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

function parts(colour: string): Colour {
  const [r = 0, g = 0, b = 0] = (colour.match(/\d+(\.\d+)?/g) ?? []).map(Number)
  return [r, g, b]
}

export function colours(): Colours {
  return {
    paper: token('paper'),
    ink: token('ink'),
    edge: token('edge'),
    mapLine: token('map-line'),
    fewDot: token('few-dot'),
  }
}

/** By name of a fill, its picture. */
export function fills(): Map<string, Picture> {
  const colour = (name: string) => parts(token(name))
  const all = new Map<string, Picture>()
  all.set('vf', dots(colour('few'), colour('few-dot')))
  all.set(
    'v0',
    paint(HATCH, colour('m0'), colour('m0'), () => 0),
  )
  for (const level of [1, 2, 3]) {
    const strong = colour(`m${level}`)
    all.set(
      `v${level}c`,
      paint(HATCH, strong, strong, () => 0),
    )
    all.set(`v${level}h`, hatch(colour(`m${level}b`), strong))
  }
  return all
}

/** Half line and half ground. */
export function hatch(ground: Colour, line: Colour): Picture {
  return paint(HATCH, ground, line, (x, y) => {
    const along = (x + y + 0.5) % HATCH
    // The distance to the middle of the line, whose half width is a quarter of the side.
    return HATCH / 4 + 0.5 - Math.abs(along - HATCH / 2)
  })
}

export function dots(ground: Colour, dot: Colour): Picture {
  const middle = (DOT - 1) / 2
  return paint(DOT, ground, dot, (x, y) => RADIUS + 0.5 - Math.hypot(x - middle, y - middle))
}

/** Two colours, mixed by how much of a pixel the second has. */
function paint(
  side: number,
  ground: Colour,
  mark: Colour,
  share: (x: number, y: number) => number,
): Picture {
  const data = new Uint8ClampedArray(side * side * 4)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const part = Math.min(Math.max(share(x, y), 0), 1)
      const mixed = ground.map((g, i) => g + ((mark[i] ?? g) - g) * part)
      data.set([...mixed, 255], (y * side + x) * 4)
    }
  }
  return { width: side, height: side, data }
}
