// "Try it": asks this server and shows what came, where the page only had a link to it.

import * as t from '#words'
import { make } from './dom'

/** Longer bodies are cut; the address shows them whole. */
const MOST = 6000

/** Headers that a program would look at. */
const TOLD = ['content-type', 'cache-control', 'etag', 'link', 'retry-after', 'outcry-simulated']

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-try]')) {
  const address = make('input', {
    class: 'inp',
    'aria-label': t.developersAddress,
    spellcheck: 'false',
  })
  const field = address as HTMLInputElement
  field.value = link.getAttribute('href') ?? ''
  const place = link.closest('p')
  link.textContent = t.developersOpen
  const form = make('form', {}, address, make('button', { class: 'btn' }, t.developersTry), link)
  const shown = make('div', { 'aria-live': 'polite' })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void ask(field.value, shown)
  })
  place?.replaceWith(make('div', { class: 'ran' }, form, shown))
}

async function ask(address: string, shown: HTMLElement): Promise<void> {
  const url = new URL(address, location.href)
  if (url.origin !== location.origin) {
    shown.replaceChildren(make('p', {}, t.developersElsewhere))
    return
  }
  shown.replaceChildren(make('p', {}, t.developersAsking))
  const answer = await fetch(url).catch(() => null)
  if (!answer) {
    shown.replaceChildren(make('p', {}, t.developersNoAnswer))
    return
  }
  const rows = make('dl', { class: 'of' })
  rows.append(
    make('dt', {}, t.developersStatus),
    make('dd', {}, `${answer.status} ${answer.statusText}`),
  )
  for (const name of TOLD) {
    const value = answer.headers.get(name)
    if (value) rows.append(make('dt', {}, name), make('dd', {}, make('code', {}, value)))
  }
  // A box that scrolls must be reached by the keyboard.
  shown.replaceChildren(rows, make('pre', { tabindex: '0' }, await body(answer)))
}

async function body(answer: Response): Promise<string> {
  const type = answer.headers.get('content-type') ?? ''
  if (!/json|text|xml/.test(type)) {
    const { byteLength } = await answer.arrayBuffer()
    return t.developersBytes(`${byteLength}`, type || t.developersNoType)
  }
  const text = await answer.text()
  const whole = /json/.test(type) ? JSON.stringify(JSON.parse(text), null, 2) : text
  if (whole.length <= MOST) return whole
  const more = (whole.length - MOST).toLocaleString('en-US')
  return `${whole.slice(0, MOST)}\n${t.developersCut(more)}`
}
