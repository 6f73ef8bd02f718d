import { byId } from './dom'

/** Fetches this page again and takes over the parts that the interface does not give. */
export async function freshParts(ids: string[], address: string): Promise<Document> {
  const answer = await fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(20_000) })
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const id of ids) {
    const old = byId(id)
    const fresh = page.getElementById(id)
    if (old && fresh && !old.hasAttribute('data-held')) become(old, fresh)
  }
  return page
}

/** Makes a part what it is on the fresh page, by changing what is different: whoever reads or
    stands in it stays where they are. */
export function become(old: Element, fresh: Element): void {
  if (old.isEqualNode(fresh)) return
  const same =
    old.tagName === fresh.tagName &&
    old.getAttribute('href') === fresh.getAttribute('href') &&
    old.childNodes.length === fresh.childNodes.length &&
    [...old.childNodes].every((node, i) => node.nodeName === fresh.childNodes[i]?.nodeName)
  if (!same) {
    // What has the focus stays, so that nobody is thrown out of what they read.
    if (!old.contains(document.activeElement)) old.replaceWith(document.adoptNode(fresh))
    return
  }
  for (const { name, value } of fresh.attributes) old.setAttribute(name, value)
  for (const { name } of [...old.attributes]) {
    // What the reader has unfolded stays so.
    if (name !== 'open' && !fresh.hasAttribute(name)) old.removeAttribute(name)
  }
  // A list that stays as it is: what is taken over from the fresh page leaves it there.
  const others = [...fresh.childNodes]
  ;[...old.childNodes].forEach((node, i) => {
    const other = others[i]
    if (node instanceof Element && other instanceof Element) become(node, other)
    else if (other && node.nodeValue !== other.nodeValue) node.nodeValue = other.nodeValue
  })
}
