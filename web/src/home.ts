import { byId } from './dom'
import { follow } from './live'
import { ready } from './offline/ready'
import { freshParts } from './parts'
import { suggest } from './search'
import { staleness } from './stale'

/** What changes with the figures. The words of a row are the server's, so they come from it. */
const PARTS = ['most', 'together', 'found', 'more', 'all', 'recent']

let at = new Date(byId('live')?.dataset.at ?? 0)

async function refresh(): Promise<void> {
  const page = await freshParts(PARTS, location.pathname + location.search)
  at = new Date(page.getElementById('live')?.dataset.at ?? at)
}

suggest()
ready()
follow<{ at: string }>('/api/v1/stream', {
  take(picture) {
    // A page that does not come is asked for again by the next minute's picture.
    if (new Date(picture.at) > at) refresh().catch(() => {})
  },
  ask: refresh,
  state: (lost) => staleness(at, lost),
})
