import { bilingual } from './locale.svelte.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

/** Words that more than one view uses. A view's own words stand in its folder. */
export const t = bilingual(en, nl)
