// The card may be framed by anybody, the pages by nobody.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { visit } from './browser.mjs'
import { url } from './server.mjs'

/** A page of another origin with one frame. */
async function elsewhere(src, use) {
  const html = `<!doctype html><title>Elsewhere</title><iframe src="${src}" width="360" height="240"></iframe>`
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html')
    answer.end(html)
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  try {
    await use(`http://127.0.0.1:${server.address().port}/`)
  } finally {
    server.close()
  }
}

export function frames() {
  test('a page of another origin shows the card with its numbers', async () => {
    for (const root of ['', '/es']) {
      await elsewhere(`${url}${root}/embed/netflix`, async (address) => {
        await visit({}, async (page) => {
          await page.goto(address)
          const card = page.frameLocator('iframe')
          await card.locator('.big').waitFor()
          assert.match(await card.locator('.big').textContent(), /^[\d,]+$|^under 5$|^0 a 4$/)
          assert.match(await card.locator('.ft').textContent(), /ET/)
          const fits = await card
            .locator('.e')
            .evaluate((e) => e.scrollHeight <= e.clientHeight + 1)
          assert.ok(fits, `nothing is cut off at ${root}/`)
          await page.screenshot({ path: 'test-results/framed.png' })
        })
      })
    }
  })

  test('the same browser refuses to frame a page', async () => {
    await elsewhere(`${url}/`, async (address) => {
      await visit({}, async (page, faults) => {
        await page.goto(address)
        await page.waitForTimeout(500)
        const frame = page.frames().find((one) => one !== page.mainFrame())
        assert.match(frame?.url() ?? '', /^chrome-error:/)
        assert.ok(
          faults.some((fault) => /frame/i.test(fault)),
          faults.join(),
        )
      })
    })
  })

  test('the card sets no cookie, runs no script and is small', async () => {
    const answer = await fetch(`${url}/embed/netflix`, { headers: { 'accept-encoding': 'gzip' } })
    assert.equal(answer.headers.get('set-cookie'), null)
    assert.doesNotMatch(await answer.text(), /<script/)
    assert.doesNotMatch(answer.headers.get('content-security-policy') ?? '', /unsafe/)
  })
}
