/**
 * Reports that could not be sent, kept on this device only: one for each service, as the server
 * counts one. The page and the service worker share them, so they lie where both can reach.
 */
import type { Answer } from '../report/answer'

export interface Kept {
  report: Answer
  /** The key of the first attempt, which may have arrived although its answer was lost. */
  key: string
  /** When the person gave the last answer, in RFC 3339. */
  since: string
}

const STORE = 'kept'
/** The server takes what happened within a day. */
const DAY = 86_400_000

const address = (slug: string) => `/kept/${encodeURIComponent(slug)}`

/** Keeps a report; tells whether it outlives this page. */
export async function keep(kept: Kept): Promise<boolean> {
  try {
    const store = await caches.open(STORE)
    await store.put(address(kept.report.service), new Response(JSON.stringify(kept)))
    return true
  } catch {
    // Without a store (no safe connection, or a private window) the page itself must stay open.
    return false
  }
}

export async function drop(slug: string): Promise<void> {
  try {
    await (await caches.open(STORE)).delete(address(slug))
  } catch {
    // Nothing was kept.
  }
}

/** What is kept for a service, if it can still be sent. */
export async function keptFor(slug: string): Promise<Kept | null> {
  return (await all()).find(({ report }) => report.service === slug) ?? null
}

export async function all(): Promise<Kept[]> {
  try {
    const store = await caches.open(STORE)
    const answers = await Promise.all((await store.keys()).map((one) => store.match(one)))
    const kept: Kept[] = await Promise.all(answers.flatMap((one) => (one ? [one.json()] : [])))
    const old = kept.filter(({ since }) => age(since) > DAY)
    await Promise.all(old.map(({ report }) => drop(report.service)))
    return kept.filter((one) => !old.includes(one))
  } catch {
    return []
  }
}

export function age(since: string): number {
  return Date.now() - Date.parse(since)
}
