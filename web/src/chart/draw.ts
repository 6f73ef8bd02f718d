/** Grid, band, excess, expected (dashed), reports (solid), names: as the server draws a day. */
import * as t from '#words'
import { tick } from '../words/chart'
import { count } from '../words/number'
import { hour } from '../words/time'
import type { Bin, Stretch } from './bins'
import { type Scale, step, x, y } from './scale'

const HOUR = 3_600_000
const MINUTE = 60_000

type Point = [number, number] | null

/** A drawing for wide or for narrow screens; the style sheet shows one of them. */
export function draw(
  { bins, before }: Stretch,
  hours: number,
  wide: boolean,
  loud: boolean,
): string {
  const [width, height] = wide ? [1132, 320] : [358, 300]
  const [first, last] = [bins[0], bins.at(-1)]
  if (!first || !last) return ''
  const values = [
    ...bins.flatMap((b) => [b.reports, b.high, b.expected]),
    ...before.map((b) => b.reports),
  ]
  const scale: Scale = {
    from: first.end,
    to: last.end,
    left: wide ? 46 : 38,
    right: width - (wide ? 14 : 8),
    top: 34,
    bottom: height - 30,
    most: Math.max(4, ...values.map((v) => v ?? 0)),
  }
  const at = (bin: Bin, value: number | null): Point =>
    value == null ? null : [x(scale, bin.end), y(scale, value)]
  const rows = bins.map((bin) => ({
    low: at(bin, bin.low),
    high: at(bin, bin.high),
    over: at(bin, bin.high == null || bin.reports == null ? null : Math.max(bin.reports, bin.high)),
  }))
  const band = area(rows.map(({ low, high }) => low && high && [low, high]))
  const excess = area(rows.map(({ high, over }) => high && over && [high, over]))
  const usual = line(bins.map((b) => at(b, b.expected)))
  const reports = line(bins.map((b) => at(b, b.reports)))
  const week = line(before.map((b, i) => at(bins[i] ?? b, b.reports)))
  const data = `data-t="${scale.from / MINUTE} ${scale.to / MINUTE}" data-x="${scale.left} ${scale.right}" data-y="${scale.top} ${scale.bottom} ${scale.most}"`
  return `<svg class="${wide ? 'wid' : 'nar'}" viewBox="0 0 ${width} ${height}" role="img" ${data}>${counts(scale)}${times(scale, hours, wide)}<path class="bd" d="${band}"/><path class="ex" d="${excess}"/><path class="bl" d="${usual}"/>${week && `<path class="rule" fill="none" stroke-width="1.5" stroke-dasharray="1 3" d="${week}"/>`}<path class="ln${loud ? '' : ' q'}" d="${reports}"/>${names(scale, bins, before, wide, loud)}</svg>`
}

/** A line through the points; a missing point is a gap that is not joined. */
export function line(points: Point[]): string {
  let drawing = false
  return points
    .map((point) => {
      const part = point ? `${drawing ? 'L' : 'M'}${point[0]} ${point[1]}` : ''
      drawing = point !== null
      return part
    })
    .join('')
}

/** The area between two lines; a missing point ends one area and begins the next. */
export function area(pairs: ([[number, number], [number, number]] | null)[]): string {
  const runs: [[number, number], [number, number]][][] = [[]]
  for (const pair of pairs) {
    if (pair) runs.at(-1)?.push(pair)
    else runs.push([])
  }
  return runs
    .filter((run) => run.length > 1)
    .map((run) => `${line([...run.map(([a]) => a), ...run.reverse().map(([, b]) => b)])}z`)
    .join('')
}

function counts(scale: Scale): string {
  const apart = step(scale.most, 5)
  let out = ''
  for (let value = 0; value <= scale.most; value += apart) {
    const at = y(scale, value)
    out += `<path class="${value ? 'grid' : 'zero'}" d="M${scale.left} ${at}H${scale.right}"/><text class="ax end" x="${scale.left - 8}" y="${at + 4}">${count(value)}</text>`
  }
  return out
}

function times(scale: Scale, hours: number, wide: boolean): string {
  const days = hours > 24
  const apart = days ? 24 : hours > 6 ? (wide ? 3 : 6) : wide ? 1 : 2
  let out = ''
  for (let at = Math.ceil(scale.from / HOUR) * HOUR; at <= scale.to; at += HOUR) {
    if (hour(new Date(at)) % apart) continue
    const place = x(scale, at)
    const anchor =
      place < scale.left + (wide || days ? 4 : 24) ? '' : place > scale.right - 20 ? ' end' : ' mid'
    out += `<path class="zero" d="M${place} ${scale.bottom}v5"/><text class="ax${anchor}" x="${place}" y="${scale.bottom + 22}">${tick(new Date(at), days)}</text>`
  }
  return out
}

/** Names the lines directly, above whatever is drawn there. */
function names(scale: Scale, bins: Bin[], before: Bin[], wide: boolean, loud: boolean): string {
  const name = (text: string, kind: string, share: number) => {
    const place = scale.left + share * (scale.right - scale.left)
    const near = (end: number) => Math.abs(x(scale, end) - place) < text.length * 3.6
    const over = bins.map((bin, i) =>
      near(bin.end) ? Math.max(bin.reports ?? 0, bin.high ?? 0, before[i]?.reports ?? 0) : 0,
    )
    const up = Math.max(y(scale, Math.max(0, ...over)) - 10, 14)
    return `<text class="an2 mid ${kind}" x="${place}" y="${up}">${text}</text>`
  }
  // Where the range is known only of a part, its name stands there.
  const known = bins.flatMap((bin, i) => (bin.high == null ? [] : [i / bins.length]))
  const middle = known[Math.floor(known.length / 2)] ?? 0
  const usual = wide ? 0.22 : 0.3
  const where = known.length === bins.length ? usual : Math.min(Math.max(middle, 0.2), 0.78)
  const band = known.length ? name(wide ? t.lineBand : t.lineBandShort, 'tb', where) : ''
  const week = before.length ? name(t.lineWeek, '', wide ? 0.82 : 0.74) : ''
  return band + week + (wide ? name(t.lineReports, loud ? 'tr' : '', 0.52) : '')
}
