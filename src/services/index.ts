import type { Topic } from '../contract/index.ts'
import { adviceQueries } from './advice.ts'
import type { Context, WriteContext } from './context.ts'
import { dataWrites } from './data.ts'
import { draftQueries, draftWrites } from './drafts.ts'
import { handOverQueries, handOverWrites } from './hand-over.ts'
import { ownWordsQueries } from './own-words.ts'
import { postQueries, postWrites } from './posts.ts'
import { profileQueries, profileWrites } from './profile.ts'
import { queueQueries, queueWrites } from './queue.ts'
import { shareQueries } from './share.ts'
import { teachQueries } from './teach.ts'
import { voiceQueries, voiceWrites } from './voice.ts'

export { auditOf } from './audit.ts'
export { bandOf } from './band.ts'
export { recogniser } from './company.ts'
export type { Context, WriteContext } from './context.ts'
export { exportLines } from './data.ts'
export { drawUnits } from './estimate.ts'
export type { Question } from './estimate.ts'
export { archiveOf, everywhere, lessonsOf, periodsBy, scopesNow } from './knowledge.ts'
export type { Lessons, Scope } from './knowledge.ts'
export { profileOf } from './profile.ts'
export { keptFor, sharesNow } from './share.ts'
export { whyOf } from './why.ts'

/** Every use case that only reads. */
export function queries(context: Context) {
  return {
    ...profileQueries(context), ...postQueries(context), ...shareQueries(context), ...teachQueries(context), ...queueQueries(context),
    ...adviceQueries(context),
    ...draftQueries(context), ...ownWordsQueries(context), ...handOverQueries(context), ...voiceQueries(context),
    'imports.list': () => context.store.listImports(context.db)
  }
}

/** Every use case that writes. */
export function writes(context: WriteContext) {
  return {
    ...profileWrites(context), ...postWrites(context), ...queueWrites(context), ...draftWrites(context), ...handOverWrites(context), ...voiceWrites(context),
    ...dataWrites(context)
  }
}

/** What each of them may change. */
export const CHANGES: Readonly<Record<keyof ReturnType<typeof writes>, readonly Topic[]>> = {
  'profile.save': ['profile', 'posts', 'scores', 'queue'],
  'posts.label': ['posts'],
  'posts.log': ['posts', 'queue', 'drafts'],
  'posts.unlog': ['posts', 'queue', 'drafts'],
  'queue.add': ['queue', 'posts'],
  'queue.drop': ['queue'],
  'queue.undrop': ['queue'],
  'queue.decide': ['queue'],
  'queue.posted': ['queue', 'posts', 'drafts'],
  'queue.undo': ['queue', 'posts', 'drafts'],
  'drafts.save': ['drafts'],
  'drafts.undo': ['drafts'],
  'drafts.redo': ['drafts'],
  'drafts.restore': ['drafts'],
  'drafts.discard': ['drafts'],
  'drafts.choose': ['drafts'],
  'handover.ready': ['drafts'],
  'handover.hand': ['drafts'],
  'handover.answer': ['drafts', 'queue', 'posts'],
  'handover.back': ['drafts', 'queue', 'posts'],
  'voice.import': ['drafts'],
  'voice.forget': ['drafts'],
  'data.erase': ['profile', 'posts', 'scores', 'queue', 'imports', 'drafts']
}
