import { byId } from './dom'
import { fresh } from './explore/fresh'
import { layers } from './explore/layers'
import { draw } from './explore/map'
import { fill } from './explore/panel'
import { ownTime } from './zone'

/** Minutes pass while somebody looks; a little apart, so that readers do not all come at once. */
const EVERY = 55_000 + Math.random() * 10_000

const page = byId('explore')

if (page) {
  document.documentElement.classList.add('js')
  const { slug = '' } = page.dataset
  const at = () => new Date(page.dataset.at ?? 0)
  ownTime(at())
  draw(slug, (region) => fill(region, at()))
    .then((map) => {
      layers(map)
      setInterval(async () => {
        if (document.visibilityState === 'hidden') return
        if (await fresh(page)) {
          ownTime(at())
          map.renew()
        }
      }, EVERY)
    })
    .catch(() => document.documentElement.classList.add('no-map'))
}
