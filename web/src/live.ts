/** The present as it comes: by the event stream, or asked for where no stream holds. */

/** A minute, give or take, so that readers do not all come at once. */
const EVERY = 55_000 + Math.random() * 10_000

/** The stream tells something every minute; later than this it is not trusted any more. */
const SILENT = 80_000

/** How often it is looked at what has come. */
const WATCH = 10_000

export interface Reader<T> {
  /** A picture came. */
  take(picture: T): void
  /** An incident took a turn, or the company said something. */
  heard?(): void
  /** Asks for the picture without a stream; fails if it does not come. */
  ask(): Promise<void>
  /** The line is lost, or there again; told again and again, so that ages can be looked at. */
  state(lost: boolean): void
}

/** Follows the present while somebody looks at the page. */
export function follow<T>(path: string, reader: Reader<T>): void {
  let stream: EventSource | null = null
  let told = Date.now()
  let asked = Date.now()
  let lost = false
  let asking = false

  const says = (is: boolean) => {
    lost = is
    reader.state(lost)
  }
  const open = () => {
    if (stream || typeof EventSource === 'undefined') return
    const line = new EventSource(path)
    stream = line
    line.addEventListener('snapshot', (event) => {
      told = Date.now()
      reader.take(JSON.parse(event.data))
      says(false)
    })
    for (const name of ['incident', 'statement']) {
      line.addEventListener(name, () => reader.heard?.())
    }
    // The browser comes back by itself, but not after a refusal.
    line.addEventListener('error', () => {
      if (line.readyState === EventSource.CLOSED && stream === line) stream = null
    })
  }
  const close = () => {
    stream?.close()
    stream = null
  }
  const ask = async () => {
    asked = Date.now()
    asking = true
    try {
      await reader.ask()
      says(false)
    } catch {
      says(true)
    }
    asking = false
  }
  const look = () => {
    if (document.visibilityState !== 'visible') return
    if (!navigator.onLine) return says(true)
    const since = Date.now() - Math.max(told, asked)
    if (!asking && Date.now() - told > SILENT && since > EVERY) void ask()
    else reader.state(lost)
  }
  const wake = () => {
    if (document.visibilityState === 'visible') {
      open()
      look()
    } else close()
  }

  setInterval(look, WATCH)
  document.addEventListener('visibilitychange', wake)
  addEventListener('pageshow', wake)
  addEventListener('pagehide', close)
  addEventListener('offline', look)
  addEventListener('online', () => {
    close()
    open()
    void ask()
  })
  wake()
}
