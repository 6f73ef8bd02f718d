import { byId } from '../dom'

type View = 'states' | 'tiles' | 'table'

/** States, tiles, table: the address still says which one is open. */
export function views(): void {
  const where = byId('where')
  const links = [...document.querySelectorAll<HTMLAnchorElement>('#views a')]
  if (!where) return
  const view = (hash: string): View =>
    hash === '#tiles' ? 'tiles' : hash === '#table' ? 'table' : 'states'
  const open = (to: View) => {
    where.dataset.view = to
    for (const link of links) {
      if (view(link.hash) === to) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }
  open(view(location.hash))
  for (const link of links) {
    link.addEventListener('click', (event) => {
      event.preventDefault()
      open(view(link.hash))
      history.replaceState(history.state, '', link.hash)
    })
  }
  // Other ways to the table take the reader there. The list of the most affected is redrawn, so
  // its link is caught on the way up.
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href="#table"]')
    if (!link || links.includes(link)) return
    event.preventDefault()
    open('table')
    history.replaceState(history.state, '', '#table')
    const table = byId('table')?.querySelector<HTMLElement>('.tw')
    where.scrollIntoView()
    table?.focus({ preventScroll: true })
  })
}
