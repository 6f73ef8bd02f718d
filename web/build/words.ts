import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { exports, generate } from './messages.mjs'

/** One message: `#words/takeBack`. */
const ONE = /^#words\/(\w+)$/
const IMPORT = /import \* as t from '#words'\n/

/**
 * `#words` is the words of one language: scripts are built once for each, and carry no other. Each message
 * is a module of its own, so that it is loaded with the script that says it and no earlier.
 */
export function words(language: 'en' | 'es'): Plugin {
  const file = fileURLToPath(new URL(`../src/words/${language}.gen.ts`, import.meta.url))
  const number = fileURLToPath(new URL('../src/words/number.ts', import.meta.url))
  let all: Map<string, string>
  return {
    name: 'words',
    enforce: 'pre',
    async buildStart() {
      await generate()
      all = await exports(language)
    },
    resolveId(id) {
      if (id === '#words') return file
      return ONE.test(id) ? `\0${id}.js` : null
    },
    load(id) {
      const name = /^\0#words\/(\w+)\.js$/.exec(id)?.[1]
      if (!name) return null
      const code = all.get(name)
      if (!code) throw new Error(`${name} is no message of words/${language}.ftl`)
      const numeral = code.includes('numeral(')
      return `${numeral ? `import { count as numeral } from '${number}'\n` : ''}${code}`
    },
    transform(code) {
      if (!IMPORT.test(code)) return null
      const used = [...new Set([...code.matchAll(/\bt\.([a-z]\w*)/gi)].map(([, name]) => name))]
      const imports = used.map((name) => `import { ${name} as t_${name} } from '#words/${name}'\n`)
      return code.replace(IMPORT, imports.join('')).replace(/\bt\.([a-z]\w*)/gi, 't_$1')
    },
  }
}
