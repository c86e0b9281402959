import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../src/domain/failure.ts'
import { exportLines } from '../../src/services/data.ts'
import { telling } from '../../src/store/failures.ts'
import * as store from '../../src/store/index.ts'
import { closeStore, FILE_NAME, openReader, openWriter } from '../../src/store/open.ts'
import type { Chance } from '../fixtures/chance.ts'
import { NOON } from './data.ts'

export type Ending = 'recovered' | 'healed' | 'refused' | 'unnoticed'

/** Which part of the file a flipped bit lies in. */
export const PLACES = ['header', 'schema', 'anywhere', 'page heads'] as const

const PAGE = 4096

/** Changes a bit of the file at a place by chance. */
export function flip(file: string, place: (typeof PLACES)[number], chance: Chance): void {
  const bytes = readFileSync(file)
  const pages = bytes.length / PAGE
  const at = {
    'header': () => chance.whole(0, 99),
    'schema': () => chance.whole(100, PAGE - 1),
    'anywhere': () => chance.whole(0, bytes.length - 1),
    'page heads': () => chance.whole(1, pages - 1) * PAGE + chance.whole(0, 40)
  }[place]()
  bytes[at] = bytes[at]! ^ (1 << chance.whole(0, 7))
  writeFileSync(file, bytes)
}

/** A folder like another one, to be damaged. */
export function copyFolder(from: string, to: string): void {
  cpSync(from, to, { recursive: true })
}

/** What a person does in a sitting: everything is read, something is written. Failures are those that threads would tell. */
function sitting(dir: string): { rows: number } {
  const db = openWriter(dir)
  try {
    const reader = openReader(dir)
    try {
      return telling(db.name, () => {
        const rows = [...exportLines({ db: reader, store, now: () => NOON })].length
        store.countPosts(reader, { search: 'words' })
        store.pageBefore(reader, {}, null, 50)
        store.listImports(reader)
        store.writeSetting(db, 'seen', rows)
        store.backUpSound(reader, dir, 'daily')
        return { rows }
      })
    } finally {
      reader.close()
    }
  } finally {
    closeStore(db)
  }
}

/** Two sittings on a damaged folder; what the first one meets the second one has to have dealt with. */
export function endingOf(dir: string): Ending {
  try {
    sitting(dir)
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'data-from-the-future') return 'refused'
    sitting(dir)
    return asideIn(dir).length > 0 ? 'recovered' : 'healed'
  }
  return asideIn(dir).length > 0 ? 'recovered' : 'unnoticed'
}

export function asideIn(dir: string): string[] {
  return readdirSync(dir).filter(name => name.startsWith(`${FILE_NAME}.corrupt-`)).map(name => join(dir, name))
}
