import { defineConfig } from 'vite'
import { bare } from './build/bare.ts'
import { pack } from './build/pack.ts'
import { words } from './build/words.ts'

// The islands of the pages that exist in Spanish, beside the English ones: what is alike has one name.
export default defineConfig({
  base: '/assets/',
  publicDir: false,
  build: {
    target: 'es2022',
    manifest: 'manifest.es.json',
    assetsDir: '',
    emptyOutDir: false,
    assetsInlineLimit: 0,
    modulePreload: false,
    // MapLibre GL, on one page.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: [
        'src/home.ts',
        'src/incident.ts',
        'src/service.ts',
        'src/explore.ts',
        'src/embed-builder.ts',
        'src/developers.ts',
        'src/report.ts',
      ],
    },
  },
  plugins: [words('es'), bare(), pack()],
  test: { include: ['src/**/*.es.test.ts'] },
} as Parameters<typeof defineConfig>[0])
