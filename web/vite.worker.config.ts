import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { defineConfig } from 'vite'
import { pack } from './build/pack.ts'
import { words } from './build/words.ts'

const manifests = ['manifest.json', 'manifest.es.json'].map((name) => readFileSync(`dist/${name}`))

// The service worker: one classic script at the root of the site, after all other files are built.
export default defineConfig({
  define: {
    BUILD: JSON.stringify(
      createHash('sha256').update(Buffer.concat(manifests)).digest('hex').slice(0, 8),
    ),
  },
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: false,
    lib: {
      entry: 'src/offline/worker.ts',
      formats: ['iife'],
      name: 'worker',
      fileName: () => 'sw.js',
    },
  },
  plugins: [words('en'), pack()],
})
