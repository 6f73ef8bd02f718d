// The chart of the day: read point by point, in other stretches, and against a week before.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { THEMES, visit, WIDTHS } from './browser.mjs'
import { url } from './server.mjs'

const PAGE = '/services/netflix'
const POINT = /^\w+day, .+: [\d,]+ reports\. Usual: [\d,.]+, normal range \d+ to [\d,]+\./

/** The text with the spaces that do not break as plain ones. */
const text = async (locator) => (await locator.textContent()).replaceAll('\u00a0', ' ').trim()

export function chart() {
  for (const width of WIDTHS) {
    test(`a point is read by pointer and by keyboard at ${width} px`, async () => {
      await visit({ width }, async (page, faults) => {
        let asked = 0
        page.on('request', (request) => request.url().includes('/series?') && asked++)
        const scripts = []
        page.on('request', (request) => scripts.push(request.url()))
        await page.goto(url + PAGE)
        await page.waitForLoadState('networkidle')
        assert.equal(asked, 0)
        assert.ok(!scripts.some((script) => /\/chart-/.test(script)), 'nothing before it is wanted')
        const answer = page.waitForResponse('**/series?**')
        const drawing = page.locator('#day .chart svg:visible').first()
        await drawing.scrollIntoViewIfNeeded()
        const box = await drawing.boundingBox()
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
        await page.mouse.move(box.x + box.width / 2 + 3, box.y + box.height / 2)
        await drawing.locator('.rd').waitFor({ state: 'attached' })
        const middle = await text(page.locator('#reading'))
        assert.match(middle, POINT)
        await page.locator('#point').focus()
        await page.keyboard.press('ArrowRight')
        const next = await text(page.locator('#reading'))
        assert.notEqual(next, middle)
        const told = await page.locator('#point').getAttribute('aria-valuetext')
        assert.equal(told.replaceAll('\u00a0', ' '), next)
        await page.keyboard.press('End')
        const last = await page.locator('#reading').textContent()
        const newest = (await (await answer).json()).reports.at(-1)
        assert.ok(last.includes(`: ${newest.toLocaleString('en-US')} report`), `${last} ${newest}`)
        assert.equal(asked, 1)
        assert.deepEqual(faults, [])
      })
    })

    for (const theme of THEMES) {
      test(`six hours, seven days and a week before at ${width} px, ${theme}`, async () => {
        await visit({ width, theme, reducedMotion: 'reduce' }, async (page, faults) => {
          await page.goto(url + PAGE)
          const day = page.locator('#day')
          const points = async () => Number(await page.locator('#point').getAttribute('max')) + 1
          for (const [link, head, count, minutes] of [
            ['6 hours', 'Last 6 hours', 24, '15m'],
            ['7 days', 'Last 7 days', 168, '1h'],
          ]) {
            await day.getByRole('link', { name: link }).click()
            await page.getByRole('heading', { name: head }).waitFor()
            assert.equal(await points(), count)
            assert.equal(await page.locator('#hours tbody tr').count(), count)
            const file = await page.locator('#day-csv').getAttribute('href')
            const csv = await (await fetch(url + file)).text()
            assert.ok(file.includes(`bucket=${minutes}`))
            assert.equal(csv.trim().split('\r\n').length, count + 1)
            const label = await page.locator('#own svg').first().getAttribute('aria-label')
            assert.match(label, /^Reports about Netflix from \w+day, .+ The same values/)
            await day.screenshot({ path: `test-results/chart-${count}-${width}-${theme}.png` })
          }
          await day.getByRole('link', { name: '24 hours' }).click()
          await page.locator('#own').waitFor({ state: 'detached' })
          await page.getByLabel('Same weekday a week before').check()
          await page.locator('#own').waitFor()
          assert.equal(await points(), 96)
          assert.match(await text(page.locator('#reading')), /A week before: (under 5|[\d,]+)\.$/)
          assert.equal(await page.locator('#hours thead th').count(), 4)
          await day.screenshot({ path: `test-results/chart-week-${width}-${theme}.png` })
          const axe = await new AxeBuilder({ page }).include('#day').setLegacyMode(true).analyze()
          assert.deepEqual(
            axe.violations.map((fault) => fault.id),
            [],
          )
          const sideways = await page.evaluate(
            () => document.documentElement.scrollWidth - innerWidth,
          )
          assert.ok(sideways <= 0)
          assert.deepEqual(faults, [])
        })
      })
    }
  }

  test('figures that do not come are said, and the drawn day stays', async () => {
    await visit({}, async (page) => {
      await page.route('**/series?**', (route) => route.abort())
      await page.goto(url + PAGE)
      await page.getByRole('link', { name: '7 days' }).click()
      await page.getByText('The figures could not be loaded.').waitFor()
      assert.ok(await page.locator('#day .chart svg:visible').first().isVisible())
      assert.equal(await text(page.locator('#day-h')), 'Last 24 hours')
    })
  })

  test('without a script the day has its table and its file', async () => {
    await visit({ script: false }, async (page) => {
      await page.goto(url + PAGE)
      assert.ok(await page.locator('#spans').isHidden())
      assert.ok(await page.locator('.probe').isHidden())
      await page.getByText('The same as a table').click()
      const file = await page.getByRole('link', { name: 'Every 15 minutes, as CSV' })
      const csv = await (await fetch(url + (await file.getAttribute('href')))).text()
      // A day that begins within a quarter of an hour touches one more.
      const quarters = csv.trim().split('\r\n').length - 1
      assert.ok(quarters === 96 || quarters === 97, `${quarters} quarters of an hour`)
    })
  })
}
