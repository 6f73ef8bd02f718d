/** What the islands read of the public interface. */

export interface Region {
  id: string
  name: string
  reports: number
  expected: number | null
  times_expected: number | null
  complete: number
  failure: 'complete' | 'intermittent' | 'mixed' | null
  verdict: 'insufficient' | 'normal' | 'elevated' | 'spike'
  level: number
}

export interface Heatmap {
  at: string
  regions: Region[]
}

export interface ServiceNow {
  at: string
  nation: Omit<Region, 'id' | 'name'> & { since: string | null }
  day: { from: string; bucket_minutes: number; reports: (number | null)[] }
}

export interface Filed {
  id: string | null
  receipt: string | null
  counted: boolean
  received_at: string
  place: { state: string | null; county: string | null }
  nearby: { region: string; reports: number; expected: number | null }
}

export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  errors?: { pointer: string; detail: string }[]
}

/** Reads JSON; the browser asks with the validator it kept, so an unchanged answer costs nothing. */
export async function get<T>(path: string): Promise<T> {
  const answer = await fetch(path, {
    cache: 'no-cache',
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(20_000),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.json()
}
