import * as t from '#words'
import { byId, make } from '../dom'
import { banner, button, heading, locate, note } from './pieces'
import { type Place, position, remember, zipOf } from './place'

/** The screen that asks for the place: position, ZIP code, state, or the country only. */
export function where(
  wrong: string,
  known: Place | null,
  chosen: (place: Place | null) => void,
): Node[] {
  const select = byId('region')?.cloneNode(true) as HTMLSelectElement
  select.id = 'state'
  select.removeAttribute('name')
  const zip = make('input', {
    class: 'inp num',
    id: 'zipcode',
    inputmode: 'numeric',
    autocomplete: 'postal-code',
    maxlength: '10',
  }) as HTMLInputElement
  const message = make('p', { class: 'wrong', role: 'alert', hidden: '' })
  const say = (text: string) => {
    message.textContent = text
    message.hidden = false
  }
  const take = (place: Place) => {
    remember(place)
    chosen(place)
  }

  const here = locate(() => {
    position().then(take, () => say(t.noPosition))
  })
  const useZip = () => {
    const code = zipOf(zip.value)
    if (code) take({ location: { zip: code }, label: t.zipLabel(code) })
    else {
      say(t.zipDigits)
      zip.focus()
    }
  }
  zip.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') useZip()
  })
  const useState = () => {
    const option = select.selectedOptions[0]
    if (option?.value) take({ location: { region: option.value }, label: option.text })
    else say(t.chooseFromList)
  }
  const country = () => take({ location: { region: 'US' }, label: t.theCountryOnly })
  const forget = () => {
    remember(null)
    chosen(null)
  }
  // Browsers only tell the position to pages that came over a safe connection.
  const asks = 'geolocation' in navigator && isSecureContext
  return [
    heading(t.whereAreYou),
    make('p', { class: 'mut s' }, t.placeNoteShort),
    ...(wrong ? [banner(t.notSentYetStop, wrong)] : []),
    message,
    ...(asks
      ? [
          make('p', { class: 'fld' }, here),
          note(t.roundsPosition),
          make('p', { class: t.or }, t.or),
        ]
      : []),
    make('label', { class: 'b s', for: 'zipcode' }, t.zipCode),
    make('div', { class: 'zipline' }, zip, button('btn', useZip, t.useThisZip)),
    make('label', { class: 'b s', for: 'state' }, t.stateLabel),
    make('div', { class: 'zipline' }, select, button('btn', useState, t.useThisState)),
    make('p', {}, button('lnk', country, t.skip)),
    ...(known ? [make('p', {}, button('lnk', forget, t.forget(known.label)))] : []),
  ]
}
