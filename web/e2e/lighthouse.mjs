// What Lighthouse says of the main pages, on its phone profile. It brings 150 packages and 185 MB, so
// it is no dependency: npx fetches it for this run alone. What is always the same must be 100; the
// score for speed depends on the machine and is printed. When the first text appears, Lighthouse reckons
// for slow 4G and a phone's processor from what the page loads: that has a budget.
import { spawnSync } from 'node:child_process'
import { anIncident, idle, start, stop, url } from './server.mjs'

const LIGHTHOUSE = 'lighthouse@12.8.2'
const CERTAIN = ['accessibility', 'best-practices', 'seo']
/** Seconds until the first text. */
const FIRST = 1.5

function measure(path) {
  const line = ['--yes', LIGHTHOUSE, url + path, '--quiet', '--output=json', '--output-path=stdout']
  line.push(`--only-categories=${[...CERTAIN, 'performance']}`)
  line.push('--chrome-flags=--headless=new --no-sandbox --disable-gpu')
  const env = { CHROME_PATH: '/usr/bin/chromium', ...process.env }
  const run = spawnSync('npx', line, { env, encoding: 'utf8', maxBuffer: 1 << 26 })
  if (run.status !== 0) throw new Error(`Lighthouse ended with ${run.status}:\n${run.stderr}`)
  return JSON.parse(run.stdout)
}

/** The audits that cost a category its full score. */
function faults({ categories, audits }, name) {
  const cost = categories[name].auditRefs.filter(({ id, weight }) => {
    const { score } = audits[id]
    return weight > 0 && score !== null && score < 1
  })
  return cost.map(({ id }) => `${id}: ${audits[id].displayValue ?? audits[id].title}`)
}

await start()
await idle()
let wrong = 0
try {
  const service = '/services/netflix'
  for (const path of ['/', service, `${service}/report`, await anIncident()]) {
    const result = measure(path)
    const scores = Object.entries(result.categories).map(([name, { score }]) => {
      return `${name} ${Math.round(score * 100)}`
    })
    const first = result.audits['first-contentful-paint'].numericValue / 1000
    console.log(`${path}\n  ${scores.join(', ')}, first text after ${first.toFixed(2)} s`)
    if (first > FIRST) wrong += 1
    for (const name of Object.keys(result.categories)) {
      for (const fault of faults(result, name)) console.log(`  ${name}: ${fault}`)
    }
    wrong += CERTAIN.filter((name) => result.categories[name].score < 1).length
  }
} finally {
  await stop()
}
if (wrong > 0) {
  console.error(`${wrong} figures are not what they should be.`)
  process.exitCode = 1
}
