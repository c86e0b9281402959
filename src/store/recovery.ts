import type { Reader, Writer } from './connection.ts'
import type { Recovery } from './recover.ts'
import { readSetting, writeSetting } from './settings.ts'

const KEY = 'recovery'

/** What was last done about a damaged file, until the person has seen it; null when there is nothing to tell. */
export function readRecovery(db: Reader): Recovery | null {
  return readSetting(db, KEY) as Recovery | null
}

export function writeRecovery(db: Writer, recovery: Recovery | null): void {
  writeSetting(db, KEY, recovery)
}
