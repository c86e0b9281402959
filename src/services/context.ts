import type { Methods } from '../contract/index.ts'
import type { Instant } from '../domain/post.ts'
import type * as store from '../store/index.ts'
import type { Handlers } from '../wire/serve.ts'

/** What a use case is handed in: the store and a connection to read from, and what time it is. */
export interface Context {
  readonly db: store.Reader
  readonly store: typeof store
  readonly now: () => Instant
}

/** The same for the one thread that may write. */
export interface WriteContext extends Context {
  readonly db: store.Writer
  /** The folder of the data. */
  readonly dir: string
}

/** Some methods of the contract, answered. */
export type Answers<M extends keyof Methods> = Pick<Handlers<Methods>, M>
