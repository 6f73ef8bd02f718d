// Many reports from one network: the next one costs a proof of work, is kept, and waits for an operator.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signIn } from './admin.mjs'
import { visit } from './browser.mjs'
import { url } from './server.mjs'

const SLUG = 'chime'
/** Reports of one network that count within a quarter of an hour. */
const COUNTED = 8
const from = (host) => ({ 'x-forwarded-for': `203.0.113.${host}` })

async function seed(host) {
  const body = JSON.stringify({
    service: SLUG,
    failure: 'complete',
    location: { region: 'US-GU' },
  })
  const headers = { 'content-type': 'application/json', ...from(host) }
  return (await fetch(`${url}/api/v1/reports`, { method: 'POST', headers, body })).status
}

export function held() {
  test('a page works for a report from a crowded network, and an operator decides on it', async () => {
    for (let host = 1; host <= COUNTED; host++) assert.equal(await seed(host), 201)
    assert.equal(await seed(100), 428, 'a program is told what to do first')
    await visit({ width: 390, headers: from(101) }, async (page, faults) => {
      const answers = []
      page.on('response', (one) => {
        if (one.request().method() === 'POST') answers.push(one.status())
      })
      await page.goto(`${url}/services/${SLUG}/report`)
      await page.getByRole('button', { name: 'It doesn’t work at all' }).click()
      await page.getByRole('combobox', { name: 'State, D.C. or territory' }).selectOption('US-GU')
      await page.getByRole('button', { name: 'Use this state' }).click()
      await page.getByRole('button', { name: 'Something else' }).click()
      await page.getByRole('heading', { level: 1, name: /looked at before it counts/ }).waitFor()
      assert.deepEqual(answers, [428, 202])
      // The browser itself notes an answer of 428 as an error.
      const others = faults.filter((fault) => !/status of 428/.test(fault))
      assert.deepEqual(others, [])
    })
    await visit({ script: false }, async (page) => {
      await signIn(page)
      const row = page.getByRole('row').filter({ hasText: 'Chime' })
      await row.getByRole('button', { name: 'Leave out' }).click()
      await page.getByText('Signed in as Dana R.').waitFor()
      assert.equal(await row.count(), 0, 'it is off the queue')
    })
  })
}
