import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { follow } from './live'

/** A stream that says what the test says. */
class Line extends EventTarget {
  static CLOSED = 2
  static all: Line[] = []
  readyState = 1
  constructor(readonly path: string) {
    super()
    Line.all.push(this)
  }
  close() {
    this.readyState = 2
  }
  say(name: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }))
  }
  refuse() {
    this.readyState = 2
    this.dispatchEvent(new Event('error'))
  }
}

let page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
let browser = new EventTarget()
const network = { onLine: true }
const MINUTE = 60_000

beforeEach(() => {
  Line.all = []
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  browser = new EventTarget()
  network.onLine = true
  vi.useFakeTimers()
  vi.stubGlobal('document', page)
  vi.stubGlobal('navigator', network)
  vi.stubGlobal('EventSource', Line)
  vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function reader() {
  const heard = { pictures: [] as unknown[], news: 0, asked: 0, lost: false, answers: true }
  follow('/stream', {
    take: (picture) => heard.pictures.push(picture),
    heard: () => heard.news++,
    async ask() {
      heard.asked++
      if (!heard.answers) throw new Error('no answer')
    },
    state: (lost) => {
      heard.lost = lost
    },
  })
  return heard
}

const last = () => Line.all.at(-1) as Line

test('as long as the stream speaks nothing is asked', async () => {
  const heard = reader()
  for (let minute = 0; minute < 10; minute++) {
    last().say('snapshot', { minute })
    await vi.advanceTimersByTimeAsync(MINUTE)
  }
  last().say('statement', {})
  expect(heard).toMatchObject({ asked: 0, news: 1, lost: false })
  expect(heard.pictures).toHaveLength(10)
  expect(Line.all).toHaveLength(1)
})

test('a refused or silent stream is asked for, once a minute', async () => {
  const heard = reader()
  last().refuse()
  await vi.advanceTimersByTimeAsync(10 * MINUTE)
  expect(heard.asked).toBeGreaterThanOrEqual(7)
  expect(heard.asked).toBeLessThanOrEqual(10)
  expect(heard.lost).toBe(false)
})

test('without any answer the line is lost, until one comes', async () => {
  const heard = reader()
  heard.answers = false
  await vi.advanceTimersByTimeAsync(3 * MINUTE)
  expect(heard.lost).toBe(true)
  last().say('snapshot', {})
  expect(heard.lost).toBe(false)
})

test('offline is said at once, and back again the line is opened anew', async () => {
  const heard = reader()
  network.onLine = false
  browser.dispatchEvent(new Event('offline'))
  expect(heard.lost).toBe(true)
  network.onLine = true
  browser.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toMatchObject({ asked: 1, lost: false })
  expect(Line.all.map((line) => line.readyState)).toEqual([2, 1])
})

test('nobody listens to a page that nobody sees', async () => {
  const heard = reader()
  page.visibilityState = 'hidden'
  page.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(60 * MINUTE)
  expect(heard.asked).toBe(0)
  expect(last().readyState).toBe(2)
  page.visibilityState = 'visible'
  page.dispatchEvent(new Event('visibilitychange'))
  expect(Line.all).toHaveLength(2)
})

test('a browser without streams asks', async () => {
  vi.stubGlobal('EventSource', undefined)
  const heard = reader()
  await vi.advanceTimersByTimeAsync(5 * MINUTE)
  expect(heard.asked).toBeGreaterThanOrEqual(3)
})
