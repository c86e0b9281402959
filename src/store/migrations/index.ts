import { sql as ground } from './0001-ground.ts'

/** One numbered step. Its version is what `user_version` says after it. */
export interface Migration {
  readonly version: number
  readonly sql: string
}

/** In rising order, without gaps; a released step is never changed. */
export const MIGRATIONS: readonly Migration[] = [{ version: 1, sql: ground }]
