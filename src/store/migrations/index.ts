import { sql as ground } from './0001-ground.ts'
import { sql as drafts } from './0002-drafts.ts'
import { sql as feeds } from './0003-feeds.ts'
import { sql as planning } from './0004-planning.ts'
import { sql as imports } from './0005-imports.ts'
import { sql as removed } from './0006-removed.ts'
import { sql as direct } from './0007-direct.ts'
import { sql as estimates } from './0008-estimates.ts'

/** One numbered step. Its version is what `user_version` says after it. */
export interface Migration {
  readonly version: number
  readonly sql: string
}

/** In rising order, without gaps; a released step is never changed. */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, sql: ground },
  { version: 2, sql: drafts },
  { version: 3, sql: feeds },
  { version: 4, sql: planning },
  { version: 5, sql: imports },
  { version: 6, sql: removed },
  { version: 7, sql: direct },
  { version: 8, sql: estimates }
]
