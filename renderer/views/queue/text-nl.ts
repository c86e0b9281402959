import type { en } from './text-en.ts'

export const nl: typeof en = { title: 'Wachtrij' }
