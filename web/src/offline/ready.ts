import * as t from '#words'

/**
 * Makes this device ready for a lost connection: the form opens and keeps a report without one.
 * A page about a service names it, and its form in the same language is put by.
 */
export function ready(slug?: string): void {
  if (!('serviceWorker' in navigator)) return
  addEventListener('load', async () => {
    try {
      await navigator.serviceWorker.register('/sw.js')
      const { active } = await navigator.serviceWorker.ready
      if (slug) active?.postMessage({ form: `${t.ROOT}/services/${slug}/report` })
    } catch {
      // Everything but the form without a connection works as before.
    }
  })
}
