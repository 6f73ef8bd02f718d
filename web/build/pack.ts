import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Writes a .br and a .gz beside each text file, so that the server never compresses an asset. */
export function pack(): Plugin {
  let folder = 'dist'
  return {
    name: 'pack',
    apply: 'build',
    configResolved(config) {
      folder = config.build.outDir
    },
    async closeBundle() {
      for (const name of await readdir(folder)) {
        if (!/\.(css|m?js|svg|txt)$/.test(name)) continue
        const file = join(folder, name)
        const text = await readFile(file)
        const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
        await writeFile(`${file}.br`, brotliCompressSync(text, { params }))
        await writeFile(`${file}.gz`, gzipSync(text, { level: 9 }))
      }
    },
  }
}
