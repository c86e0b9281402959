import { sql as ground } from './0001-ground.ts'
import { sql as drafts } from './0002-drafts.ts'
import { sql as estimates } from './0003-estimates.ts'

/** One numbered step. Its version is what `user_version` says after it. */
export interface Migration {
  readonly version: number
  readonly sql: string
}

/** In rising order, without gaps; a released step is never changed. */
export const MIGRATIONS: readonly Migration[] = [{ version: 1, sql: ground }, { version: 2, sql: drafts }, { version: 3, sql: estimates }]
