/** What the words of a page need to know of its language. */
import * as t from '#words'

/** The vowel that a name begins with when it is spoken, where Spanish changes the word before it. */
export function sound(name: string): string {
  // An h is not heard, and the i of "hielo" is none.
  if (/^h?(i(?!e)|í)/i.test(name)) return 'i'
  return /^h?[oó]/i.test(name) ? 'o' : ''
}

/** "or" before a name: Spanish says "u" before the sound of an o. */
export function orBefore(name: string): string {
  return t.orBefore(sound(name))
}
