import { type Frames, get, type Heatmap, type Region } from '../api'

/** A quarter of an hour: from one frame to the next. */
export const STEP = 15 * 60_000

/** Frames of a day; the place after the last one is now. */
export const DAY = 96

const VERDICTS: Record<string, string> = { n: 'normal', e: 'elevated', s: 'spike' }
const FAILURES: Record<string, string> = { c: 'complete', i: 'intermittent', m: 'mixed' }

/** The end of the last whole quarter hour before a moment. */
export function lastQuarter(now: Date): Date {
  return new Date(Math.floor((now.getTime() - 1) / STEP) * STEP)
}

/** When the frame in a place of the slider ends; the last place is now. */
export function frameTime(place: number, now: Date): Date {
  if (place >= DAY) return now
  return new Date(lastQuarter(now).getTime() - (DAY - 1 - place) * STEP)
}

/** The frames of the day before a moment, in one request. */
export function dayOf(slug: string, now: Date): Promise<Frames> {
  const iso = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z')
  const to = lastQuarter(now).getTime()
  const query = `step=15m&from=${iso(to - DAY * STEP)}&to=${iso(to)}`
  return get<Frames>(`/api/v1/services/${slug}/frames?${query}`)
}

/** One frame as a map: the country first, then the states. None: nothing was collected. */
export function frame(all: Frames, i: number): { nation: Region; map: Heatmap } | null {
  const regions = all.regions.map((one): Region => {
    const reports = one.reports[i] ?? 0
    const expected = one.expected[i] ?? null
    return {
      id: one.id,
      name: one.name,
      reports,
      expected,
      times_expected: expected ? Math.floor((reports / expected) * 10) / 10 : null,
      complete: one.complete[i] ?? 0,
      failure: FAILURES[one.failure[i] ?? ''] ?? null,
      verdict: VERDICTS[one.verdict[i] ?? ''] ?? 'insufficient',
      level: Number(one.levels[i]) || 0,
    }
  })
  const [nation, ...states] = regions
  if (!nation || all.regions[0]?.reports[i] == null) return null
  return { nation, map: { at: all.at[i] ?? '', regions: states } }
}
