/** What is said of the age of figures. */
import * as t from '#words'

/** The first sentence of the notice, and what follows it. */
export function aged(et: string, lost: boolean): [string, string] {
  const head = t.aged(et)
  return [head, ` ${lost ? t.agedLost : t.agedOld}`]
}
