import { defineConfig } from 'vite'
import { bare } from './build/bare.ts'
import { pack } from './build/pack.ts'
import { words } from './build/words.ts'

// Islands and style sheets, hashed, for a server that draws the pages itself.
export default defineConfig({
  base: '/assets/',
  build: {
    target: 'es2022',
    manifest: 'manifest.json',
    assetsDir: '',
    assetsInlineLimit: 0,
    modulePreload: false,
    // MapLibre GL, on one page.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: [
        'src/site.css',
        'src/embed.css',
        'src/admin.css',
        'src/explore.css',
        'src/embed-builder.css',
        'src/developers.css',
        'src/incidents.css',
        'src/icon.svg',
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
  plugins: [words('en'), bare(), pack()],
  test: { include: ['src/**/*.test.ts'], exclude: ['src/**/*.es.test.ts'] },
} as Parameters<typeof defineConfig>[0])
