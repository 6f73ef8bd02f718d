/** Places in sentences. */
import * as t from '#words'
import { sound } from './language'

const TERRITORIES = ['PR', 'GU', 'VI', 'AS', 'MP']

export function usps(id: string): string {
  return id.replace('US-', '')
}

export function isTerritory(id: string): boolean {
  return TERRITORIES.includes(usps(id))
}

export function isState(id: string): boolean {
  return usps(id) !== 'DC' && !isTerritory(id)
}

/** A name as it stands in a sentence. */
export function inSentence(id: string, name: string): string {
  return t.stateInSentence(usps(id), name)
}

/** A name at the head of a row. */
export function title(id: string, name: string): string {
  return t.stateTitle(usps(id), name)
}

/** The name of a state or a county, at the head of what is told of it. */
export function named(id: string, name: string): string {
  if (/^US-[A-Z]{2}$/.test(id)) return title(id, name)
  const [, stem = '', kind] = /^(.+) (County|Parish)$/.exec(name) ?? []
  return kind ? (kind === 'County' ? t.countyTitle : t.parishTitle)(stem) : name
}

/** One or two by name, more by number; D.C. and the territories are not states. */
export function places(all: { id: string; name: string }[]): string {
  const names = all.map(({ id, name }) => inSentence(id, name))
  const states = all.filter(({ id }) => isState(id)).length
  if (all.length > 2) return states >= 3 ? t.states(states) : t.statesAndTerritories(all.length)
  const [first = '', last] = names
  return last === undefined ? first : t.listAnd(sound(last), first, last)
}
