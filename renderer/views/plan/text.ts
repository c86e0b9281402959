import { bilingual } from '../../text/locale.svelte.ts'
import { en } from './text-en.ts'
import { nl } from './text-nl.ts'

export const t = bilingual(en, nl)
