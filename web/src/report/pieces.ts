import * as t from '#words'
import { make } from '../dom'

/** Small pieces that several screens of the form share. */

const SVG = 'http://www.w3.org/2000/svg'

function pin(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 20 20')
  svg.setAttribute('class', 'ic')
  svg.setAttribute('aria-hidden', 'true')
  const drop = document.createElementNS(SVG, 'path')
  drop.setAttribute('d', 'M10 18s6-5.2 6-10a6 6 0 1 0-12 0c0 4.8 6 10 6 10z')
  const eye = document.createElementNS(SVG, 'circle')
  for (const [name, value] of [
    ['cx', '10'],
    ['cy', '8'],
    ['r', '2.2'],
  ] as const) {
    eye.setAttribute(name, value)
  }
  svg.append(drop, eye)
  return svg
}

export function button(
  classes: string,
  press: (event: Event) => void,
  ...children: (Node | string)[]
): HTMLButtonElement {
  const element = make('button', { type: 'button', class: classes }, ...children)
  element.addEventListener('click', press)
  return element as HTMLButtonElement
}

export function locate(press: () => void): HTMLElement {
  return button('btn p big whole', press, pin(), t.useMyLocation)
}

/** The place as a line, with a way to change it. */
export function placeLine(label: string, change: () => void): HTMLElement {
  const words = make(
    'span',
    {},
    make('b', {}, label),
    ' ',
    make('span', { class: 'mut' }, t.rememberedHere),
  )
  return make('div', { class: 'pl' }, pin(), words, button('btn sm', change, t.change))
}

export function heading(text: string): HTMLElement {
  return make('h1', { tabindex: '-1' }, text)
}

export function banner(strong: string, text: string): HTMLElement {
  const words = make('div', {}, make('b', {}, strong), ` ${text}`)
  return make('div', { class: 'banner', role: 'alert' }, words)
}

export function note(...children: (Node | string)[]): HTMLElement {
  return make('p', { class: 'note' }, ...children)
}
