// The tiles in MapLibre: the same numbers as the JSON, and the fills of the design.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { THEMES, visit } from './browser.mjs'
import { url } from './server.mjs'

/** Opens the map and waits until all its tiles are drawn. */
async function open(page) {
  await page.goto(`${url}/explore/netflix`)
  await page.waitForFunction(
    () =>
      document.querySelector('#map')?.map?.areTilesLoaded() &&
      document.querySelector('#map').map.getLayer('states'),
  )
  await idle(page)
}

function idle(page) {
  return page.evaluate(async () => {
    const { map } = document.querySelector('#map')
    map.triggerRepaint()
    await map.once('idle')
  })
}

/** By region, what the map has drawn of it. */
async function drawn(page) {
  const features = await page.evaluate(() =>
    document
      .querySelector('#map')
      .map.queryRenderedFeatures({ layers: ['states'] })
      .map(({ properties }) => properties),
  )
  return new Map(features.map((region) => [region.id, region]))
}

/** The colours of a square of the picture around a place, with how often each occurs. */
async function colours(page, lon, lat) {
  const at = await page.evaluate(
    ([lon, lat]) => {
      const host = document.querySelector('#map')
      const { x, y } = host.map.project([lon, lat])
      const { left, top } = host.getBoundingClientRect()
      return { x: left + x, y: top + y }
    },
    [lon, lat],
  )
  const clip = { x: at.x - 12, y: at.y - 12, width: 24, height: 24 }
  const picture = (await page.screenshot({ clip })).toString('base64')
  return page.evaluate(async (picture) => {
    const image = new Image()
    image.src = `data:image/png;base64,${picture}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
    canvas.drawImage(image, 0, 0)
    const { data } = canvas.getImageData(0, 0, image.width, image.height)
    const found = {}
    for (let i = 0; i < data.length; i += 4) {
      const colour = `rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})`
      found[colour] = (found[colour] ?? 0) + 4 / data.length
    }
    return found
  }, picture)
}

/** The colours that a region should be drawn in: those of its fill. */
function fill(page, { reports = 0, verdict, level, failure }) {
  const few = reports < 5 || verdict === 'insufficient'
  const names = few
    ? ['few', 'few-dot']
    : level === 0
      ? ['m0']
      : failure === 'complete'
        ? [`m${level}`]
        : [`m${level}`, `m${level}b`]
  return page.evaluate(
    (names) =>
      names.map((name) => {
        const probe = document.body.appendChild(document.createElement('i'))
        probe.style.color = `var(--${name})`
        return getComputedStyle(probe).color
      }),
    names,
  )
}

export function explore() {
  for (const theme of THEMES) {
    test(`MapLibre draws what the JSON says, ${theme}`, async () => {
      await visit({ theme }, async (page, faults) => {
        await open(page)
        const json = await (await fetch(`${url}/api/v1/services/netflix/heatmap`)).json()
        const regions = await drawn(page)
        assert.ok(regions.size >= 49, `${regions.size} states in view`)
        const same = json.regions.filter(({ id, reports }) => regions.get(id)?.reports === reports)
        // A minute may have passed between the two, which changes some of the counts.
        assert.ok(same.length >= 25, `${same.length} of ${regions.size} counts are the same`)
        const places = { 'US-TX': [-99.3, 31.4], 'US-MT': [-109.5, 47], 'US-KS': [-98.4, 38.5] }
        for (const [id, [lon, lat]] of Object.entries(places)) {
          const [expected, found] = [
            await fill(page, regions.get(id)),
            await colours(page, lon, lat),
          ]
          const share = expected.reduce((sum, colour) => sum + (found[colour] ?? 0), 0)
          assert.ok(share > 0.4, `${id}: ${expected} in ${JSON.stringify(found)}`)
          assert.ok(
            expected.every((colour) => found[colour] > 0.01),
            `${id}: ${expected}`,
          )
        }
        await page.screenshot({ path: `test-results/explore-drawn-${theme}.png` })
        assert.deepEqual(faults, [])
      })
    })
  }

  test('counties take the place of states, with an hour to look back on', async () => {
    await visit({ reducedMotion: 'reduce' }, async (page, faults) => {
      await open(page)
      await page.getByRole('button', { name: 'Counties' }).click()
      await idle(page)
      assert.equal(await page.locator('#window').textContent(), '60 minutes')
      const [counties, states] = await page.evaluate(() => {
        const { map } = document.querySelector('#map')
        return ['counties', 'states'].map(
          (layer) => map.queryRenderedFeatures({ layers: [layer] }).length,
        )
      })
      assert.ok(counties > 2000, `${counties} pieces of counties`)
      assert.equal(states, 0)
      await page.screenshot({ path: 'test-results/explore-counties.png' })
      assert.deepEqual(faults, [])
    })
  })

  test('a place opens by click and by keyboard', async () => {
    await visit({}, async (page, faults) => {
      await open(page)
      const regions = await drawn(page)
      const shown = ({ reports }) => (reports < 5 ? 'under 5' : reports.toLocaleString('en-US'))
      const at = await page.evaluate(() => {
        const host = document.querySelector('#map')
        const { x, y } = host.map.project([-99.3, 31.4])
        return { x, y }
      })
      await page.locator('#map').click({ position: at })
      assert.equal(await page.locator('#p-name').textContent(), 'Texas')
      assert.equal(await page.locator('#p-reports').textContent(), shown(regions.get('US-TX')))

      await page.locator('#map canvas').focus()
      await page.evaluate(() => document.querySelector('#map').map.jumpTo({ center: [-109.5, 47] }))
      await idle(page)
      await page.keyboard.press('Enter')
      assert.equal(await page.locator('#p-name').textContent(), 'Montana')
      await page.screenshot({ path: 'test-results/explore-keyboard.png' })
      assert.deepEqual(faults, [])
    })
  })

  test('without JavaScript, and without WebGL, the table is a link away', async () => {
    const check = async (page) => {
      await page.getByText('This map needs JavaScript and WebGL').waitFor()
      const link = page.locator('.instead a').first()
      assert.equal(await link.getAttribute('href'), '/services/netflix#table')
    }
    await visit({ script: false }, async (page) => {
      await page.goto(`${url}/explore/netflix`)
      await check(page)
    })
    await visit({}, async (page) => {
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null
      })
      await page.goto(`${url}/explore/netflix`)
      await check(page)
    })
  })
}
