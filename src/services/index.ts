import { TOPICS } from '../contract/index.ts'
import type { Topic } from '../contract/index.ts'
import { adviceQueries } from './advice.ts'
import type { Context, WriteContext } from './context.ts'
import { dataWrites } from './data.ts'
import { accountQueries, accountWrites } from './direct/accounts.ts'
import { publicationQueries, publicationWrites } from './direct/publications.ts'
import { draftQueries, draftWrites } from './drafts.ts'
import { feedQueries, feedWrites } from './feeds.ts'
import { handOverQueries, handOverWrites } from './hand-over.ts'
import { ownWordsQueries } from './own-words.ts'
import { planQueries, planWrites } from './plan.ts'
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
export { feedFor, itemsOfEntries, takeEntries } from './feeds.ts'
export { countsOf, takeItems } from './intake.ts'
export { freedBy } from './freed.ts'
export { fitsToMake } from './fits.ts'
export type { FitJudge } from './fits.ts'
export { plansToMake } from './planning.ts'
export { plansNow } from './plan.ts'
export { KEPT } from './posts.ts'
export { profileOf } from './profile.ts'
export { itemsFrom, pasted } from './queue-text.ts'
export { questionOn } from './combined.ts'
export { drawUnits } from './estimate.ts'
export type { Question } from './estimate.ts'
export { archiveOf, everywhere, lessonsOf, periodsBy, scopesNow } from './knowledge.ts'
export type { Lessons, Scope } from './knowledge.ts'
export { keptFor, sharesNow } from './share.ts'
export { whyOf } from './why.ts'

/** Every use case that only reads. */
export function queries(context: Context) {
  return {
    ...profileQueries(context), ...postQueries(context), ...shareQueries(context), ...teachQueries(context), ...queueQueries(context),
    ...adviceQueries(context), ...planQueries(context), ...draftQueries(context), ...ownWordsQueries(context), ...handOverQueries(context),
    ...voiceQueries(context), ...feedQueries(context), ...accountQueries(context), ...publicationQueries(context),
    'imports.list': () => context.store.listImports(context.db)
  }
}

/** Every use case that writes. */
export function writes(context: WriteContext) {
  return {
    ...profileWrites(context), ...postWrites(context), ...queueWrites(context), ...draftWrites(context), ...handOverWrites(context), ...voiceWrites(context),
    ...planWrites(context), ...feedWrites(context), ...accountWrites(context), ...publicationWrites(context), ...dataWrites(context)
  }
}

/** What each of them may change. */
export const CHANGES: Readonly<Record<keyof ReturnType<typeof writes>, readonly Topic[]>> = {
  'profile.save': ['profile', 'posts', 'scores', 'queue'],
  'posts.label': ['posts'],
  'posts.log': ['posts', 'queue', 'drafts'],
  'posts.unlog': ['posts', 'queue', 'drafts'],
  'accounts.remove': ['posts', 'queue', 'imports'],
  'accounts.restore': ['posts', 'queue', 'imports'],
  'queue.add': ['queue', 'posts'],
  'queue.drop': ['queue'],
  'queue.undrop': ['queue'],
  'queue.describe': ['queue'],
  'queue.decide': ['queue'],
  'queue.pause': ['profile', 'queue'],
  'queue.resume': ['profile', 'queue'],
  'plan.pin': ['queue', 'plan'],
  'plan.unpin': ['queue', 'plan'],
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
  'feeds.change': ['feeds'],
  'feeds.remove': ['feeds'],
  'sync.schedule': ['direct'],
  'direct.drop': ['direct'],
  'data.restore': TOPICS,
  'data.seen': ['profile'],
  'data.erase': TOPICS
}
