/**
 * The classifier as other layers use it: how likely a post is professional, why, and which words to ask about. The language of a
 * text is apart, in language.ts: its tables take over a hundred megabytes, and one thread is enough to hold them.
 */
export { CLUES, explain } from './explain.ts'
export type { Clue, ClueName } from './explain.ts'
export { FEATURES } from './features.ts'
export type { Feature, Scorable, ScoringProfile } from './features.ts'
export type { OfficeHours } from './clock.ts'
export { proposeWords } from './propose.ts'
export { scorerFor } from './score.ts'
export { askNext, RANDOM_FIRST } from './ask.ts'
export type { Asking, Candidate, Question } from './ask.ts'
export type {
  DrawnPart, DrawOptions, Explanation, LabelledPost, LearntWord, Model, Neighbour, PeriodOf, Teaching
} from './model.ts'
export { finish } from './steps.ts'
export type { Steps } from './steps.ts'
export { ENOUGH_ARCHIVE, study } from './study.ts'
export type { Archive, Studied } from './study.ts'
export { train } from './train.ts'
