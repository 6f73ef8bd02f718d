// The road of a report: the form, the thanks, and after the next tick the table beside the map.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visit, WIDTHS } from './browser.mjs'
import { somebody, url } from './server.mjs'

const SLUG = 'netflix'
const THANKS = /^(You are|Thank you)/
const SEEDS = 4
let sent = 0

async function seed() {
  const body = { service: SLUG, failure: 'complete', location: { region: 'US-GU' } }
  const headers = { 'content-type': 'application/json', ...somebody() }
  const options = { method: 'POST', headers, body: JSON.stringify(body) }
  const answer = await fetch(`${url}/api/v1/reports`, options)
  assert.ok(answer.ok, `the interface answered ${answer.status}`)
  sent += 1
}

export function road() {
  test('reports by the interface', async () => {
    for (let i = 0; i < SEEDS; i++) await seed()
  })

  for (const width of WIDTHS) {
    test(`the form without a script at ${width} px`, async () => {
      await visit({ width, script: false, headers: somebody() }, async (page) => {
        await page.goto(`${url}/services/${SLUG}`)
        await page
          .getByRole('link', { name: /^Report a problem/ })
          .locator('visible=true')
          .first()
          .click()
        await page.getByText('It works on and off').click()
        await page.getByText('I can’t sign in').click()
        await page.getByRole('button', { name: 'Send report' }).click()
        const wrong = page.locator('.wrong')
        assert.ok(await wrong.first().isVisible(), 'a form without a place comes back')
        assert.ok(await page.getByLabel('It works on and off').isChecked(), 'answers are kept')
        await page.getByRole('combobox', { name: 'State, D.C. or territory' }).selectOption('US-GU')
        await page.getByRole('button', { name: 'Send report' }).click()
        assert.match(await page.locator('h1').textContent(), THANKS)
        sent += 1
      })
    })

    test(`the form with a script at ${width} px: two taps`, async () => {
      await visit({ width, headers: somebody() }, async (page, faults) => {
        await page.goto(`${url}/services/${SLUG}/report`)
        await page.getByRole('button', { name: 'It doesn’t work at all' }).click()
        // The first time the place is asked; the second time it is not.
        await page.getByRole('textbox', { name: 'ZIP code' }).fill('969')
        await page.getByRole('button', { name: 'Use this ZIP' }).click()
        assert.ok(await page.getByText('A ZIP code has five digits.').isVisible())
        await page.getByRole('combobox', { name: 'State, D.C. or territory' }).selectOption('US-GU')
        await page.getByRole('button', { name: 'Use this state' }).click()
        await page.getByRole('button', { name: 'Something else' }).click()
        const title = page.getByRole('heading', { level: 1, name: THANKS })
        await title.waitFor()
        assert.match(await title.textContent(), /Guam/)
        await page.locator('.dn .map .sel, .dn .map').first().waitFor()
        await page.screenshot({ path: `test-results/thanks-${width}.png`, fullPage: true })
        sent += 1

        await page.goto(`${url}/services/hulu/report`)
        await page.getByText('remembered here').waitFor()
        await page.getByRole('button', { name: 'It is slow' }).click()
        await page.getByRole('button', { name: 'Send without saying' }).click()
        await page.getByRole('heading', { level: 1, name: THANKS }).waitFor()
        await page.getByRole('button', { name: 'Take my report back' }).click()
        await page.getByText('Your report was taken back.').waitFor()
        assert.deepEqual(faults, [])
      })
    })
  }

  test('the map’s table shows them after the next tick', async () => {
    for (const script of [true, false]) {
      await visit({ script }, async (page) => {
        const cell = page.locator('#r-GU td').nth(2)
        const deadline = Date.now() + 150_000
        let read = 0
        while (read < sent) {
          assert.ok(Date.now() < deadline, `Guam shows ${read}, not ${sent}`)
          await page.goto(`${url}/services/${SLUG}#table`)
          read = Number((await cell.textContent()).replace(',', '')) || 0
          if (read < sent) await new Promise((later) => setTimeout(later, 3000))
        }
        assert.ok(await cell.isVisible(), 'the table is open')
      })
    }
  })
}
