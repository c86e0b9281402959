import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

// Views keep state in modules that Svelte compiles. Random histories on a busy machine take longer than the five seconds of a default.
export default defineConfig({ plugins: [svelte()], test: { include: ['tests/**/*.test.ts'], testTimeout: 30_000 } })
