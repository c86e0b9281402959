import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

// Views keep state in modules that Svelte compiles.
export default defineConfig({ plugins: [svelte()], test: { include: ['tests/**/*.test.ts'] } })
