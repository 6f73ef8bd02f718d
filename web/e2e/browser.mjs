// Debian's Chromium with a profile of its own that is thrown away.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

export const RESULTS = fileURLToPath(new URL('../test-results', import.meta.url))

const FLAGS = [
  '--no-sandbox',
  '--headless',
  // WebGL by the processor: there may be no graphics card.
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Debian's wrapper asks for it, and without a card it is slower than none.
  '--disable-gpu-rasterization',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let browser

export async function launch() {
  await mkdir(RESULTS, { recursive: true })
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  browser = await chromium.launch({ executablePath, args: FLAGS })
}

export async function quit() {
  await browser?.close()
}

export const WIDTHS = [390, 1280]
export const THEMES = ['light', 'dark']

/** Opens a page, hands it over, and closes it whatever happens. */
export async function visit(options, use) {
  const { width = 1280, theme = 'light', script = true, headers = {}, ...rest } = options
  const context = await browser.newContext({
    viewport: { width, height: width > 700 ? 900 : 844 },
    colorScheme: theme,
    javaScriptEnabled: script,
    extraHTTPHeaders: headers,
    // Its own test allows it; elsewhere it would answer behind the tests' backs.
    serviceWorkers: 'block',
    ...rest,
  })
  const page = await context.newPage()
  const faults = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  try {
    await use(page, faults)
  } finally {
    await context.close()
  }
}

/** Does something with each, two at a time: while one page loads, another is looked at. */
export async function inPairs(all, use) {
  const rest = all.values()
  const turn = async () => {
    for (const one of rest) await use(one)
  }
  await Promise.all([turn(), turn()])
}
