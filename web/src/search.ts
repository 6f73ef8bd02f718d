import * as t from '#words'
import { get, type Named } from './api'
import { byId, make } from './dom'
import { orBefore } from './words/language'

/** While someone types, links to what the server thinks is meant, below the field. */
export function suggest(): void {
  const field = byId('q') as HTMLInputElement | null
  const line = byId('meant')
  if (!field || !line) return
  // The browser's own list knows no aliases and no typing errors.
  field.removeAttribute('list')
  let timer = 0
  let asked = ''
  const ask = async () => {
    const q = field.value.trim()
    asked = q
    const path = `/api/v1/services?q=${encodeURIComponent(q)}`
    // Without an answer the form still works.
    const found = q ? await get<{ services: Named[] }>(path).catch(() => null) : null
    if (asked !== q) return
    const links = (found?.services ?? []).slice(0, 5).map(link)
    line.hidden = links.length === 0
    line.replaceChildren(...(links.length ? [before, ...or(links), after] : []))
  }
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(ask, 200)
  })
}

const [before, , after] = t.doYouMean

function link(service: Named): HTMLElement {
  return make('a', { href: `${t.ROOT}/services/${service.slug}` }, service.name)
}

function or(links: HTMLElement[]): (HTMLElement | string)[] {
  const last = links.length - 1
  return links.flatMap((one, i) =>
    i === 0 ? [one] : [i === last ? orBefore(one.textContent) : ', ', one],
  )
}
