/** What the tests of the words speak of. */
import type { Nation, Region } from '../api'
import type { Bin } from '../chart/bins'

const NAMES: Record<string, string> = {
  OH: 'Ohio',
  MI: 'Michigan',
  IN: 'Indiana',
  ID: 'Idaho',
  DC: 'District of Columbia',
  GU: 'Guam',
  MP: 'Commonwealth of the Northern Mariana Islands',
  VI: 'United States Virgin Islands',
}

/** A state far above normal. */
export function region(usps: string, change: Partial<Region> = {}): Region {
  return {
    id: `US-${usps}`,
    name: NAMES[usps] ?? usps,
    reports: 137,
    expected: 15,
    times_expected: 9.1,
    complete: 103,
    failure: 'complete',
    verdict: 'spike',
    level: 3,
    ...change,
  }
}

/** The country as usual. */
export function nation(change: Partial<Nation> = {}): Nation {
  return region('US', { level: 0, verdict: 'normal', reports: 396, expected: 417, ...change })
}

/** Quarters of an hour from 8 a.m. Eastern on, a Saturday. */
export function bins(reports: (number | null)[]): Bin[] {
  return reports.map((n, i) => ({
    end: Date.parse('2026-11-14T13:00:00Z') + (i + 1) * 900_000,
    reports: n,
    expected: n === null ? null : 10,
    low: n === null ? null : 6.4,
    high: n === null ? null : 14.6,
  }))
}

/** With the spaces that do not break as plain ones. */
export const plain = (text: string) => text.replaceAll('\u00a0', ' ')
