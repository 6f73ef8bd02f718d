/** What is said of the age of figures. */

/** The first sentence of the notice, and what follows it. */
export function aged(et: string, lost: boolean): [string, string] {
  const head = `These figures are from ${et}.`
  return lost
    ? [head, ' This page has lost its connection. It keeps trying.']
    : [head, ' No new counts have reached this page since. It keeps trying.']
}
