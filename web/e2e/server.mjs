// The server under test: the one at OUTCRY_URL, or a demonstration started for these tests.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const BINARY =
  process.env.OUTCRY_BINARY ??
  fileURLToPath(new URL('../../target/release/outcry', import.meta.url))

let child
let folder
export let url = process.env.OUTCRY_URL ?? ''
/** Opens the operators' desk. */
export const token = process.env.OUTCRY_ADMIN_TOKEN ?? 'only-for-the-tests-of-these-pages'

export async function start() {
  if (url) return
  folder = await mkdtemp(join(tmpdir(), 'outcry-e2e-'))
  // Behind a trusted proxy the address comes from a header, so one machine can be many people.
  const options = ['--listen', '127.0.0.1:0', '--database', `sqlite://${folder}/outcry.db`]
  options.push('--demo', '--trusted-proxy', '127.0.0.1/32')
  const env = { ...process.env, OUTCRY_ADMIN_TOKEN: token }
  child = spawn(BINARY, ['serve', ...options], { stdio: ['ignore', 'pipe', 'pipe'], env })
  let said = ''
  url = await new Promise((found, lost) => {
    const timer = setTimeout(() => lost(new Error(`no address within 90 s:\n${said}`)), 90_000)
    const listen = (chunk) => {
      said += chunk
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (!address) return
      clearTimeout(timer)
      found(address)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.on('error', lost)
    child.on('exit', (code) => lost(new Error(`the server ended with ${code}:\n${said}`)))
  })
  await ready()
}

async function ready() {
  for (let i = 0; i < 120; i++) {
    const answer = await fetch(`${url}/services/netflix`).catch(() => null)
    if (answer?.ok) return
    await new Promise((later) => setTimeout(later, 500))
  }
  throw new Error('the server has no page for netflix')
}

/** Seconds that our server has kept a processor busy, by Linux's hundredths. */
async function busy() {
  const fields = (await readFile(`/proc/${child.pid}/stat`, 'utf8')).split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

/** Waits until our server has gone over the weeks before its start and leaves the processors to others. */
export async function idle() {
  if (!child) return
  let [before, now] = [0, await busy()]
  while (now - before > 0.5) {
    await new Promise((later) => setTimeout(later, 5_000))
    ;[before, now] = [now, await busy()]
  }
}

export async function stop() {
  child?.kill('SIGTERM')
  if (folder) await rm(folder, { recursive: true, force: true })
}

let people = 0

/** Headers of a person nobody has seen before, from another network than the last. */
export function somebody() {
  people += 1
  return { 'x-forwarded-for': `198.${51 + (people >> 8)}.${people & 255}.7` }
}

/** The address of an ended incident: the weeks before a start are gone over in the background. */
export async function anIncident() {
  for (let tries = 0; tries < 120; tries++) {
    const { incidents } = await (await fetch(`${url}/api/v1/incidents?status=resolved`)).json()
    if (incidents.length > 0) return `/incidents/${incidents[0].id}`
    await new Promise((done) => setTimeout(done, 1000))
  }
  throw new Error('no incident was found in the weeks before the start')
}
