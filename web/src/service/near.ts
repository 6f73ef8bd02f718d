/** Does something once an element is less than a screen away: far below it may never be looked at. */
export function whenNear(element: Element, use: () => void): void {
  const watcher = new IntersectionObserver(
    (seen) => {
      if (!seen.some((one) => one.isIntersecting)) return
      watcher.disconnect()
      use()
    },
    { rootMargin: '100%' },
  )
  watcher.observe(element)
}
