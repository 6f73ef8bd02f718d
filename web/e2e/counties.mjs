// A selected state is drawn by county beside the map.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visit, WIDTHS } from './browser.mjs'
import { url } from './server.mjs'

export function counties() {
  for (const width of WIDTHS) {
    test(`a state opens by county at ${width} px`, async () => {
      await visit({ width }, async (page, faults) => {
        const raised = { reports: 34, expected: 3, times_expected: 11.3, complete: 30 }
        Object.assign(raised, { failure: 'complete', verdict: 'spike', level: 3 })
        await page.route('**/heatmap?level=county&region=US-OH*', async (route) => {
          const map = await (await route.fetch()).json()
          map.regions = map.regions.map(({ id, name }) =>
            id === 'US-OH-035'
              ? { id, name, ...raised, suppressed: false }
              : { id, name, suppressed: true },
          )
          await route.fulfill({ json: map })
        })
        await page.goto(`${url}/services/hulu`)
        await page.locator('#s-OH').focus()
        await page.keyboard.press('Enter')
        const picture = page.getByRole('img', { name: /1 of 88 have enough/ })
        await picture.waitFor()
        assert.equal(await picture.locator('path.vf').count(), 87)
        const title = await picture.locator('.v3c title').textContent()
        assert.equal(
          title,
          'Cuyahoga County: very high, 34 reports, 11 times normal, mostly complete',
        )
        await page.locator('#panel').screenshot({ path: `test-results/counties-${width}.png` })
        // The island areas are not in the picture.
        await page.locator('#s-PR').focus()
        await page.keyboard.press('Enter')
        await page.locator('#p-counties').waitFor({ state: 'hidden' })
        assert.equal(await page.locator('#p-name').textContent(), 'Puerto Rico')
        assert.deepEqual(faults, [])
      })
    })
  }
}
