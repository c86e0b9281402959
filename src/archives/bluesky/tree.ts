import { isMap } from './car.ts'
import type { Car } from './car.ts'
import { Cid } from './cbor.ts'
import type { Cbor } from './cbor.ts'

/** A record and where it lies; undefined where its block is missing or damaged. */
export interface TreeRecord {
  /** `app.bsky.feed.post/3k…` */
  readonly key: string
  readonly value: Cbor | undefined
}

/** A part of the tree that is missing, with the keys in it. */
export interface MissingBranch { readonly key: null }

const DEEPEST = 64

/**
 * Walks a repository's Merkle search tree in key order. A file may hold blocks of all its history, so only what the tree names is
 * alive. Keys are compressed: `p` letters of the key before, then `k`. Reading takes a generator's stack, so a tree that is deeper
 * than any real one is missing where it gets too deep, and so is one that comes back to itself.
 */
export function* walkTree(car: Car, root: Cid, wanted: (key: string) => boolean): Generator<TreeRecord | MissingBranch, void> {
  yield* walkNode(car, root, { wanted, path: new Set() })
}

interface Walk {
  readonly wanted: (key: string) => boolean
  /** Nodes from the root down to here. */
  readonly path: Set<string>
}

function* walkNode(car: Car, cid: Cid, walk: Walk): Generator<TreeRecord | MissingBranch, void> {
  const node = walk.path.has(cid.key) || walk.path.size >= DEEPEST ? undefined : car.block(cid)
  if (!isMap(node) || !Array.isArray(node['e'])) {
    yield { key: null }
    return
  }
  walk.path.add(cid.key)
  const left = node['l']
  if (left instanceof Cid) yield* walkNode(car, left, walk)
  let before = Buffer.alloc(0)
  for (const entry of node['e'] as Cbor[]) {
    const key = keyOf(entry, before)
    if (key === null || !isMap(entry)) {
      yield { key: null }
      break
    }
    before = key
    const name = key.toString()
    if (walk.wanted(name)) yield { key: name, value: entry['v'] instanceof Cid ? car.block(entry['v']) : undefined }
    const right = entry['t']
    if (right instanceof Cid) yield* walkNode(car, right, walk)
  }
  walk.path.delete(cid.key)
}

function keyOf(entry: Cbor, before: Buffer): Buffer<ArrayBuffer> | null {
  if (!isMap(entry)) return null
  const { p, k } = entry
  if (typeof p !== 'number' || p < 0 || p > before.length || !(k instanceof Uint8Array)) return null
  return Buffer.concat([before.subarray(0, p), k])
}
