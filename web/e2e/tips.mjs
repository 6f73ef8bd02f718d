// A tip from its writer to the operators' desk and from there to readers, all without a script.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { signIn } from './admin.mjs'
import { THEMES, visit, WIDTHS } from './browser.mjs'
import { somebody, url } from './server.mjs'

const DESK = {
  queue: '/admin',
  shown: '/admin?status=shown',
  services: '/admin/services?slug=netflix',
  'queue-es': '/es/admin',
  'services-es': '/es/admin/services?slug=netflix',
}

async function faults(page) {
  const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).slice(0, 2)}`)
}

/** Opens a page again and again until a text is on it: the next tick is a minute away at most. */
async function appears(page, path, text) {
  for (let i = 0; i < 40; i++) {
    await page.goto(url + path)
    if (await page.getByText(text).count()) return
    await new Promise((later) => setTimeout(later, 2_000))
  }
  assert.fail(`${path} does not show “${text}” within 80 seconds`)
}

export function tips() {
  test('a tip is written, let through and shown, without a script', async () => {
    const text = `The <b>app</b> works, number ${Date.now()}.`
    await visit({ width: 390, script: false, headers: somebody() }, async (page) => {
      await page.goto(`${url}/services/hulu`)
      await page.getByLabel('What helps others with Hulu?').fill(text)
      await page.getByLabel('Where are you, roughly?').selectOption('Ohio')
      await page.getByRole('button', { name: 'Send tip' }).click()
      await page.getByText('Your tip is kept.').waitFor()
    })
    await visit({ script: false }, async (page) => {
      await signIn(page)
      const row = page.getByRole('row').filter({ hasText: text })
      await row.getByRole('button', { name: 'Approve' }).click()
      await page.getByText('Signed in as Dana R.').waitFor()
      assert.equal(await page.getByText(text).count(), 0, 'it is off the queue')
      await page.getByRole('link', { name: 'Log' }).click()
      await page.getByText('tip.approve').first().waitFor()
      await appears(page, '/services/hulu', text)
      await page.getByRole('button', { name: 'This helped' }).first().click()
      await page.getByText('It is counted.').waitFor()
      await page.getByRole('link', { name: 'Back to Hulu' }).click()
      await page.getByRole('heading', { name: 'Tips' }).waitFor()
    })
  })

  for (const width of WIDTHS) {
    for (const theme of THEMES) {
      test(`the desk at ${width} px, ${theme}`, async () => {
        await visit({ width, theme }, async (page, broken) => {
          await signIn(page)
          const found = []
          for (const [name, path] of Object.entries({ ...DESK, log: '/admin/audit' })) {
            await page.goto(url + path)
            await page.screenshot({
              path: `test-results/desk-${name}-${width}-${theme}.png`,
              fullPage: true,
            })
            const sideways = await page.evaluate(
              () => document.documentElement.scrollWidth - innerWidth,
            )
            if (sideways > 0) found.push(`${name} scrolls sideways by ${sideways} px`)
            found.push(...(await faults(page)).map((fault) => `${name}: ${fault}`))
          }
          assert.deepEqual(found, [])
          assert.deepEqual(broken, [])
        })
      })
    }
  }

  test('the field of the front page says what is meant', async () => {
    await visit({}, async (page, broken) => {
      await page.goto(url)
      await page.getByLabel('Name of a service').pressSequentially('vreizon')
      const link = page.locator('#meant').getByRole('link').first()
      await link.waitFor()
      assert.equal(await link.textContent(), 'Verizon Wireless')
      assert.deepEqual(await faults(page), [])
      assert.deepEqual(broken, [])
    })
  })
}
