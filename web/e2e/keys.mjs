// The page without a mouse.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visit } from './browser.mjs'
import { url } from './server.mjs'

const focused = (page) => page.evaluate(() => document.activeElement?.id ?? '')

export function keys() {
  test('the map is one stop; arrows move, Enter opens, Escape leaves', async () => {
    await visit({}, async (page, faults) => {
      await page.goto(`${url}/services/netflix`)
      await page.locator('#s-OH[role=button]').waitFor()
      assert.equal(await page.locator('#states .st-p[tabindex="0"]').count(), 1)
      await page.locator('#views a').last().focus()
      for (let i = 0; i < 6 && !(await focused(page)).startsWith('s-'); i++) {
        await page.keyboard.press('Tab')
      }
      assert.match(await focused(page), /^s-/)
      await page.locator('#s-IN').focus()
      await page.keyboard.press('ArrowRight')
      assert.equal(await focused(page), 's-OH')
      await page.keyboard.press('Enter')
      assert.equal(await page.locator('#p-name').textContent(), 'Ohio')
      await page.locator('#p-wins tr').nth(3).waitFor()
      await page.locator('#s-FL').focus()
      await page.keyboard.press('ArrowRight')
      assert.match(await focused(page), /^s-(AS|GU|MP|PR|VI|SC|NC|GA)$/)
      await page.keyboard.press('Escape')
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'rng')
      assert.deepEqual(faults, [])
    })
  })

  test('the skip link comes first, and the table opens from the keyboard', async () => {
    await visit({ width: 390 }, async (page) => {
      await page.goto(`${url}/services/netflix`)
      await page.keyboard.press('Tab')
      assert.equal(
        await page.evaluate(() => document.activeElement?.textContent),
        'Skip to main content',
      )
      await page.locator('figcaption a[href="#table"]').focus()
      await page.keyboard.press('Enter')
      assert.ok(await page.locator('#regions').isVisible())
      assert.ok(await page.evaluate(() => document.activeElement?.closest('#table') !== null))
    })
  })
}
