import type { Account } from '../archive.ts'
import type { Entries } from '../entries.ts'
import { isObject, listAt, objectAt, textAt } from '../json.ts'
import { parsedSmall } from '../parsed.ts'
import { aboutFiles } from './files.ts'
import type { MetaNetwork } from './files.ts'
import { repaired } from './mojibake.ts'

/** `instagram-ann.ex-2026-05-01-Ab12Cd.zip`. */
const IN_NAME = /^(?:instagram|facebook|threads)-(.+?)-(\d{4}-\d\d-\d\d)-\w+/

/** Whose export it is. Its files say it where they are in English, else the name of the zip does. There is no number. */
export async function accountOf(entries: Entries, network: MetaNetwork): Promise<Account> {
  for (const entry of aboutFiles(entries.list)) {
    const found = network === 'facebook' ? facebookPerson(repaired(await parsedSmall(entries, entry))) : instagramPerson(repaired(await parsedSmall(entries, entry)))
    if (found) return found
  }
  const name = IN_NAME.exec(entries.label)?.[1] ?? null
  return { nativeId: null, name, displayName: null, bio: '', zone: null }
}

/** When the export was made, by the day in its name. */
export function madeOn(label: string): number | null {
  const day = Date.parse(IN_NAME.exec(label)?.[2] ?? '')
  return Number.isNaN(day) ? null : day
}

/** What the names of the zips of one export share; null for a name that says nothing. */
export function exportIn(label: string): string | null {
  const found = IN_NAME.exec(label)
  return found && `meta ${found[1]} ${found[2]}`
}

/** `profile_user[0].string_map_data` holds labels as keys, each with a value. */
function instagramPerson(file: unknown): Account | null {
  const lists = isObject(file) ? Object.values(file).filter(Array.isArray) as unknown[][] : []
  const said = objectAt(lists.find(list => list.length > 0)?.[0], 'string_map_data')
  const value = (key: string): string | null => textAt(objectAt(said, key), 'value')
  const name = value('Username')
  return name === null ? null : { nativeId: null, name, displayName: value('Name'), bio: value('Bio') ?? '', zone: null }
}

function facebookPerson(file: unknown): Account | null {
  const about = Object.keys(objectAt(file, 'profile_v2')).length > 0 ? objectAt(file, 'profile_v2') : objectAt(file, 'profile')
  const name = textAt(objectAt(about, 'name'), 'full_name')
  if (name === null) return null
  const work = listAt(about, 'work_experiences').flatMap(job => {
    const [employer, title] = [textAt(job, 'employer'), textAt(job, 'title')]
    return employer === null ? [] : title === null ? employer : `${title} at ${employer}`
  })
  return { nativeId: null, name, displayName: name, bio: [textAt(about, 'about_me'), ...work].filter(part => part).join('\n'), zone: null }
}
