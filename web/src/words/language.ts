/** What the words of a page need to know of its language. */
import * as t from '#words'

/** What a link to a page that exists in English alone says of it. */
export const abroad: Record<string, string> = t.LANGUAGE === 'en' ? {} : { hreflang: 'en' }

/** "or" before a name: Spanish says "u" before the sound of an o. */
export function orBefore(name: string): string {
  return t.orBefore(/^h?[oó]/i.test(name) ? 'o' : '')
}
