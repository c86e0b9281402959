import type { Account } from '../archive.ts'
import type { Entries, Entry } from '../entries.ts'
import { isObject, objectAt, textAt } from '../json.ts'
import type { Json } from '../json.ts'
import { assigned, readSmall } from '../small.ts'
import type { XFiles } from './recognise.ts'
import { zoneOf } from './zone.ts'

/** Reads the small files about the person; owners prune archives, so each of them may be missing. */
export async function readAccount(entries: Entries, files: XFiles): Promise<Account> {
  const account = await firstOf(entries, files.account, 'account')
  const profile = await firstOf(entries, files.profile, 'profile')
  const timezone = await firstOf(entries, files.timezone, 'accountTimezone')
  const { manifest } = files
  return {
    nativeId: numberIn(textAt(account, 'accountId')) ?? numberIn(manifest?.accountId ?? null),
    name: textAt(account, 'username') ?? manifest?.userName ?? null,
    displayName: textAt(account, 'accountDisplayName') ?? manifest?.displayName ?? null,
    bio: textAt(objectAt(profile, 'description'), 'bio') ?? '',
    zone: zoneOf(textAt(timezone, 'timeZone'))
  }
}

function numberIn(id: string | null): string | null {
  return id !== null && /^\d{1,20}$/.test(id) ? id : null
}

/** The one element of `window.YTD.account.part0 = [ { "account" : {…} } ]`; empty where there is none. */
async function firstOf(entries: Entries, entry: Entry | null, wrapper: string): Promise<Json> {
  if (!entry) return {}
  const list = assigned(await readSmall(entries, entry))
  const first: unknown = Array.isArray(list) ? list[0] : undefined
  return isObject(first) ? objectAt(first, wrapper) : {}
}
