import * as t from '#words'
import { byId } from '../dom'

/** Copy buttons are shown only where there is a script to copy (`.js-only`). */
export function copyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const words = button.textContent
    button.addEventListener('click', async () => {
      const source = byId(button.dataset.copy ?? '')
      if (!source) return
      try {
        await navigator.clipboard.writeText(source.textContent ?? '')
        button.textContent = t.copied
      } catch {
        // Without permission the text is selected, one key away from the clipboard.
        getSelection()?.selectAllChildren(source)
        button.textContent = t.selected
      }
      setTimeout(() => {
        button.textContent = words
      }, 2000)
    })
  }
}
