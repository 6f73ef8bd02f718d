// Every page at both widths and in both themes: no fault for axe, no sideways scroll, a picture.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import { THEMES, visit, WIDTHS } from './browser.mjs'
import { url } from './server.mjs'

const PAGES = {
  home: '/',
  search: '/?q=tv',
  kinds: '/?sort=kind',
  service: '/services/netflix',
  table: '/services/netflix#table',
  tiles: '/services/netflix#tiles',
  quiet: '/services/hulu',
  explore: '/explore/netflix',
  report: '/services/netflix/report',
  tips: '/services/netflix/tips',
  door: '/admin',
  incidents: '/incidents',
  corrections: '/corrections',
  compare: '/compare?services=netflix,hulu,youtube',
  embed: '/embed/netflix',
  compact: '/embed/netflix?size=compact',
  builder: '/embed-builder?size=compact&region=US-OH',
  developers: '/developers',
  methodology: '/methodology',
  privacy: '/privacy',
  nothing: '/nothing-here',
}

/** Kilobytes of HTML, gzip. */
const LIMITS = {
  home: 22,
  service: 46,
  explore: 4,
  report: 4,
  tips: 6,
  door: 4,
  incidents: 12,
  incident: 28,
  corrections: 4,
  compare: 14,
  embed: 7,
  compact: 3,
  builder: 6,
  developers: 24,
  methodology: 12,
  privacy: 12,
}

/** The pages, and one of an incident: the weeks before a start are gone over in the background. */
async function pages() {
  for (let tries = 0; tries < 120; tries++) {
    const { incidents } = await (await fetch(`${url}/api/v1/incidents?status=resolved`)).json()
    if (incidents.length > 0) return { ...PAGES, incident: `/incidents/${incidents[0].id}` }
    await new Promise((done) => setTimeout(done, 1000))
  }
  throw new Error('no incident was found in the weeks before the start')
}

async function faults(page) {
  const found = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return found.violations.map(
    (v) => `${v.impact} ${v.id}: ${v.nodes.map((n) => n.html).slice(0, 2)}`,
  )
}

export function looks() {
  for (const width of WIDTHS) {
    for (const theme of THEMES) {
      test(`every page at ${width} px, ${theme}`, async () => {
        await visit({ width, theme }, async (page) => {
          const found = []
          for (const [name, path] of Object.entries(await pages())) {
            await page.goto('about:blank')
            await page.goto(url + path)
            await page.waitForLoadState('networkidle')
            const path_ = `test-results/${name}-${width}-${theme}.png`
            await page.screenshot({ path: path_, fullPage: true })
            const sideways = await page.evaluate(
              () => document.documentElement.scrollWidth - innerWidth,
            )
            if (sideways > 0) found.push(`${name} scrolls sideways by ${sideways} px`)
            found.push(...(await faults(page)).map((fault) => `${name}: ${fault}`))
          }
          assert.deepEqual(found, [])
        })
      })
    }
  }

  test('axe finds nothing on the steps of the form', async () => {
    await visit({ width: 390 }, async (page) => {
      await page.goto(`${url}/services/netflix/report`)
      await page.getByRole('button', { name: 'It doesn’t work at all' }).click()
      assert.deepEqual(await faults(page), [], 'place')
      await page.getByRole('button', { name: 'Skip.' }).click()
      assert.deepEqual(await faults(page), [], 'symptom')
    })
  })

  test('320 px are enough', async () => {
    await visit({ width: 320 }, async (page) => {
      for (const path of ['/', '/services/netflix', '/services/netflix/report', '/methodology']) {
        await page.goto(url + path)
        const sideways = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        )
        assert.ok(sideways <= 0, `${path} scrolls sideways by ${sideways} px`)
      }
    })
  })

  test('pages keep their budgets', async () => {
    const all = await pages()
    for (const [name, limit] of Object.entries(LIMITS)) {
      const html = await (await fetch(url + all[name])).text()
      const size = gzipSync(html, { level: 9 }).length / 1000
      assert.ok(size <= limit, `${name} has ${size} kB of HTML, more than ${limit}`)
    }
  })
}
