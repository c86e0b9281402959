/** The classifier as other layers use it: how likely a post is professional, why, in which language, and which words to ask about. */
export { CLUES, explain } from './explain.ts'
export type { Clue, ClueName } from './explain.ts'
export { FEATURES } from './features.ts'
export type { Feature, Scorable, ScoringProfile } from './features.ts'
export type { OfficeHours } from './clock.ts'
export { languageOf } from './language.ts'
export { proposeWords } from './propose.ts'
export { scorerFor } from './score.ts'
