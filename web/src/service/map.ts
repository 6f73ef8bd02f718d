import { byId } from '../dom'

/** The map as one stop of the tab key: arrows move, Enter opens, Escape leaves. */

const DIRECTIONS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export interface Point {
  x: number
  y: number
}

/** The nearest place in a direction: straight ahead counts less than sideways. */
export function nearest<T>(from: Point, direction: [number, number], all: [T, Point][]): T | null {
  let best: T | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [place, to] of all) {
    const [x, y] = [to.x - from.x, to.y - from.y]
    const ahead = x * direction[0] + y * direction[1]
    if (ahead <= 3) continue
    const score = ahead + 2.2 * Math.abs(x * direction[1] + y * direction[0])
    if (score < least) [least, best] = [score, place]
  }
  return best
}

export interface StateMap {
  /** Draws the line around a place. */
  mark(usps: string): void
}

/** Makes the drawn map answer to the keyboard and to the pointer. */
export function stateMap(selected: string, open: (usps: string) => void): StateMap {
  const places = [...document.querySelectorAll<SVGElement>('#states .st-p')]
  const of = (place: Element) => place.id.replace('s-', '')
  let current = selected

  const ring = (usps: string) => {
    const place = byId(`s-${usps}`)
    const d = place?.getAttribute('d') ?? ''
    for (const id of ['selh', 'sel']) byId(id)?.setAttribute('d', d)
    for (const one of places) one.classList.toggle('on', one === (place as Element | null) && !d)
  }
  const stop = (place: Element) => {
    for (const one of places) one.setAttribute('tabindex', one === place ? '0' : '-1')
  }
  const middle = (place: Element): Point => {
    const box = place.getBoundingClientRect()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  const choose = (place: Element) => {
    current = of(place)
    stop(place)
    ring(current)
    open(current)
  }

  for (const place of places) {
    place.setAttribute('role', 'button')
    place.addEventListener('click', () => choose(place))
    place.addEventListener('focus', () => ring(of(place)))
    place.addEventListener('blur', () => ring(current))
    place.addEventListener('pointerenter', () => {
      if (!place.firstChild) place.append(document.createElementNS(place.namespaceURI, 'title'))
      if (place.firstChild) place.firstChild.textContent = place.getAttribute('aria-label')
    })
    place.addEventListener('keydown', (event) => {
      const direction = DIRECTIONS[event.key]
      if (direction) {
        const others = places.filter((one) => one !== place)
        const all = others.map((one): [SVGElement, Point] => [one, middle(one)])
        const next = nearest(middle(place), direction, all)
        if (next) {
          stop(next)
          next.focus()
        }
      } else if (event.key === 'Enter' || event.key === ' ') {
        choose(place)
      } else if (event.key === 'Escape') {
        const slider = byId('rng')
        const views = document.querySelector<HTMLElement>('#views a[aria-current]')
        if (slider?.offsetParent) slider.focus()
        else views?.focus()
      } else {
        return
      }
      event.preventDefault()
    })
  }
  const first = byId(`s-${selected}`) ?? byId('s-OH')
  if (first) stop(first)
  return { mark: ring }
}
