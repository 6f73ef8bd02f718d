// One server and one browser for all tests; the order is from the quick to the slow.
import { after, before } from 'node:test'
import { launch, quit } from './browser.mjs'
import { chart } from './chart.mjs'
import { counties } from './counties.mjs'
import { explore } from './explore.mjs'
import { frames } from './frames.mjs'
import { held } from './held.mjs'
import { keys } from './keys.mjs'
import { live } from './live.mjs'
import { looks } from './looks.mjs'
import { offline } from './offline.mjs'
import { replay } from './replay.mjs'
import { road } from './road.mjs'
import { start, stop } from './server.mjs'
import { spanish } from './spanish.mjs'
import { speed } from './speed.mjs'
import { tips } from './tips.mjs'

before(async () => {
  await start()
  await launch()
})
after(async () => {
  await quit()
  await stop()
})

frames()
speed()
keys()
counties()
chart()
live()
explore()
looks()
replay()
offline()
road()
held()
spanish()
tips()
