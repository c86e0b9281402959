import type { Opened, Recogniser } from '../../archive.ts'
import { openedFrom } from '../../findings.ts'
import { objectAt, textAt } from '../../json.ts'
import { assigned, readSmall } from '../../small.ts'
import { parseCreatedAt } from '../time.ts'
import { filesOf, wantedNames } from './files.ts'
import { findings } from './read.ts'

const NAMING = { what: 'an old Twitter archive', hint: 'Drop the zip as Twitter gave it to you, or its unpacked folder.' }

/**
 * The archive that Twitter gave out from 2012 to 2019: a small site with a file for each month, `Grailbird.data.tweets_2013_01 = […]`, or
 * tables. Its own count in `payload_details.js` is a few higher than the posts that are in it.
 */
export const grailbird: Recogniser = {
  wanted: wantedNames,
  async recognise(container, { signal }): Promise<Opened | null> {
    const { entries } = container
    const files = await filesOf(container)
    if (!files) return null
    const user = files.user && assigned(await readSmall(entries, files.user))
    const payload = objectAt({ payload: files.payload && assigned(await readSmall(entries, files.payload)) }, 'payload')
    const id = textAt(user, 'id')
    const author = { nativeId: id !== null && /^\d{1,20}$/.test(id) ? id : null, name: textAt(user, 'screen_name') }
    const about = {
      network: 'x' as const,
      account: { ...author, displayName: textAt(user, 'full_name'), bio: textAt(user, 'bio') ?? '', zone: null },
      expected: typeof payload['tweets'] === 'number' && Number.isSafeInteger(payload['tweets']) && payload['tweets'] >= 0 ? payload['tweets'] : null,
      generatedAt: parseCreatedAt(textAt(payload, 'created_at')),
      whole: files.missing.length === 0 && files.payload !== null,
      bytes: files.months.reduce((sum, { size }) => sum + size, 0)
    }
    return openedFrom(about, { ...NAMING, label: entries.label }, () => findings(entries, files, author), signal)
  }
}
