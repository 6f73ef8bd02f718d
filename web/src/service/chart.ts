import * as t from '#words'
import { address, type Bin, type Stretch, stretch } from '../chart/bins'
import { draw } from '../chart/draw'
import { mark } from '../chart/read'
import { moment, told } from '../chart/scale'
import { byId, make, write } from '../dom'
import { counted, expected, finding, head, reading, what, when } from '../words/chart'

const HOUR = 3_600_000

/** After a fault a moving pointer asks no sooner than this. */
const PAUSE = 5_000

export interface Chart {
  /** Somebody points at it, moves the slider, or asks for another stretch. */
  meet(event: Event): Promise<void>
  /** A newer minute is true now. */
  renew(): Promise<void>
}

/** What the reader chose. Nothing chosen is the day as the server has drawn it. */
interface Choice {
  hours: number
  compare: boolean
}

/** The chart as something to look into. */
export function chart(slug: string, name: string, now: () => Date): Chart {
  let choice: Choice = { hours: 24, compare: false }
  let shown: Stretch | null = null
  /** The end of the point that is read. */
  let read: number | null = null
  let coming: Promise<Stretch | null> | null = null
  let failed = 0
  const slider = () => byId('point') as HTMLInputElement | null

  const load = async (wanted: Choice): Promise<Stretch | null> => {
    try {
      return await stretch(slug, now(), wanted.hours, wanted.compare)
    } catch {
      write('reading', t.figuresNotLoaded)
      failed = Date.now()
      return null
    }
  }
  /** Many movements are one request. */
  const ready = async () => {
    if (shown) return
    coming ??= load(choice)
    const fresh = await coming
    coming = null
    shown ??= fresh
  }
  const point = (i: number) => {
    const bin = shown?.bins[i]
    const input = slider()
    if (!shown || !bin || !input) return
    const before = shown.before[i] ?? null
    read = bin.end
    const text = reading(bin, before)
    input.max = `${shown.bins.length - 1}`
    input.value = `${i}`
    input.setAttribute('aria-valuetext', text)
    input.style.setProperty('--pos', `${(100 * i) / Math.max(shown.bins.length - 1, 1)}%`)
    write('reading', text)
    mark(bin, before)
  }
  /** The bin nearest to a moment. */
  const near = (at: number) => {
    const ends = shown?.bins.map((bin) => Math.abs(bin.end - at)) ?? []
    return ends.indexOf(Math.min(...ends))
  }
  const show = async (wanted: Choice) => {
    const fresh = await load(wanted)
    if (!fresh) return
    choice = wanted
    shown = fresh
    redraw(slug, name, choice, fresh)
    point(read === null ? fresh.bins.length - 1 : near(read))
  }

  return {
    async meet(event) {
      const target = event.target as Element
      const link = target.closest<HTMLElement>('#spans a')
      if (link) {
        if (event.type === 'click') await show({ ...choice, hours: Number(link.dataset.h) })
        return
      }
      if (target.id === 'week') {
        if (event.type === 'change') {
          await show({ ...choice, compare: (target as HTMLInputElement).checked })
        }
        return
      }
      if (event.type === 'pointermove' && Date.now() - failed < PAUSE) return
      await ready()
      const svg = target.closest<SVGSVGElement>('.chart svg')
      const scale = svg && told(svg)
      if (svg && scale && event instanceof MouseEvent) {
        const box = svg.getBoundingClientRect()
        const across = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width
        const at = Math.min(Math.max(moment(scale, across), scale.from), scale.to)
        point(near(at))
      } else if (target.id === 'point') {
        point(Number(slider()?.value))
      }
    },
    async renew() {
      const last = shown?.bins.at(-1)?.end
      if (!shown || last === undefined) return
      if (now().getTime() - last < shown.minutes * 60_000) return
      // Who reads a point keeps it; who reads the last one goes on with it.
      if (read === last) read = null
      if (byId('day')?.hasAttribute('data-held')) await show(choice)
      else {
        shown = null
        mark(null, null)
      }
    },
  }
}

/** Shows a stretch in place of the day that the server has drawn, or that day again. */
function redraw(slug: string, name: string, { hours, compare }: Choice, now: Stretch): void {
  const day = byId('day')
  const drawn = day?.querySelector<HTMLElement>('.two, .one:not(#own)')
  if (!day || !drawn) return
  const own = hours !== 24 || compare
  day.toggleAttribute('data-held', own)
  for (const link of day.querySelectorAll<HTMLElement>('#spans a')) {
    if (Number(link.dataset.h) === hours) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  }
  write('day-h', head(hours))
  write('day-w', what(now.minutes))
  byId('own')?.remove()
  drawn.hidden = own
  if (own) {
    const loud = day.querySelector('.ln:not(.q)') !== null
    const box = make('div', { class: 'chart' })
    box.innerHTML = draw(now, hours, true, loud) + draw(now, hours, false, loud)
    const label = finding(name, now.bins, now.minutes)
    for (const svg of box.children) svg.setAttribute('aria-label', label)
    drawn.after(make('div', { class: 'one', id: 'own' }, box))
  }
  const to = now.bins.at(-1)?.end ?? 0
  const file = `${address(slug, to, hours * HOUR, now.minutes)}&format=csv`
  byId('day-csv')?.setAttribute('href', file)
  table(now)
}

/** The same stretch as a table, the latest first. */
function table({ bins, before }: Stretch): void {
  const place = document.querySelector('#hours table')
  if (!place) return
  const week = before.length ? [t.headWeek] : []
  const columns = [t.headBefore, t.headReports, t.headUsual, ...week]
  const cells = (bin: Bin, i: number) =>
    [
      counted(bin.reports),
      expected(bin.expected),
      ...(before.length ? [counted(before[i]?.reports ?? null)] : []),
    ].map((text) => make('td', { class: 'r' }, text))
  const rows = bins.map((bin, i) =>
    make('tr', {}, make('th', { scope: 'row' }, when(new Date(bin.end))), ...cells(bin, i)),
  )
  const heads = columns.map((text, i) => make('th', { scope: 'col', class: i ? 'r' : '' }, text))
  place.querySelector('caption')?.replaceChildren(byId('day-w')?.textContent ?? '')
  place.querySelector('thead')?.replaceChildren(make('tr', {}, ...heads))
  place.querySelector('tbody')?.replaceChildren(...rows.reverse())
}
