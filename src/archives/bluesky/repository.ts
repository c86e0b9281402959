import { isMap } from './car.ts'
import type { Car } from './car.ts'
import { Cid } from './cbor.ts'
import type { Finding } from '../findings.ts'
import { POSTS, readRecord, REPOSTS } from './record.ts'
import { walkTree } from './tree.ts'

/** Whose repository it is and where its tree begins. */
export interface Repository {
  readonly did: string
  readonly tree: Cid
  readonly displayName: string | null
  readonly bio: string
}

const PROFILE = 'app.bsky.actor.profile/self'

/** Null for a CAR that holds something else than a repository. Commits of version 2, to the middle of 2023, and 3 are read alike. */
export function repositoryIn(car: Car): Repository | null {
  const commit = car.root ? car.block(car.root) : undefined
  if (!isMap(commit)) return null
  const { did, data } = commit
  if (typeof did !== 'string' || !did.startsWith('did:') || !(data instanceof Cid)) return null
  const [profile] = [...walkTree(car, data, key => key === PROFILE)].filter(record => record.key !== null)
  const about = profile && 'value' in profile && isMap(profile.value) ? profile.value : {}
  const [name, description] = [about['displayName'], about['description']]
  return { did, tree: data, displayName: typeof name === 'string' ? name.trim() || null : null, bio: typeof description === 'string' ? description : '' }
}

/** Posts and reposts in the order of their keys, which is that of time. */
export function* recordsOf(car: Car, { did, tree }: Repository, file: string, bytes: number): Generator<Finding, void> {
  const damaged = (say: string, byte = 0): Finding => ({ skip: 'broken', damage: { file, byte, say }, read: bytes })
  if (car.brokenAt !== null) yield damaged('The file breaks off or is damaged here.', car.brokenAt)
  for (const record of walkTree(car, tree, key => key.startsWith(`${POSTS}/`) || key.startsWith(`${REPOSTS}/`))) {
    if (record.key === null) yield damaged('A part of the list of posts is missing or damaged.')
    else if (record.value === undefined) yield damaged(`The post “${record.key}” is missing or damaged.`)
    else yield { ...readRecord(did, record.key, record.value), read: bytes }
  }
}
