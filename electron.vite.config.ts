import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'

/** Chromium and Node of Electron 45. */
const CHROMIUM = 'chrome146'
const NODE = 'node24'

/** The supervisor looks for its threads beside its own file, so nothing of the main build may move into a folder. */
const THREADS = ['writer', 'query', 'importer', 'scorer', 'network', 'planner']

export default defineConfig({
  main: {
    build: {
      target: NODE,
      rolldownOptions: {
        input: {
          index: 'electron/main/index.ts',
          ...Object.fromEntries(THREADS.map(name => [name, `src/workers/${name}.ts`]))
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
      }
    }
  },
  preload: {
    build: {
      target: NODE,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'electron/preload/index.ts' },
        // A sandboxed preload has to be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: 'renderer',
    plugins: [svelte()],
    build: {
      target: CHROMIUM,
      minify: true,
      // A font or picture inlined as data: would need a wider policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'renderer/index.html' }
    }
  }
})
