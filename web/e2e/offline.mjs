// Without a connection: the report is kept, the form opens, and all is sent once there is one.
import assert from 'node:assert/strict'
import { connect, createServer } from 'node:net'
import { test } from 'node:test'
import { visit, WIDTHS } from './browser.mjs'
import { somebody, url } from './server.mjs'

const LOST = 'Your report was not sent. We will send it when you are back.'

/** Reports that came by the interface, as the server counts them. */
async function filed() {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(/outcry_reports_total\{source="api"\} (\d+)/.exec(text)?.[1] ?? 0)
}

async function until(what, met) {
  const deadline = Date.now() + 30_000
  while (!(await met())) {
    assert.ok(Date.now() < deadline, what)
    await new Promise((later) => setTimeout(later, 200))
  }
}

/**
 * A line to the server that can be cut. The browser's own switch for being offline does not reach every
 * service worker, and what is tested here is the worker.
 */
export async function line() {
  const open = new Set()
  const server = createServer((near) => {
    const far = connect(Number(new URL(url).port), '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ]) {
      open.add(one)
      one.on('error', () => {})
      one.on('close', () => open.delete(one) && other.destroy())
      one.pipe(other)
    }
  })
  const listen = (port) => new Promise((done) => server.listen(port, '127.0.0.1', done))
  await listen(0)
  const { port } = server.address()
  const cut = async () => {
    const closed = new Promise((done) => server.close(done))
    for (const one of open) one.destroy()
    await closed
  }
  return { url: `http://127.0.0.1:${port}`, cut, mend: () => listen(port) }
}

export function offline() {
  for (const width of WIDTHS) {
    test(`a report without a connection goes out when it is back, ${width} px`, async () => {
      await visit({ width, headers: somebody() }, async (page, faults) => {
        const before = await filed()
        await page.goto(`${url}/services/hulu/report`)
        await page.getByRole('button', { name: 'It works on and off' }).click()
        await page.getByRole('button', { name: 'Skip.' }).click()
        await page.context().setOffline(true)
        await page.getByRole('button', { name: 'Send without saying' }).click()
        await page.getByRole('heading', { name: LOST }).waitFor()
        await page.screenshot({ path: `test-results/kept-${width}.png`, fullPage: true })
        await page.getByRole('button', { name: 'Try now' }).click()
        await page.getByText('We still can’t be reached.').waitFor()
        assert.equal(await filed(), before)
        await page.context().setOffline(false)
        await page.getByRole('heading', { level: 1, name: /^(You are|Thank you)/ }).waitFor()
        assert.equal(await filed(), before + 1)
        const network = /ERR_INTERNET_DISCONNECTED/
        assert.deepEqual(
          faults.filter((fault) => !network.test(fault)),
          [],
        )
      })
    })
  }

  test('the form opens without a connection, and a closed page’s report is sent', async () => {
    const options = { width: 390, headers: somebody(), serviceWorkers: 'allow' }
    const { url, cut, mend } = await line()
    await visit(options, async (page) => {
      const kept = () => page.evaluate(async () => (await caches.open('kept')).keys())
      const before = await filed()
      await page.goto(`${url}/services/paypal`)
      await until('the form is put by', () =>
        page.evaluate(async () => Boolean(await caches.match('/services/paypal/report'))),
      )
      await cut()
      await page.goto(`${url}/services/paypal/report`)
      await page.getByRole('button', { name: 'It doesn’t work at all' }).click()
      await page.getByRole('button', { name: 'Skip.' }).click()
      await page.getByRole('button', { name: 'Send without saying' }).click()
      await page.getByRole('heading', { name: LOST }).waitFor()

      await page.goto(`${url}/services/netflix`)
      await page.getByRole('heading', { level: 1, name: 'You are offline.' }).waitFor()
      await page.screenshot({ path: 'test-results/offline-390.png', fullPage: true })
      assert.equal((await kept()).length, 1)

      await mend()
      await page.goto(`${url}/privacy`)
      await until('the kept report is sent', async () => (await kept()).length === 0)
      assert.equal(await filed(), before + 1)
    })
    await cut()
  })

  test('a report that waits can be dropped', async () => {
    await visit({ headers: somebody() }, async (page) => {
      await page.goto(`${url}/services/hulu/report`)
      await page.getByRole('button', { name: 'It is slow' }).click()
      await page.getByRole('button', { name: 'Skip.' }).click()
      await page.context().setOffline(true)
      await page.getByRole('button', { name: 'Send without saying' }).click()
      await page.getByRole('button', { name: 'Do not send it' }).click()
      await page.context().setOffline(false)
      await page.getByRole('heading', { level: 1, name: 'What is Hulu doing for you?' }).waitFor()
      await page.reload()
      await page.getByRole('heading', { level: 1, name: 'What is Hulu doing for you?' }).waitFor()
    })
  })
}
