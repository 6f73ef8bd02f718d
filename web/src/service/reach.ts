import type { Chart } from './chart'

/** Everything that somebody does who wants to know more of the chart. */
const KINDS = ['pointermove', 'click', 'input', 'change', 'focusin'] as const

/** Fetches what is needed to look into the chart when somebody reaches for it, and not before. */
export function reach(slug: string, name: string, now: () => Date): { renew(): void } {
  let chart: Promise<Chart> | null = null
  let here: Chart | null = null
  const load = () => {
    chart ??= import('./chart').then((island) => {
      here = island.chart(slug, name, now)
      return here
    })
    // What did not come is asked for again with the next move.
    chart.catch(() => {
      chart = null
    })
    return chart
  }
  for (const kind of KINDS) {
    document.addEventListener(kind, (event) => {
      const target = event.target as Element | null
      const link = target?.closest?.('#spans a')
      if (!link && !target?.closest?.('#day .chart, #day .probe')) return
      if (link && kind === 'click') event.preventDefault()
      load()
        .then((island) => island.meet(event))
        .catch(() => {})
    })
  }
  return { renew: () => void here?.renew() }
}
