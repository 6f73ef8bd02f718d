import { byId } from '../dom'

const PARTS = ['sentence', 'stamp', 'date', 'utc']

/** Takes over the sentence and the time of a newer picture; false if there is none. */
export async function fresh(page: HTMLElement): Promise<boolean> {
  const answer = await fetch(location.pathname, {
    cache: 'no-cache',
    signal: AbortSignal.timeout(20_000),
  }).catch(() => undefined)
  if (!answer?.ok) return false
  const newer = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const at = newer.getElementById('explore')?.dataset.at ?? ''
  if (at <= (page.dataset.at ?? '')) return false
  page.dataset.at = at
  for (const id of PARTS) {
    const part = newer.getElementById(id)
    if (part) byId(id)?.replaceChildren(...part.childNodes)
  }
  return true
}
