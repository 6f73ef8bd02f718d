import * as t from '#words'
import type { Filed } from '../api'
import { byId, make } from '../dom'
import type { Kept } from '../offline/kept'
import { banner, button, heading, note, placeLine } from './pieces'
import { type Place, remember, remembered } from './place'
import { newKey, type Outcome, type Prover, send } from './send'

const rest = () => import('./rest')
const prove: Prover = async (challenge) => (await rest()).prove(challenge)

type Step = 'kind' | 'place' | 'symptom'

/** Turns the form into two taps: kind, then symptom, which sends. The place is asked once. */
export function flow(root: HTMLElement, form: HTMLFormElement): void {
  const { slug = '', name = '' } = root.dataset
  const screen = make('div', { id: 'taps' })
  let failure = ''
  let symptom = ''
  let key = ''
  let place = remembered()
  let wrong = ''
  // Drawn anew with the first screen: moved up from below the long form, it would be seen to jump.
  const other = byId('other')
  other?.remove()

  const choices = (id: string) =>
    [...form.querySelectorAll<HTMLLabelElement>(`#${id} label`)].map((label) => ({
      value: label.querySelector('input')?.value ?? '',
      children: [...label.children].filter((child) => child.tagName !== 'INPUT'),
      classes: label.className,
    }))
  const chosen = (classes: string, children: Element[], press: () => void) =>
    button(classes, press, ...children.map((child) => child.cloneNode(true)))
  const line = () => (place ? [placeLine(place.label, () => go('place'))] : [])

  const screens: Record<Step, () => Node[] | Promise<Node[]>> = {
    kind: () => [
      heading(form.querySelector('#kind h1')?.textContent ?? ''),
      ...choices('kind').map(({ value, children, classes }) =>
        chosen(classes, children, () => {
          failure = value
          go(place ? 'symptom' : 'place')
        }),
      ),
      ...line(),
      ...(other ? [other.cloneNode(true)] : []),
    ],
    place: async () =>
      (await rest()).where(wrong, place, (found: Place | null) => {
        place = found
        wrong = ''
        if (found) go(failure ? 'symptom' : 'kind')
        else go('place')
      }),
    symptom: () => [
      heading(t.whatDoYouSee),
      make('p', { class: 'mut s' }, t.oneTap),
      ...choices('symptom')
        .filter(({ value }) => value !== '')
        .map(({ value, children, classes }) => chosen(classes, children, () => answer(value))),
      button('btn quiet', () => answer(''), t.sendWithoutSaying),
      ...line(),
      note(...(form.querySelector('.note')?.cloneNode(true).childNodes ?? [])),
    ],
  }

  const draw = (step: Step) => {
    const shown = screens[step]()
    if (Array.isArray(shown)) screen.replaceChildren(...shown)
    // Should the rest be lost on the way, the form that the server drew asks for the place too.
    else shown.then((nodes) => show(...nodes), whole)
    const bars = byId('steps')
    bars?.lastElementChild?.classList.toggle('on', step === 'symptom')
    bars?.setAttribute('aria-label', t.stepOfTwo(step === 'symptom' ? '2' : '1'))
    if (bars) bars.hidden = step === 'place'
  }
  const show = (...nodes: Node[]) => {
    screen.replaceChildren(...nodes)
    screen.querySelector<HTMLElement>('h1')?.focus()
    scrollTo(0, 0)
  }
  const whole = () => {
    form.hidden = false
    screen.replaceChildren()
  }
  const go = (step: Step) => {
    history.pushState({ step }, '')
    draw(step)
    show(...screen.childNodes)
  }

  const answer = (value: string) => {
    if (value !== symptom || key === '') key = newKey()
    symptom = value
    void file()
  }
  const file = async () => {
    if (!place) return go('place')
    const buttons = [...screen.querySelectorAll('button')]
    for (const one of buttons) one.disabled = true
    screen.querySelector('.banner')?.remove()
    const report = { service: slug, failure, location: place.location, ...(symptom && { symptom }) }
    const outcome = await send(report, key, prove)
    for (const one of buttons) one.disabled = false
    if (!('later' in outcome)) return arrived(outcome)
    const kept = { report, key, since: new Date().toISOString() }
    try {
      await wait(kept, await (await rest()).keep(kept))
    } catch {
      arrived({ failed: t.notReached })
    }
  }

  const arrived = (outcome: Exclude<Outcome, { later: true }>) => {
    // The report is in; should the last screen be lost on the way, its one word is not.
    const counted = () => show(heading(t.reportIsIn))
    if ('filed' in outcome) return void done(outcome.filed).catch(counted)
    if ('reused' in outcome) return counted()
    if ('place' in outcome) {
      wrong = outcome.place
      return go('place')
    }
    const again = button('lnk', () => void file(), t.tryAgain)
    const box = banner(t.wasNotSent, `${outcome.failed} `)
    box.firstElementChild?.append(again)
    screen.prepend(box)
    again.focus()
  }

  /** The screen of a report that waits for the connection. */
  const wait = async (kept: Kept, outlives: boolean) => {
    const { deliver, waiting } = await rest()
    const attempt = async () => {
      const outcome = await deliver(kept, prove)
      if ('later' in outcome || !screen.isConnected) return false
      if ('failed' in outcome || 'place' in outcome) restore(kept)
      arrived(outcome)
      return true
    }
    show(...waiting(kept, outlives, attempt, () => draw('kind')))
    const bars = byId('steps')
    if (bars) bars.hidden = true
  }
  /** Back into the form, with the answers that were kept. */
  const restore = (kept: Kept) => {
    failure = kept.report.failure
    symptom = kept.report.symptom ?? ''
    key = kept.key
    draw('symptom')
  }

  const done = async (filed: Filed, recovered = false) => {
    const state = filed.place.state
    const option = [...(form.querySelectorAll<HTMLOptionElement>('#region option') ?? [])]
    const title = option.find(({ value }) => value === state)?.text ?? null
    if (place && title && !('region' in place.location) && !place.label.includes(title)) {
      place = { ...place, label: `${place.label}, ${title}` }
      remember(place)
    }
    const works = async () => {
      if (!place) return
      const report = { service: slug, failure: 'recovered', location: place.location }
      const outcome = await send(report, newKey(), prove)
      if ('filed' in outcome) void done(outcome.filed, true)
    }
    const { thanks } = await rest()
    root.classList.add('done')
    root.replaceChildren(...thanks({ slug, name, filed, title, recovered, works }))
    root.querySelector<HTMLElement>('h1')?.focus()
    scrollTo(0, 0)
    history.replaceState({ step: 'done' }, '')
  }

  byId('back')?.addEventListener('click', (event) => {
    if (!history.state?.step || history.state.step === 'kind') return
    event.preventDefault()
    history.back()
  })
  addEventListener('popstate', () => {
    const step = history.state?.step
    // Back from the done screen begins a new report.
    if (!screen.isConnected) location.reload()
    else draw(step === 'place' || step === 'symptom' ? step : 'kind')
  })
  form.hidden = true
  form.after(screen)
  history.replaceState({ step: 'kind' }, '')
  draw('kind')
  const ready = async () => {
    const kept = await (await rest()).keptFor(slug)
    if (kept) await wait(kept, true)
  }
  ready().catch(() => {})
}
