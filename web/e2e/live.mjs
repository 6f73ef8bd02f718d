// New figures replace the old ones in place.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visit } from './browser.mjs'
import { url } from './server.mjs'

export function live() {
  test('a new picture recolours the map, the table and the sentence', async () => {
    await visit({}, async (page, faults) => {
      await page.clock.install()
      await page.goto(`${url}/services/hulu`)
      const at = await page.locator('#live').getAttribute('data-at')
      const next = new Date(Date.parse(at) + 60_000).toISOString().replace('.000Z', 'Z')
      const raised = { reports: 120, expected: 10, times_expected: 12, complete: 110 }
      Object.assign(raised, { failure: 'complete', verdict: 'spike', level: 3 })
      await page.route('**/heatmap?level=state', async (route) => {
        const map = await (await route.fetch()).json()
        for (const region of map.regions) {
          Object.assign(region, { reports: 0, verdict: 'normal', level: 0 })
          if (region.id === 'US-GU') Object.assign(region, raised)
        }
        await route.fulfill({ json: { ...map, at: next } })
      })
      await page.clock.fastForward(70_000)
      await page.locator('#s-GU.v3c').waitFor()
      assert.equal(
        await page.locator('#sentence').textContent(),
        'People in Guam report problems with Hulu.',
      )
      assert.match(await page.locator('#s-GU').getAttribute('aria-label'), /very high, 120 reports/)
      const cells = await page.locator('#r-GU td').allTextContents()
      assert.deepEqual(cells.slice(0, 6), ['Very high', 'Complete', '120', '10', '12×', '92%'])
      assert.equal(await page.locator('#r-OH td').nth(2).textContent(), 'under 5')
      assert.deepEqual(faults, [])
    })
  })

  test('figures that no longer come are not shown as fresh', async () => {
    await visit({}, async (page) => {
      await page.clock.install()
      await page.goto(`${url}/services/hulu`)
      await page.route('**/api/**', (route) => route.abort())
      for (let i = 0; i < 12; i++) await page.clock.fastForward(65_000)
      await page.getByText('No new counts have reached this page').waitFor()
      assert.equal(await page.locator('#stamp.live').count(), 0)
    })
  })
}
