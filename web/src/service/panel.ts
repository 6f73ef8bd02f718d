import * as t from '#words'
import { type Figures, get, type Heatmap } from '../api'
import { byId, make, show, write } from '../dom'
import { fillClass } from '../fill'
import { atEastern } from '../words/clock'
import { usual } from '../words/number'
import { levelAndKind, row } from '../words/row'
import { shown } from '../words/verdict'

/** The panel beside the map shows what the table says about the selected place. */

const WINDOWS = [
  ['1h', t.minutes(60)],
  ['6h', t.hours(6)],
  ['24h', t.hours(24)],
] as const

const KINDS = ['complete', 'intermittent', 'mixed']

export function fillPanel(usps: string, at: Date): void {
  const line = byId(`r-${usps}`)
  if (!line) return
  const [
    name = '',
    level = '',
    kind = '',
    reports = '',
    expected = '',
    times = '',
    share = '',
    since = '',
  ] = [...line.children].map((cell) => cell.textContent?.trim() ?? '')
  byId('panel')?.setAttribute('data-s', usps)
  write('p-name', name)
  write('p-at', atEastern(at))
  // The cell tells the kind in a word of its own.
  const found = KINDS.find((one) => t.kindWord(one) === kind)
  write('p-word', found ? t.levelAndKind(level, t.mostly(found)) : level)
  write('p-reports', reports)
  write('p-usual', expected)
  write('p-times', times || '–')
  write('p-share', share || '–')
  write('p-since', since ? `${since}\u00a0ET` : '–')
  glyph(line.querySelector('rect')?.getAttribute('class') ?? 'vf')
}

/** The country, when no state is selected. */
export function fillNation(nation: Figures, at: Date): void {
  const words = row(nation)
  write('p-at', atEastern(at))
  write('p-word', levelAndKind(nation))
  write('p-reports', words.reports)
  write('p-usual', words.usual)
  write('p-times', words.times || '–')
  write('p-share', words.share || '–')
  write('p-since', '–')
  glyph(fillClass(nation))
}

/** The longer windows are those of now; the replay has none. */
export function showWindows(visible: boolean): void {
  show('p-wins', visible)
}

/** The same glyphs as the server draws: ring, half-tone, disc. */
function glyph(fill: string): void {
  const circle = byId('p-glyph')?.querySelector('circle')
  if (!circle) return
  const ring = fill === 'vf' || fill === 'v0'
  const hatched = fill.endsWith('h')
  circle.setAttribute('class', ring ? 'ring' : hatched ? `${fill} o${fill[1]}` : fill)
  circle.setAttribute('r', ring ? '6.8' : hatched ? '7.4' : '8')
  if (fill === 'vf') circle.setAttribute('stroke-dasharray', '2.6 2.2')
  else circle.removeAttribute('stroke-dasharray')
}

/** The longer windows come when somebody asks for another place than the server has drawn. */
export async function fillWindows(slug: string, usps: string): Promise<void> {
  const body = byId('p-wins')?.querySelector('tbody')
  if (!body) return
  try {
    const maps = await Promise.all(
      WINDOWS.map(([word]) =>
        get<Heatmap>(`/api/v1/services/${slug}/heatmap?level=state&window=${word}`),
      ),
    )
    if (byId('panel')?.dataset.s !== usps) return
    const rows = maps.map((map, i) => {
      const region = map.regions.find(({ id }) => id === `US-${usps}`)
      const expected = region?.expected == null ? '–' : usual(region.expected)
      return make(
        'tr',
        {},
        make('th', { scope: 'row' }, WINDOWS[i]?.[1] ?? ''),
        make('td', { class: 'r' }, shown(region?.reports ?? 0)),
        make('td', { class: 'r' }, expected),
      )
    })
    body.replaceChildren(...rows)
    body.parentElement?.removeAttribute('hidden')
  } catch {
    body.parentElement?.setAttribute('hidden', '')
  }
}
