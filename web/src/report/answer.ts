/** What is sent: the words of the interface. */

export type Location = { lat: number; lon: number } | { zip: string } | { region: string }

export interface Answer {
  service: string
  failure: string
  symptom?: string
  location: Location
  /** When it was said, if it could not be sent then. */
  occurred_at?: string
}
