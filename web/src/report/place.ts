/** Where the person is: asked once, remembered on this device only. */

import * as t from '#words'
import type { Location } from './answer'

export interface Place {
  location: Location
  /** As it is shown: `Ohio`, `ZIP 43215`. */
  label: string
}

// Its label has words, so each language has its own.
const KEY = `outcry.place${t.ROOT}`

export function remembered(): Place | null {
  try {
    const place = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    return typeof place?.label === 'string' && typeof place.location === 'object' ? place : null
  } catch {
    return null
  }
}

export function remember(place: Place | null): void {
  try {
    if (place) localStorage.setItem(KEY, JSON.stringify(place))
    else localStorage.removeItem(KEY)
  } catch {
    // Without storage the place is asked again next time.
  }
}

/** Five digits, whatever stands around them; nothing if it cannot be a ZIP code. */
export function zipOf(text: string): string | null {
  return /^\s*(\d{5})(-\d{4})?\s*$/.exec(text)?.[1] ?? null
}

/** About a mile: enough for a county, too little for a house. */
export function rounded(degrees: number): number {
  return Math.round(degrees * 100) / 100
}

export function position(): Promise<Place> {
  return new Promise((found, lost) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        found({
          location: { lat: rounded(coords.latitude), lon: rounded(coords.longitude) },
          label: t.yourLocation,
        }),
      lost,
      { timeout: 10_000, maximumAge: 600_000 },
    )
  })
}
