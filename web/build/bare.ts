import type { Plugin } from 'vite'

/**
 * Puts one line in the place of Vite's helper for imports that happen later. It would load beforehand
 * what the later script needs; our pages name these files themselves, and the helper is a fifth of what
 * the scripts of the report page may weigh.
 */
export function bare(): Plugin {
  return {
    name: 'bare',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('vite/preload-helper.js')) return null
      return 'export const __vitePreload = (load) => load()'
    },
  }
}
