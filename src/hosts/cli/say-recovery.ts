import type { Recovery } from '../../contract/index.ts'
import { iso } from './instants.ts'

/** What became of a damaged file, in one line. */
export function sayRecovery({ at, aside, from }: Recovery): string {
  const begun = from === null
    ? 'There was no copy to go on with, so Twothirds began anew: import your archives again.'
    : `Twothirds went on with the copy of ${iso(from)}: what came after it, until ${iso(at)}, may be missing.`
  return `The data was damaged and is kept in ${aside}. ${begun}`
}
