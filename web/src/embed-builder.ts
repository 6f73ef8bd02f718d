// The page where a widget is put together: each choice shows at once what the button would show. The
// server draws the answer; only what is different in it is put in place.

import * as t from '#words'
import { byId } from './dom'
import { copyButtons } from './service/copy'

const form = byId('options') as HTMLFormElement | null
let latest = ''

async function choose(): Promise<void> {
  if (!form) return
  const query = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
  const address = `${form.action}?${query}`
  latest = address
  const answer = await fetch(address).catch(() => null)
  // A slow answer to an earlier choice must not undo a later one.
  if (!answer?.ok || latest !== address) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (latest !== address) return
  for (const id of ['title', 'stages', 'code']) {
    const fresh = page.getElementById(id)
    if (fresh) byId(id)?.replaceChildren(...fresh.childNodes)
  }
  history.replaceState(null, '', address)
  const said = byId('said')
  if (said) said.textContent = t.builderChanged
}

copyButtons()
form?.addEventListener('change', () => void choose())
