/**
 * The service worker. It opens the form without a connection, and sends what was kept once there is
 * one. Pages with figures are never kept: what is old must not look fresh.
 */
import { solve } from '../report/solve'
import { deliver } from './deliver'
import { all } from './kept'

declare const self: ServiceWorkerGlobalScope

/** Told by the build: another one has other files. */
declare const BUILD: string

const FILES = `files-${BUILD}`
const FORMS = 'forms'
const LOST = ['/offline', '/es/offline']
/** How long a bad connection may take before the form that was put by is shown. */
const PATIENCE = 4_000
/** How long a form that was put by is taken for new. */
const HOUR = 3_600_000
/** Forms put by; the oldest go first. */
const MOST = 40
const FORM = /^(?:\/es)?\/services\/[^/]+\/report$/

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all(LOST.map(putBy)).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(tidy().then(() => self.clients.claim()))
})

self.addEventListener('message', ({ data }) => {
  if (typeof data?.form === 'string' && FORM.test(data.form)) freshen(data.form).catch(() => {})
})

self.addEventListener('sync', ((event: ExtendableEvent) => {
  event.waitUntil(sendKept())
}) as EventListener)

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    event.respondWith(FORM.test(pathname) ? form(event, pathname) : page(event, pathname))
  } else if (pathname.startsWith('/assets/')) event.respondWith(file(request))
})

/** A page from the server, or the one that says that there is no connection. */
async function page(event: FetchEvent, path: string): Promise<Response> {
  try {
    const answer = await fetch(event.request)
    event.waitUntil(sendKept())
    return answer
  } catch {
    return lost(path)
  }
}

/** What is shown of a page that can't be reached, in its language. */
async function lost(path: string): Promise<Response> {
  const page = LOST[path.startsWith('/es/') ? 1 : 0] as string
  return (await caches.match(page)) ?? Response.error()
}

/** The form as it is now; as it was put by when the connection is gone or slow. */
async function form(event: FetchEvent, path: string): Promise<Response> {
  const fresh = fetch(event.request).then(async (answer) => {
    const copy = answer.clone()
    if (answer.ok) event.waitUntil(store(path, copy).catch(() => {}))
    return answer
  })
  const old = await (await caches.open(FORMS)).match(path)
  if (!old) return fresh.catch(() => lost(path))
  const slow = new Promise<Response>((shown) => setTimeout(() => shown(old), PATIENCE))
  return Promise.race([fresh.catch(() => old), slow])
}

/** Files have a hash in their names: once read, always right. */
async function file(request: Request): Promise<Response> {
  const known = await caches.match(request)
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok && answer.headers.get('cache-control')?.includes('immutable')) {
    const copy = answer.clone()
    await (await caches.open(FILES)).put(request, copy).catch(() => {})
  }
  return answer
}

/** Puts a form by, unless that was done within the hour: people look at a service again and again. */
async function freshen(path: string): Promise<void> {
  const old = await (await caches.open(FORMS)).match(path)
  const made = Date.parse(old?.headers.get('date') ?? '')
  if (!(Date.now() - made < HOUR)) await putBy(path)
}

async function putBy(path: string): Promise<void> {
  const answer = await fetch(path, { headers: { accept: 'text/html' } })
  if (answer.ok) await store(path, answer)
}

/** A page together with the files that it names, or it would open naked. */
async function store(path: string, answer: Response): Promise<void> {
  const text = await answer.clone().text()
  const files = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, name]) => name)
  await Promise.all(files.map((name) => file(new Request(name as string))))
  // Last: should the connection go in between, no page is better than half of one.
  const forms = await caches.open(FORMS)
  await forms.put(path, answer)
  for (const old of (await forms.keys()).slice(0, -MOST)) await forms.delete(old)
}

/** A new build means new files: the old ones go, and the forms put by are fetched anew. */
async function tidy(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith('files-') && name !== FILES)
  await Promise.all(old.map((name) => caches.delete(name)))
  const forms = await caches.open(FORMS)
  await Promise.all((await forms.keys()).map(({ url }) => putBy(url).catch(() => {})))
}

async function sendKept(): Promise<void> {
  // A worker has no page to keep alive: it does the work itself.
  const prove = async ({ token, bits }: { token: string; bits: number }) => solve(token, bits)
  for (const kept of await all()) await deliver(kept, prove)
}
