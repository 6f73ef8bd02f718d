// New figures replace the old ones in place: by the stream, or asked for where there is none.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { visit } from './browser.mjs'
import { url } from './server.mjs'

const iso = (at) => new Date(at).toISOString().replace('.000Z', 'Z')

/** A picture of the next minute in which Guam is the only place above normal. */
async function staged(at) {
  const path = `${url}/api/v1/services/hulu`
  const map = await (await fetch(`${path}/heatmap?level=state`)).json()
  const { nation } = await (await fetch(path)).json()
  const raised = { reports: 120, expected: 10, times_expected: 12, complete: 110 }
  Object.assign(raised, { failure: 'complete', verdict: 'spike', level: 3 })
  for (const region of map.regions) {
    Object.assign(region, { reports: 0, verdict: 'normal', level: 0 })
    if (region.id === 'US-GU') Object.assign(region, raised)
  }
  return { ...map, nation, day_reports: 500, at: iso(Date.parse(at) + 60_000) }
}

/** A stream that says this, and then nothing more. */
function stream(events) {
  const lines = events.map(
    ([name, data], i) => `id: 1.${i}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`,
  )
  const headers = { 'content-type': 'text/event-stream' }
  return { headers, body: `retry: 3600000\n\n${lines.join('')}` }
}

async function isRaised(page) {
  await page.locator('#s-GU.v3c').waitFor()
  assert.equal(
    await page.locator('#sentence').textContent(),
    'People in Guam report problems with Hulu.',
  )
  assert.match(await page.locator('#s-GU').getAttribute('aria-label'), /very high, 120 reports/)
  const cells = await page.locator('#r-GU td').allTextContents()
  assert.deepEqual(cells.slice(0, 6), ['Very high', 'Complete', '120', '10', '12×', '92%'])
  assert.equal(await page.locator('#r-OH td').nth(2).textContent(), 'under 5')
}

export function live() {
  test('a picture from the stream recolours the map, the table and the sentence', async () => {
    await visit({}, async (page, faults) => {
      let asked = 0
      await page.route('**/heatmap?level=state', (route) => {
        asked += 1
        return route.continue()
      })
      await page.route('**/api/v1/stream?service=hulu', async (route) => {
        const now = await (await fetch(`${url}/api/v1/services/hulu`)).json()
        const first = await staged(now.at)
        // The same minute again changes nothing.
        const again = { ...first, regions: [] }
        await route.fulfill(
          stream([
            ['snapshot', first],
            ['snapshot', again],
          ]),
        )
      })
      await page.goto(`${url}/services/hulu`)
      await isRaised(page)
      assert.equal(asked, 0, 'nobody asks who is told')
      assert.equal(await page.locator('#stamp.live').count(), 1)
      assert.deepEqual(faults, [])
    })
  })

  test('the sentence is written again only when it is another', async () => {
    await visit({}, async (page) => {
      await page.addInitScript(() => {
        window.written = []
        document.addEventListener('DOMContentLoaded', () => {
          const sentence = document.getElementById('sentence')
          const note = () => window.written.push(sentence.textContent)
          const what = { childList: true, characterData: true, subtree: true }
          new MutationObserver(note).observe(sentence, what)
        })
      })
      await page.route('**/api/v1/stream?service=hulu', async (route) => {
        const now = await (await fetch(`${url}/api/v1/services/hulu`)).json()
        const first = await staged(now.at)
        const second = { ...first, at: iso(Date.parse(first.at) + 60_000) }
        await route.fulfill(
          stream([
            ['snapshot', first],
            ['snapshot', second],
          ]),
        )
      })
      await page.goto(`${url}/services/hulu`)
      await isRaised(page)
      assert.deepEqual(await page.evaluate(() => window.written), [
        'People in Guam report problems with Hulu.',
      ])
    })
  })

  test('a refused stream is asked for instead', async () => {
    await visit({}, async (page) => {
      await page.clock.install()
      await page.route('**/api/v1/stream?**', (route) => route.fulfill({ status: 503 }))
      await page.goto(`${url}/services/hulu`)
      const next = await staged(await page.locator('#live').getAttribute('data-at'))
      await page.route('**/heatmap?level=state', (route) => route.fulfill({ json: next }))
      await page.clock.fastForward(95_000)
      await isRaised(page)
    })
  })

  test('a lost connection is said, with the time of the figures, and taken back', async () => {
    await visit({}, async (page) => {
      for (const path of ['/services/hulu', '/']) {
        await page.goto(url + path)
        await page.locator('#stamp.live').waitFor()
        await page.context().setOffline(true)
        const notice = page.locator('#stale')
        await notice.waitFor()
        assert.match(
          await notice.textContent(),
          /^\s*These figures are from .+ET\. This page has lost its connection\./,
        )
        assert.equal(await page.locator('#stamp.live').count(), 0)
        await page.context().setOffline(false)
        await notice.waitFor({ state: 'detached' })
        await page.locator('#stamp.live').waitFor()
      }
    })
  })

  test('figures that no longer come are not shown as fresh', async () => {
    await visit({}, async (page) => {
      await page.clock.install()
      await page.route('**/api/v1/stream?**', (route) => route.fulfill({ status: 503 }))
      await page.goto(`${url}/services/hulu`)
      const at = await page.locator('#live').getAttribute('data-at')
      const old = { ...(await staged(at)), at }
      await page.route('**/heatmap?level=state', (route) => route.fulfill({ json: old }))
      for (let i = 0; i < 12; i++) await page.clock.fastForward(65_000)
      await page.getByText('No new counts have reached this page').waitFor()
      assert.equal(await page.locator('#stamp.live').count(), 0)
      await page.route('**/api/**', (route) => route.abort())
      for (let i = 0; i < 3; i++) await page.clock.fastForward(65_000)
      await page.getByText('This page has lost its connection').waitFor()
    })
  })

  test('the front page takes over what is new, and leaves the reader where he is', async () => {
    await visit({}, async (page, faults) => {
      let pages = 0
      await page.route(`${url}/`, async (route) => {
        pages += 1
        const answer = await route.fetch()
        const html = await answer.text()
        const changed = html.replace(/Updated [^<]*/, 'Updated just now, by this test')
        await route.fulfill({ response: answer, body: pages > 1 ? changed : html })
      })
      await page.route('**/api/v1/stream', async (route) => {
        await page.locator('#all .okg a.nm').first().focus()
        await route.fulfill(stream([['snapshot', { at: '2999-01-01T00:00:00Z' }]]))
      })
      await page.goto(url)
      await page.getByText('Updated just now, by this test').waitFor()
      const first = page.locator('#all .okg a.nm').first()
      assert.ok(await first.evaluate((link) => link === document.activeElement))
      assert.equal(pages, 2)
      assert.deepEqual(faults, [])
    })
  })

  test('who is elsewhere is told the time there as well, and who is in the East is not', async () => {
    for (const [timezoneId, told] of [
      ['America/Los_Angeles', / P[SD]T$/],
      ['America/New_York', null],
      ['UTC', null],
    ]) {
      await visit({ timezoneId }, async (page) => {
        await page.goto(`${url}/services/netflix`)
        await page.locator('#views [aria-current]').waitFor()
        const zone = page.locator('#zone')
        assert.equal(await zone.isVisible(), told !== null, timezoneId)
        const text = (await zone.textContent()).replaceAll('\u00a0', ' ')
        assert.match(text, told ?? /^$/)
      })
    }
  })
}
