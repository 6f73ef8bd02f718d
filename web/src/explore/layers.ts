import * as t from '#words'
import { byId, make } from '../dom'
import type { Explorer } from './map'
import type { Level } from './style'

const NAMES: Record<Level, string> = {
  states: t.viewStates,
  counties: t.exploreCounties,
  cells: t.exploreCells,
}

/** A choice between the layers of the tiles, if there is one. */
export function layers(explorer: Explorer): void {
  const place = byId('levels')
  const { levels, described } = explorer
  if (!place || levels.length < 2) return
  const window = (level: Level) => {
    const minutes = described.vector_layers.find(({ id }) => id === level)?.window_minutes ?? 15
    const words = byId('window')
    if (words) words.textContent = t.minutes(minutes)
  }
  const buttons = levels.map((level) => {
    const button = make('button', { type: 'button', class: 'btn sm' }, NAMES[level])
    button.addEventListener('click', () => {
      explorer.show(level)
      window(level)
      for (const other of buttons) other.setAttribute('aria-pressed', `${other === button}`)
    })
    button.setAttribute('aria-pressed', `${level === 'states'}`)
    return button
  })
  place.replaceChildren(...buttons)
  place.hidden = false
}
