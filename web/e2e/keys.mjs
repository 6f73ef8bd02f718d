// The page without a mouse.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visit } from './browser.mjs'
import { somebody, url } from './server.mjs'

const focused = (page) => page.evaluate(() => document.activeElement?.id ?? '')

/** Tab, as often as it takes, to what a name or an id tells. */
async function tabTo(page, name, most = 80) {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate((wanted) => {
      const at = document.activeElement
      const names = [at?.getAttribute('aria-label'), at?.textContent, at?.id && `#${at.id}`]
      return names.some((one) => one?.trim().startsWith(wanted))
    }, name)
    if (found) return
  }
  assert.fail(`“${name}” can’t be reached by the tab key`)
}

/** Arrow by arrow over the map, towards a state, as somebody does who sees where it lies. */
async function walkTo(page, id) {
  for (let i = 0; i < 25; i++) {
    const away = await page.evaluate((to) => {
      const middle = (element) => {
        const box = element.getBoundingClientRect()
        return [box.x + box.width / 2, box.y + box.height / 2]
      }
      const [x, y] = middle(document.activeElement)
      const [tx, ty] = middle(document.getElementById(to))
      return document.activeElement.id === to ? null : [tx - x, ty - y]
    }, id)
    if (!away) return
    const [right, down] = away
    const sideways = Math.abs(right) > Math.abs(down)
    if (sideways) await page.keyboard.press(right > 0 ? 'ArrowRight' : 'ArrowLeft')
    else await page.keyboard.press(down > 0 ? 'ArrowDown' : 'ArrowUp')
  }
  assert.fail(`${id} can’t be reached by the arrow keys`)
}

export function keys() {
  test('a keyboard alone: report, find Ohio, replay an hour, copy the citation', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    await visit({ headers: somebody(), permissions }, async (page, faults) => {
      const press = (key) => page.keyboard.press(key)
      await page.goto(url)
      await tabTo(page, 'Find a service')
      await page.keyboard.type('netflx')
      await press('Enter')
      await page.waitForURL(/\?q=netflx/)
      await tabTo(page, 'Netflix')
      await press('Enter')
      await page.waitForURL(/services\/netflix$/)

      await tabTo(page, 'Report a problem')
      await press('Enter')
      await page.waitForURL(/report$/)
      await tabTo(page, 'It works on and off')
      await press('Enter')
      await page.getByRole('heading', { level: 1, name: 'Where are you?' }).waitFor()
      await tabTo(page, 'State, D.C. or territory').catch(() => tabTo(page, '#state'))
      await page.keyboard.type('Guam')
      await tabTo(page, 'Use this state')
      await press('Enter')
      await page.getByRole('heading', { level: 1, name: 'What do you see?' }).waitFor()
      await tabTo(page, 'Send without saying')
      await press('Enter')
      await page.getByRole('heading', { level: 1, name: /^(You are|Thank you)/ }).waitFor()
      await tabTo(page, 'See what is happening with Netflix')
      await press('Enter')
      await page.waitForURL(/services\/netflix$/)

      await tabTo(page, '#rng')
      const time = () => page.locator('#rng').getAttribute('aria-valuetext')
      const before = await time()
      for (let i = 0; i < 4; i++) await press('ArrowLeft')
      await page.locator('#back').waitFor()
      assert.notEqual(await time(), before)
      await tabTo(page, 'Back to now')
      await press('Enter')
      await page.locator('#back').waitFor({ state: 'hidden' })

      await page.locator('#s-OH[role=button]').waitFor()
      await page.keyboard.press('Shift+Tab')
      for (let i = 0; i < 20 && !(await focused(page)).startsWith('s-'); i++) {
        await press('Shift+Tab')
      }
      await walkTo(page, 's-OH')
      await press('Enter')
      assert.equal(await page.locator('#p-name').textContent(), 'Ohio')

      await tabTo(page, 'Copy citation')
      await press('Enter')
      await page.getByRole('button', { name: 'Copied' }).waitFor()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      assert.match(copied, /^Outcry, “Netflix: user reports by state,”/)
      assert.deepEqual(faults, [])
    })
  })

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
