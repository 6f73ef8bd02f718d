import { byId } from '../dom'

/** Charts, lists and figures that only the server can draw. */
const PARTS = ['lede', 'figures', 'day', 'most', 'see', 'others', 'citation']

/** Fetches this page again and takes over the parts that the interface does not give. */
export async function freshParts(): Promise<void> {
  const answer = await fetch(location.pathname, {
    cache: 'no-cache',
    signal: AbortSignal.timeout(20_000),
  })
  if (!answer.ok) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const id of PARTS) {
    const old = byId(id)
    const fresh = page.getElementById(id)
    // What has the focus stays, so that nobody is thrown out of what they read.
    if (!old || !fresh || old.contains(document.activeElement)) continue
    const open = old.querySelector('details')?.open ?? false
    old.replaceWith(fresh)
    const details = fresh.querySelector('details')
    if (details) details.open = open
  }
}
