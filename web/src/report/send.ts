import * as t from '#words'
import type { Filed, Problem } from '../api'
import type { Answer } from './answer'

/** Does the work that a busy network is asked for. */
export type Prover = (challenge: NonNullable<Problem['challenge']>) => Promise<string>

/** What became of a report. */
export type Outcome =
  | { filed: Filed }
  /** Something is wrong with the place. */
  | { place: string }
  /** We can't be reached, or can't take it: it is kept, and sent later. */
  | { later: true }
  /** This key has filed a report already. */
  | { reused: true }
  /** It was refused; the words say why, the pointer where, and whether to wait and try again. */
  | { failed: string; field?: string; again?: true }

/** A key for one report, so that a second attempt is not a second report. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export async function send(report: Answer, key: string, prove: Prover): Promise<Outcome> {
  let answer: Response
  let problem: Partial<Problem> = {}
  let proof = ''
  try {
    // A busy network is asked for work; a second time if its solution came too late.
    for (let tries = 0; ; tries++) {
      answer = await fetch('/api/v1/reports', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': key,
          ...(proof && { 'outcry-proof': proof }),
        },
        body: JSON.stringify(report),
        signal: AbortSignal.timeout(20_000),
      })
      if (answer.ok) return { filed: await answer.json() }
      problem = await answer.json().catch(() => ({}))
      if (!problem.challenge || tries === 2) break
      proof = await prove(problem.challenge)
    }
  } catch {
    return { later: true }
  }
  return explain(answer.status, problem, Number(answer.headers.get('retry-after')))
}

/** A refusal in words: what happened, what is kept, what to do. */
export function explain(status: number, problem: Partial<Problem>, wait: number): Outcome {
  const pointers = problem.errors?.map((error) => error.pointer) ?? []
  if (status === 422 && pointers.some((pointer) => pointer.startsWith('/location/zip'))) {
    return { place: t.unknownZip }
  }
  if (status === 422 && (problem.type ?? '').includes('outside-coverage')) {
    return { place: t.placeOutside }
  }
  if (status === 422 && pointers.some((pointer) => pointer.startsWith('/location'))) {
    return { place: t.placeUnread }
  }
  if (status === 428) {
    return { failed: t.networkIsLoud, again: true }
  }
  if (status === 429) {
    return { failed: t.networkMustWait(Math.max(1, Math.ceil(wait / 60))), again: true }
  }
  // 409: the first attempt is still under way.
  if (status === 409 || status >= 500) return { later: true }
  if ((problem.type ?? '').includes('idempotency-key-reused')) return { reused: true }
  // The interface speaks English.
  const failed = (t.LANGUAGE === 'en' && problem.detail) || t.tryInAMinute
  return { failed, ...(pointers[0] && { field: pointers[0] }) }
}

export async function takeBack(id: string, receipt: string): Promise<boolean> {
  try {
    const path = `/api/v1/reports/${encodeURIComponent(id)}?receipt=${encodeURIComponent(receipt)}`
    return (await fetch(path, { method: 'DELETE' })).ok
  } catch {
    return false
  }
}
