// Every page at both widths and in both themes: no fault for axe, no sideways scroll, a picture; and again,
// without a picture, on a narrow phone, at twice the size and in the colours of the system.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import { inPairs, THEMES, visit, WIDTHS } from './browser.mjs'
import { anIncident, url } from './server.mjs'

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
  'home-es': '/es/',
  'report-es': '/es/services/netflix/report',
  'service-es': '/es/services/netflix',
  'quiet-es': '/es/services/hulu',
  tips: '/services/netflix/tips',
  door: '/admin',
  incidents: '/incidents',
  corrections: '/corrections',
  'incidents-es': '/es/incidents',
  'corrections-es': '/es/corrections',
  compare: '/compare?services=netflix,hulu,youtube',
  'compare-es': '/es/compare?services=netflix,hulu,youtube',
  embed: '/embed/netflix',
  'embed-es': '/es/embed/netflix',
  compact: '/embed/netflix?size=compact',
  builder: '/embed-builder?size=compact&region=US-OH',
  'builder-es': '/es/embed-builder?size=compact&region=US-OH',
  developers: '/developers',
  methodology: '/methodology',
  privacy: '/privacy',
  'explore-es': '/es/explore/netflix',
  'tips-es': '/es/services/netflix/tips',
  'methodology-es': '/es/methodology',
  'privacy-es': '/es/privacy',
  'developers-es': '/es/developers',
  'door-es': '/es/admin',
  nothing: '/nothing-here',
}

/** A phone held small, which is also 1280 px at four times the size; and 1280 px at twice the size. */
const SMALL = [
  ['320 px', { width: 320 }],
  ['200 % zoom', { width: 640, deviceScaleFactor: 2 }],
]

/** Kilobytes of HTML, gzip. */
const LIMITS = {
  home: 22,
  service: 46,
  explore: 4,
  report: 4,
  'home-es': 22,
  'report-es': 4,
  'service-es': 46,
  tips: 6,
  'explore-es': 4,
  'tips-es': 6,
  door: 4,
  'door-es': 4,
  incidents: 12,
  incident: 28,
  'incidents-es': 12,
  'incident-es': 28,
  corrections: 4,
  'corrections-es': 4,
  compare: 14,
  'compare-es': 14,
  embed: 7,
  'embed-es': 7,
  compact: 3,
  builder: 6,
  'builder-es': 6,
  developers: 24,
  'developers-es': 24,
  methodology: 12,
  privacy: 12,
}

/** Kilobytes of scripts that a page needs before it can be used, brotli; what it loads later is its own affair. */
const SCRIPTS = {
  service: 12,
  table: 12,
  tiles: 12,
  quiet: 12,
  'service-es': 12,
  'quiet-es': 12,
  explore: 300,
  'explore-es': 300,
}
const SCRIPT = 4

/** Bytes of all fonts that a page can load, in whatever language. */
const FONTS = 27_000

/** The pages, and one of an incident. */
async function pages() {
  const path = await anIncident()
  return { ...PAGES, incident: path, 'incident-es': `/es${path}` }
}

export async function faults(page) {
  // The widgets in a preview are documents of their own, and are looked at as such.
  const found = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').analyze()
  return found.violations.map(
    (v) => `${v.impact} ${v.id}: ${v.nodes.map((n) => n.html).slice(0, 2)}`,
  )
}

/** Lists that fit a phone; wider tables scroll in their place. */
const LISTS = ['.incs', '#top', '#recent table']

/** Those of them that do not. */
function cut(page) {
  return page.evaluate(
    (lists) =>
      lists.filter((list) => {
        const box = document.querySelector(list)?.closest('.tw')
        return box && box.scrollWidth > box.clientWidth
      }),
    LISTS,
  )
}

/** The fonts that a page loads at once, and those that its style sheets may make it load. */
async function fontsOf(html) {
  const found = [...html.matchAll(/href="([^"]+woff2)"/g)].map(([, file]) => url + file)
  for (const [, sheet] of html.matchAll(/href="(\/assets\/[^"]+css)"/g)) {
    const css = await (await fetch(url + sheet)).text()
    for (const [, file] of css.matchAll(/url\("?([^)"]+woff2)"?\)/g)) {
      found.push(new URL(file, url + sheet).href)
    }
  }
  return [...new Set(found)]
}

/** How far things move while a page loads, and whether it took over the figures of a newer minute. */
async function shift(page, path) {
  await page.goto('about:blank')
  const html = await (await page.goto(url + path)).text()
  await page.waitForLoadState('networkidle')
  const moved = await page.evaluate(
    () =>
      new Promise((done) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries()) sum += shift.value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => done(sum), 300)
      }),
  )
  const stamp = page.locator('#stamp')
  const shown = (await stamp.count()) ? await stamp.innerHTML() : ''
  return [moved, !html.includes(shown.replaceAll('&nbsp;', '\u00a0'))]
}

export function looks() {
  for (const width of WIDTHS) {
    for (const theme of THEMES) {
      test(`every page at ${width} px, ${theme}`, async () => {
        const found = []
        // Each by a reader of its own: what one page left in the cache, and lets be read anew in the
        // background, the browser would count as a load of the next that never ends.
        await inPairs(Object.entries(await pages()), ([name, path]) =>
          visit({ width, theme }, async (page) => {
            await page.goto(url + path)
            await page.waitForLoadState('networkidle')
            const path_ = `test-results/${name}-${width}-${theme}.png`
            await page.screenshot({ path: path_, fullPage: true })
            const sideways = await page.evaluate(
              () => document.documentElement.scrollWidth - innerWidth,
            )
            if (sideways > 0) found.push(`${name} scrolls sideways by ${sideways} px`)
            found.push(...(await cut(page)).map((list) => `${name} cuts ${list} off`))
            found.push(...(await faults(page)).map((fault) => `${name}: ${fault}`))
          }),
        )
        assert.deepEqual(found, [])
      })
    }
  }

  for (const [name, options] of [['390 px', { width: 390 }], ...SMALL]) {
    test(`axe finds nothing on the steps of the form at ${name}`, async () => {
      await visit(options, async (page) => {
        await page.goto(`${url}/services/netflix/report`)
        await page.getByRole('button', { name: 'It doesn’t work at all' }).click()
        assert.deepEqual(await faults(page), [], 'place')
        await page.getByRole('button', { name: 'Skip.' }).click()
        assert.deepEqual(await faults(page), [], 'symptom')
      })
    })
  }

  for (const [name, options] of [
    ...SMALL,
    ['forced colours', { width: 390, forcedColors: 'active' }],
    ['reduced motion', { width: 1280, reducedMotion: 'reduce' }],
    ['no script', { width: 390, script: false }],
  ]) {
    // Motion changes no role, name or contrast, sizes and colours may; and axe is a script itself.
    const axe = !options.reducedMotion && options.script !== false
    test(`every page with ${name}`, async () => {
      const found = []
      await inPairs(Object.entries(await pages()), ([page_, path]) =>
        visit(options, async (page) => {
          await page.goto(url + path)
          const [sideways, words] = await page.evaluate(() => [
            document.documentElement.scrollWidth - innerWidth,
            document.querySelector('main, body').textContent.trim().length,
          ])
          if (sideways > 0) found.push(`${page_} scrolls sideways by ${sideways} px`)
          if (words < 40) found.push(`${page_} says nothing`)
          if (axe) found.push(...(await faults(page)).map((fault) => `${page_}: ${fault}`))
        }),
      )
      assert.deepEqual(found, [])
    })
  }

  test('printed is what stands on the page, without what paper cannot do', async () => {
    await visit({ width: 800 }, async (page) => {
      const seen = (selector) => page.locator(selector).isVisible()
      await page.goto(`${url}/services/netflix`)
      await page.locator('#views [aria-current]').waitFor()
      await page.emulateMedia({ media: 'print' })
      assert.deepEqual(await Promise.all(['#map', '#most', '#citation', '#day'].map(seen)), [
        true,
        true,
        true,
        true,
      ])
      for (const control of ['#views', '#play', '.probe', '.ask', '.find']) {
        assert.equal(await page.locator(control).first().isVisible(), false, control)
      }
      assert.equal(await seen('#regions'), false, 'a table that nobody opened')
      await page.emulateMedia({ media: 'screen' })
      await page.getByRole('link', { name: 'Table', exact: true }).click()
      await page.emulateMedia({ media: 'print' })
      assert.equal(await seen('#regions'), true)
      assert.equal(await seen('#map'), false)
    })
  })

  test('pages keep their budgets', async () => {
    const all = Object.entries(await pages())
    const fonts = new Map()
    // Of all incidents, as one in many states is larger than one in few.
    const { incidents } = await (await fetch(`${url}/api/v1/incidents`)).json()
    all.push(...incidents.map(({ id }) => ['incident', `/incidents/${id}`]))
    for (const [name, path] of all) {
      const html = await (await fetch(url + path)).text()
      const size = gzipSync(html, { level: 9 }).length / 1000
      if (LIMITS[name]) {
        assert.ok(size <= LIMITS[name], `${path}: ${size} kB of HTML, more than ${LIMITS[name]}`)
      }
      const weigh = async (pattern) => {
        const files = [...html.matchAll(pattern)].map(([, file]) => file)
        const texts = await Promise.all(files.map(async (one) => (await fetch(url + one)).text()))
        const sizes = texts.map((text) => brotliCompressSync(text).length / 1000)
        return sizes.reduce((sum, one) => sum + one, 0)
      }
      const scripts = await weigh(
        /(?:<script type="module" src|rel="modulepreload" href)="([^"]+)"/g,
      )
      const most = SCRIPTS[name] ?? SCRIPT
      assert.ok(scripts <= most, `${path}: ${scripts} kB of scripts, more than ${most}`)
      assert.ok((await weigh(/href="(\/assets\/site[^"]+css)"/g)) <= 8, 'the shared style sheet')
      const files = await fontsOf(html)
      for (const file of files.filter((one) => !fonts.has(one))) {
        fonts.set(file, (await (await fetch(file)).arrayBuffer()).byteLength)
      }
      const heavy = files.reduce((sum, file) => sum + fonts.get(file), 0)
      assert.ok(heavy <= FONTS, `${path}: ${heavy} bytes of fonts, more than ${FONTS}`)
      // Widgets on other sites are written in what the system has.
      assert.equal(files.length, html.includes('/assets/site') ? 2 : 0, `fonts of ${path}`)
    }
  })

  test('nothing moves while a page loads, and nothing comes from elsewhere', async () => {
    for (const width of WIDTHS) {
      await visit({ width }, async (page) => {
        const foreign = []
        page.on('request', (one) => one.url().startsWith(url) || foreign.push(one.url()))
        for (const name of ['home', 'service', 'report', 'incident']) {
          const path = (await pages())[name]
          let [moved, newer] = await shift(page, path)
          // Figures of a new minute may need more room; that is no load, so it is looked at again.
          if (newer) [moved] = await shift(page, path)
          assert.equal(moved, 0, `${name} at ${width} px`)
        }
        assert.deepEqual(
          foreign.filter((one) => !one.startsWith('data:')),
          [],
        )
      })
    }
  })
}
