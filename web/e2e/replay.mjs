// The day on a slider: it moves the map, its words and its files, and leads back to now.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visit, WIDTHS } from './browser.mjs'
import { url } from './server.mjs'

const PAGE = '/services/netflix'

/** Frames in which Ohio is far above normal from the 50th to the 60th, and the 10th is a gap. */
async function stage(page) {
  let asked = 0
  await page.route('**/frames?**', async (route) => {
    asked += 1
    const frames = await (await route.fetch()).json()
    const set = (text, i, letter) => text.slice(0, i) + letter + text.slice(i + 1)
    for (const region of frames.regions) {
      for (let i = 0; i < frames.at.length; i++) {
        const raised = i >= 50 && i < 60 && /^US(-OH)?$/.test(region.id)
        const gap = i === 10
        region.reports[i] = gap ? null : raised ? 137 : 2
        region.complete[i] = gap ? null : raised ? 103 : 1
        region.expected[i] = gap ? null : raised ? 15 : 2
        region.verdict = set(region.verdict, i, gap ? '-' : raised ? 's' : 'n')
        region.levels = set(region.levels, i, gap ? '-' : raised ? '3' : '0')
        region.failure = set(region.failure, i, gap ? '-' : raised ? 'c' : '.')
      }
    }
    await route.fulfill({ json: frames })
  })
  return () => asked
}

async function move(page, to) {
  await page.locator('#rng').fill(`${to}`)
}

/** Ohio as staged, told by its words: its fill may be the same on the map of now. */
const raised = (page) => page.locator('#s-OH.v3c[aria-label*="137 reports"]')

export function replay() {
  for (const width of WIDTHS) {
    test(`the slider moves the map, the panel and the time at ${width} px`, async () => {
      await visit({ width }, async (page, faults) => {
        const asked = await stage(page)
        await page.goto(url + PAGE)
        assert.equal(asked(), 0, 'nothing is loaded before somebody asks')
        await move(page, 55)
        await raised(page).waitFor()
        assert.match(await page.locator('#s-OH').getAttribute('aria-label'), /very high, 137 rep/)
        assert.match(
          await page.locator('#rng').getAttribute('aria-valuetext'),
          /(m\.|noon|midnight)\sET$/,
        )
        const time = await page.locator('#out').textContent()
        for (const [id, words] of [
          ['caption', time],
          ['t-at', time],
          ['p-at', `at ${time}`],
        ]) {
          assert.equal(await page.locator(`#${id}`).textContent(), words, id)
        }
        assert.ok(await page.locator('#p-wins').isHidden(), 'longer windows are those of now')
        const link = new URL(await page.locator('#moment').getAttribute('href'), page.url())
        const moment = new Date(link.searchParams.get('at'))
        assert.equal(moment.getUTCMinutes() % 15, 0)
        const file = await page.locator('#files a').first().getAttribute('href')
        assert.equal(new URL(file).searchParams.get('at'), link.searchParams.get('at'))
        await page.screenshot({ path: `test-results/replay-${width}.png`, fullPage: true })

        await page.locator('#s-OH').focus()
        await page.keyboard.press('Enter')
        assert.equal(await page.locator('#p-reports').textContent(), '137')
        assert.equal(await page.locator('#p-times').textContent(), '9.1×')
        await page.keyboard.press('Escape')
        assert.equal(await page.evaluate(() => document.activeElement?.id), 'rng')

        await move(page, 10)
        await page.locator('#gap').waitFor()
        await page.getByRole('button', { name: 'Back to now' }).click()
        await page.locator('#back').waitFor({ state: 'hidden' })
        await page.locator('#p-wins').waitFor()
        assert.doesNotMatch(await page.locator('#s-OH').getAttribute('aria-label'), /137 reports/)
        const now = await page.locator('#out').textContent()
        assert.equal(await page.locator('#caption').textContent(), now)
        assert.equal(
          new URL(await page.locator('#files a').first().getAttribute('href')).searchParams.get(
            'at',
          ),
          null,
        )
        assert.equal(asked(), 1, 'one request for the day')
        assert.deepEqual(faults, [])
      })
    })
  }

  test('play goes on by itself only when asked, and says its start and its end', async () => {
    await visit({}, async (page, faults) => {
      await stage(page)
      await page.goto(url + PAGE)
      await move(page, 90)
      await page.getByRole('button', { name: 'Play the last 24 hours' }).click()
      await page.getByRole('button', { name: 'Pause' }).waitFor()
      await page.locator('#out[aria-live="off"]').waitFor()
      await page.locator('#back').waitFor({ state: 'hidden' })
      await page.locator('#out[aria-live="polite"]').waitFor()
      assert.equal(await page.locator('#rng').inputValue(), '96')
      await page.getByRole('button', { name: 'Play the last 24 hours' }).waitFor()
      assert.deepEqual(faults, [])
    })
  })

  test('with reduced motion it moves by one step', async () => {
    await visit({ reducedMotion: 'reduce' }, async (page) => {
      await stage(page)
      await page.goto(url + PAGE)
      await move(page, 50)
      await raised(page).waitFor()
      await page.getByRole('button', { name: 'Forward 15 minutes' }).click()
      assert.equal(await page.locator('#rng').inputValue(), '51')
      await page.waitForTimeout(600)
      assert.equal(await page.locator('#rng').inputValue(), '51')
    })
  })

  test('a day that does not come is said, and the map stays', async () => {
    await visit({}, async (page) => {
      await page.route('**/frames?**', (route) => route.abort())
      await page.goto(url + PAGE)
      await move(page, 50)
      await page.getByText('The day could not be loaded.').waitFor()
    })
  })

  for (const width of WIDTHS) {
    test(`without a script six stills lead to their moments at ${width} px`, async () => {
      await visit({ width, script: false }, async (page) => {
        await page.goto(url + PAGE)
        assert.ok(await page.locator('#replay').isHidden())
        const stills = page.locator('.stills a')
        assert.equal(await stills.count(), 6)
        await stills.first().scrollIntoViewIfNeeded()
        await page.screenshot({ path: `test-results/stills-${width}.png`, fullPage: true })
        const time = await stills.first().locator('span').textContent()
        await stills.first().click()
        await page.getByText('This page shows').waitFor()
        assert.equal(await page.locator('#caption').textContent(), time)
        assert.equal(await page.locator('#rng').count(), 0)
        await page.getByRole('link', { name: /^See Netflix now/ }).click()
        assert.equal(new URL(page.url()).search, '')
      })
    })
  }
}
