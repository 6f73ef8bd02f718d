import { byId } from './dom'
import { ready } from './offline/ready'
import { suggest } from './search'
import { staleness } from './stale'

// A front page left open says when its figures are old; it never shows them as fresh.
const at = new Date(byId('live')?.dataset.at ?? 0)
const check = () => {
  if (document.visibilityState === 'visible') staleness(at)
}
check()
suggest()
ready()
setInterval(check, 60_000)
document.addEventListener('visibilitychange', check)
