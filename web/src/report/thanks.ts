import * as t from '#words'
import type { Filed } from '../api'
import { make } from '../dom'
import { et, until } from '../words/clock'
import { lede, sentence, type Tail } from '../words/done'
import { inSentence } from '../words/place'
import { button, heading } from './pieces'
import { takeBack } from './send'

export interface Thanks {
  slug: string
  name: string
  filed: Filed
  /** Name of the state, or nothing for the country. */
  title: string | null
  recovered: boolean
  /** Sends "it works now". */
  works: () => void
}

/** The done screen: a count, thanks, and what else one can do. */
export function thanks(about: Thanks): Node[] {
  const { slug, name, filed, title } = about
  const { state } = filed.place
  const tail: Tail = {
    place: state && title ? inSentence(state, title) : null,
    reports: filed.nearby.reports,
    counted: filed.counted,
    held: filed.held,
    recovered: about.recovered,
  }
  const at = new Date(filed.received_at)
  const sentenceLine = heading(sentence(tail))
  const more = lede(tail, filed.nearby.expected)
  const figures = make('div', { class: 'dn' })
  void pictures(slug, name, state?.replace('US-', '') ?? '', figures)
  const see = make(
    'a',
    { class: 'btn p big', href: `${t.ROOT}/services/${slug}` },
    t.seeWhatHappens(name),
  )
  const parts: Node[] = [
    make(
      'nav',
      { class: 'crumb', 'aria-label': t.breadcrumb },
      make('a', { href: `${t.ROOT}/services/${slug}` }, name),
    ),
    make('p', { class: 'st sent' }, tick(), t.doneSent(et(at))),
    sentenceLine,
    make('p', { class: 'lede' }, more),
    figures,
    make('p', { class: 'acts' }, see),
  ]
  if (!about.recovered) {
    const words = make('span', {}, t.worksAgain)
    parts.push(make('div', { class: 'pl' }, words, button('btn sm', about.works, t.worksNow)))
  }
  if (filed.id && filed.receipt) parts.push(back(filed.id, filed.receipt, at, sentenceLine))
  return parts
}

function back(id: string, receipt: string, at: Date, title: HTMLElement): HTMLElement {
  const line = make('p', { class: 'back s' })
  const press = async () => {
    if (await takeBack(id, receipt)) {
      title.textContent = t.takenBack
      line.replaceChildren(t.noLongerCounted)
      title.focus()
    } else line.append(` ${t.notTakenBack}`)
  }
  line.append(
    button('lnk', press, t.takeBack),
    make('span', { class: 'mut' }, ` ${until(new Date(at.getTime() + 600_000))}`),
  )
  return line
}

function tick(): Node {
  const page = new DOMParser().parseFromString(
    '<svg xmlns="http://www.w3.org/2000/svg" class="tick" viewBox="0 0 18 18" aria-hidden="true"><path d="M2 9.5 7 14.5 16 4"/></svg>',
    'image/svg+xml',
  )
  return document.importNode(page.documentElement, true)
}

/** The card for other sites holds the small map and the line; they are taken from there. */
async function pictures(slug: string, name: string, usps: string, box: HTMLElement): Promise<void> {
  try {
    const answer = await fetch(`/embed/${slug}`, { signal: AbortSignal.timeout(20_000) })
    const card = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const [defs, map, spark] = ['.defs', '.map', '.spark'].map((one) => card.querySelector(one))
    if (!map || !defs) return
    const home = usps && map.querySelector(`[data-s="${usps}"]`)
    for (const line of home ? ['selh', 'sel'] : []) {
      const ring = (home as Element).cloneNode() as Element
      ring.setAttribute('class', line)
      map.append(ring)
    }
    const figure = (picture: Element, caption: string) => {
      // The card says in English what its pictures show.
      if (t.LANGUAGE !== 'en') picture.setAttribute('aria-label', caption)
      return make('figure', {}, picture, make('figcaption', { class: 'note' }, caption))
    }
    document.body.prepend(defs)
    if (spark) box.append(figure(spark, t.countryDay))
    box.append(figure(map, t.byState(name)))
  } catch {
    // The words stand without the pictures.
  }
}
