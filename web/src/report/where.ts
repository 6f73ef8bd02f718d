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
    position().then(take, () =>
      say('Your device did not tell where it is. Give a ZIP code or a state.'),
    )
  })
  const useZip = () => {
    const code = zipOf(zip.value)
    if (code) take({ location: { zip: code }, label: `ZIP ${code}` })
    else {
      say('A ZIP code has five digits.')
      zip.focus()
    }
  }
  zip.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') useZip()
  })
  const useState = () => {
    const option = select.selectedOptions[0]
    if (option?.value) take({ location: { region: option.value }, label: option.text })
    else say('Choose a state, D.C. or a territory from the list.')
  }
  const country = () => take({ location: { region: 'US' }, label: 'The country only' })
  const forget = () => {
    remember(null)
    chosen(null)
  }
  // Browsers only tell the position to pages that came over a safe connection.
  const asks = 'geolocation' in navigator && isSecureContext
  return [
    heading('Where are you?'),
    make(
      'p',
      { class: 'mut s' },
      'We keep the state, the county and a map cell about 12 miles wide.',
    ),
    ...(wrong ? [banner('Not sent yet.', wrong)] : []),
    message,
    ...(asks
      ? [
          make('p', { class: 'fld' }, here),
          note('Your device rounds the position to about a mile before anything is sent.'),
          make('p', { class: 'or' }, 'or'),
        ]
      : []),
    make('label', { class: 'b s', for: 'zipcode' }, 'ZIP code'),
    make('div', { class: 'zipline' }, zip, button('btn', useZip, 'Use this ZIP')),
    make('label', { class: 'b s', for: 'state' }, 'State, D.C. or territory'),
    make('div', { class: 'zipline' }, select, button('btn', useState, 'Use this state')),
    make('p', {}, button('lnk', country, 'Skip. Count me for the country only')),
    ...(known ? [make('p', {}, button('lnk', forget, `Forget ${known.label}`))] : []),
  ]
}
