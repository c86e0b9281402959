import { z } from 'zod'
import { Import } from './imports.ts'
import { appMethods } from './app.ts'
import { dataMethods } from './data.ts'
import { draftMethods } from './drafts.ts'
import { handOverMethods } from './hand-over.ts'
import { directMethods, syncMethods } from './direct.ts'
import { feedMethods } from './feeds.ts'
import { importMethods } from './imports.ts'
import { ownWordsMethods } from './own-words.ts'
import { planMethods } from './plan.ts'
import { postMethods } from './posts.ts'
import { profileMethods } from './profile.ts'
import { queueMethods } from './queue.ts'
import { shareMethods } from './share.ts'
import { teachMethods } from './teach.ts'
import { voiceMethods } from './voice.ts'
import { NetworkName, RowId } from './words.ts'

export * from './app.ts'
export { Recovery } from './data.ts'
export { Draft } from './drafts.ts'
export * from './direct.ts'
export * from './fault.ts'
export { HandOver } from './hand-over.ts'
export * from './feeds.ts'
export * from './imports.ts'
export { MOST_WEEKS, planMethods } from './plan.ts'
export type { Plan } from './plan.ts'
export * from './posts.ts'
export * from './profile.ts'
export * from './queue.ts'
export * from './share.ts'
export * from './teach.ts'
export { Voice, VoiceFile } from './voice.ts'

/** Where a method runs. The host itself only routes, and answers what only a host can know. */
export type Thread = 'host' | 'query' | 'writer' | 'importer' | 'scorer' | 'planner' | 'network'

export interface Method {
  readonly thread: Thread
  readonly input: z.ZodType
  readonly output: z.ZodType
}

/** The one table of everything a page, a script or a thread may ask. */
export const methods = {
  ...appMethods, ...profileMethods, ...postMethods, ...shareMethods, ...teachMethods, ...importMethods, ...queueMethods, ...planMethods,
  ...feedMethods, ...dataMethods, ...draftMethods, ...ownWordsMethods, ...handOverMethods, ...voiceMethods, ...directMethods, ...syncMethods
} as const satisfies Record<string, Method>

export type Methods = typeof methods
export type MethodName = keyof Methods
export type InputOf<M extends MethodName> = z.input<Methods[M]['input']>
export type OutputOf<M extends MethodName> = z.output<Methods[M]['output']>

export const TOPICS = ['profile', 'posts', 'scores', 'queue', 'plan', 'imports', 'drafts', 'feeds', 'direct'] as const
export type Topic = (typeof TOPICS)[number]

/** Everything that is told unasked. */
export const events = {
  /** Something was written, here or by another process; ask again for what you show. */
  changed: z.object({ topics: z.array(z.enum(TOPICS)) }),
  /** Items that were held back, and are suggested now. */
  freed: z.object({ items: z.array(z.object({ item: RowId, network: NetworkName, title: z.string() })) }),
  /** At most 10 a second. `done` and `total` are bytes while reading, posts while settling. */
  progress: z.object({ import: Import, done: z.number(), total: z.number() })
} as const satisfies Record<string, z.ZodType>

export type Events = typeof events
export type EventName = keyof Events
export type EventOf<E extends EventName> = z.output<Events[E]>
