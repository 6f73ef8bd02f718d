import * as t from '#words'
import type { Frames, Heatmap, Region } from '../api'
import { byId, show, write } from '../dom'
import { et } from '../words/clock'
import { bars } from './bars'
import { DAY, dayOf, frame, frameTime, lastQuarter } from './frames'

/** Four frames a second: under the limit for flashes. */
const BEAT = 250

export interface Scene {
  map: Heatmap
  nation: Region
}

export interface Stage {
  /** Draws a past moment; none: nothing was collected then. */
  draw(scene: Scene | null, at: Date): void
  /** Draws what is true now again. */
  live(): void
}

export interface Replay {
  /** Whether the past is shown. */
  shown(): boolean
  /** A newer minute is true now. */
  renew(now: Date): void
}

/** The day on a slider. It never starts by itself. */
export function replay(slug: string, start: Date, stage: Stage): Replay | null {
  const slider = byId('rng') as HTMLInputElement | null
  const play = byId('play')
  const told = byId('out')
  if (!slider || !play || !told) return null

  let now = start
  // The day stays the one that was loaded until somebody is back at now.
  let origin = start
  let frames: Promise<Frames> | null = null
  let timer: ReturnType<typeof setInterval> | undefined
  const place = () => Number(slider.value)
  const still = matchMedia('(prefers-reduced-motion: reduce)')

  const tell = () => {
    const at = et(frameTime(place(), origin))
    slider.setAttribute('aria-valuetext', at)
    slider.style.setProperty('--pos', `${(100 * place()) / DAY}%`)
    write('out', at)
    show('back', place() < DAY)
    byId('moment')?.setAttribute('href', `?at=${iso(frameTime(place(), origin))}`)
  }

  /** Only somebody at now gets a newer day; others would see it move under their eyes. */
  const catchUp = () => {
    if (lastQuarter(now).getTime() !== lastQuarter(origin).getTime()) frames = null
    origin = now
    tell()
  }

  const load = async (): Promise<Frames | null> => {
    if (!frames) {
      frames = dayOf(slug, origin)
      byId('states')?.classList.add('loading')
    }
    try {
      const all = await frames
      bars(all)
      return all
    } catch {
      frames = null
      write('out', t.dayNotLoaded)
      return null
    } finally {
      byId('states')?.classList.remove('loading')
    }
  }

  const seek = async (to: number) => {
    slider.value = `${to}`
    tell()
    if (to >= DAY) {
      catchUp()
      return stage.live()
    }
    const all = await load()
    // By now the slider may be somewhere else.
    if (all && place() === to) stage.draw(frame(all, to), frameTime(to, origin))
  }

  const icon = () => {
    const running = timer !== undefined
    play.classList.toggle('on', running)
    play.setAttribute('aria-label', running ? t.playPause : names())
  }
  const names = () => (still.matches ? t.playForward : t.playDay)

  const stop = () => {
    clearInterval(timer)
    timer = undefined
    // The time is told again, once, where the replay ended.
    told.setAttribute('aria-live', 'polite')
    icon()
  }

  const begin = async () => {
    if (place() >= DAY) await seek(0)
    if (!(await load())) return
    write('out', t.playingFrom(et(frameTime(place(), origin))))
    timer = setInterval(() => {
      // Between start and end nothing is announced.
      told.setAttribute('aria-live', 'off')
      const next = place() + 1
      if (next >= DAY) stop()
      void seek(next)
    }, BEAT)
    icon()
  }

  slider.addEventListener('input', () => {
    stop()
    void seek(place())
  })
  play.addEventListener('click', () => {
    if (timer !== undefined) return stop()
    if (still.matches) return void seek((place() + 1) % (DAY + 1))
    void begin()
  })
  still.addEventListener('change', stop)
  byId('now')?.addEventListener('click', () => {
    stop()
    void seek(DAY)
    slider.focus()
  })
  // A browser may remember where the slider was; the page shows now.
  slider.value = `${DAY}`
  icon()

  return {
    shown: () => place() < DAY,
    renew(at) {
      now = at
      if (place() >= DAY) catchUp()
    },
  }
}

function iso(at: Date): string {
  return at.toISOString().replace('.000Z', 'Z')
}
