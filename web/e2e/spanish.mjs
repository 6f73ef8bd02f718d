// The road of a report in Spanish; how its pages look and what they weigh is seen with all others.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visit, WIDTHS } from './browser.mjs'
import { faults } from './looks.mjs'
import { line } from './offline.mjs'
import { somebody, url } from './server.mjs'

const FORM = '/es/services/netflix/report'
const THANKS = /^(Eres|Gracias)/

export function spanish() {
  for (const width of WIDTHS) {
    test(`a report in Spanish with a script at ${width} px`, async () => {
      await visit({ width, headers: somebody() }, async (page, wrong) => {
        await page.goto(`${url}/es/`)
        await page.getByRole('searchbox', { name: 'Nombre de un servicio' }).fill('netlfix')
        await page.getByText('¿Quieres decir').waitFor()
        await page.goto(url + FORM)
        await page.getByRole('button', { name: 'Funciona a ratos' }).click()
        await page.getByRole('heading', { name: '¿Dónde estás?' }).waitFor()
        await page
          .getByRole('combobox', { name: 'Estado, D.C. o territorio' })
          .selectOption('US-NY')
        await page.getByRole('button', { name: 'Usar este estado' }).click()
        assert.deepEqual(await faults(page), [], 'symptom')
        await page.getByRole('button', { name: 'Otra cosa' }).click()
        const title = page.getByRole('heading', { level: 1, name: THANKS })
        await title.waitFor()
        assert.match(await title.textContent(), /Nueva York/)
        await page.locator('.dn .map').waitFor()
        const map = await page.locator('.dn .map').getAttribute('aria-label')
        assert.match(map, /por estado/)
        await page.screenshot({ path: `test-results/spanish-thanks-${width}.png`, fullPage: true })
        await page.getByRole('button', { name: 'Retirar mi reporte' }).click()
        await page.getByText('Tu reporte se retiró.').waitFor()
        assert.deepEqual(wrong, [])
      })
    })
  }

  test('the page of a service in Spanish answers its reader', async () => {
    await visit({ width: 1280 }, async (page, wrong) => {
      await page.goto(`${url}/es/services/netflix`)
      const ohio = page.locator('#s-OH')
      await ohio.focus()
      await page.keyboard.press('Enter')
      assert.equal(await page.locator('#p-name').textContent(), 'Ohio')
      assert.match(await page.locator('#p-at').textContent(), /^(a las? |al ).+ET$/)
      const words = await page.locator('#r-OH td').allTextContents()
      const told = await page.locator('#p-word').textContent()
      assert.ok(told.startsWith(words[0]), `${told}: ${words}`)

      await page.locator('#rng').fill('40')
      await page.locator('#back').waitFor()
      await page.locator('#states:not(.loading)').waitFor()
      assert.match(await ohio.getAttribute('aria-label'), /^Ohio: .*reportes/)
      await page.getByRole('button', { name: 'Volver a ahora' }).click()

      await page.getByRole('link', { name: '7 días' }).click()
      await page.getByRole('heading', { name: 'Últimos 7 días' }).waitFor()
      const chart = page.locator('#own svg').first()
      assert.match(await chart.getAttribute('aria-label'), /^Reportes sobre Netflix desde el /)
      await page.locator('#point').focus()
      await page.keyboard.press('ArrowLeft')
      assert.match(await page.locator('#reading').textContent(), /reportes?\./)
      assert.deepEqual(await faults(page), [])
      await page.screenshot({ path: 'test-results/spanish-service.png', fullPage: true })
      assert.deepEqual(wrong, [])
    })
  })

  test('the form in Spanish opens without a connection', async () => {
    const options = { width: 390, headers: somebody(), serviceWorkers: 'allow' }
    const { url, cut } = await line()
    await visit(options, async (page) => {
      const known = (path) =>
        page.waitForFunction(async (path) => Boolean(await caches.match(path)), path)
      await page.goto(url + FORM)
      await known('/es/offline')
      await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
      // Now that the worker has the page in hand, the form is put by as it is read.
      await page.reload()
      await known(FORM)
      await cut()
      await page.goto(url + FORM)
      await page.getByRole('heading', { level: 1, name: '¿Qué te pasa con Netflix?' }).waitFor()
      await page.goto(`${url}/es/`)
      await page.getByRole('heading', { level: 1, name: 'No tienes conexión.' }).waitFor()
    })
  })

  test('the map in Spanish names its layers', async () => {
    await visit({ width: 1280 }, async (page) => {
      await page.goto(`${url}/es/explore/netflix`)
      await page.getByRole('button', { name: 'Condados' }).click()
      assert.equal(await page.locator('#window').textContent(), '60 minutos')
      await page.getByRole('button', { name: 'Acercar' }).waitFor()
    })
  })

  test('a reader finds the other language at the foot of the page', async () => {
    await visit({ script: false }, async (page) => {
      await page.goto(`${url}/services/netflix/report`)
      await page.getByRole('link', { name: 'Español' }).click()
      assert.equal(new URL(page.url()).pathname, FORM)
      assert.equal(await page.locator('html').getAttribute('lang'), 'es')
      await page.getByRole('link', { name: 'English' }).click()
      assert.equal(new URL(page.url()).pathname, '/services/netflix/report')
    })
  })
}
