import { Failure } from '../../domain/failure.ts'
import type { Damage } from '../../domain/import.ts'
import { BATCH } from '../batch.ts'
import { elementsOf } from '../elements.ts'
import type { Entries, Entry } from '../entries.ts'
import { listAt, objectAt, textAt } from '../json.ts'
import { LIMITS } from '../limits.ts'
import { comparable, isBeginning } from './note-match.ts'

/** The whole text of a post that `tweets.js` has cut. It is not escaped as posts are. */
export interface Note {
  readonly text: string
  /** `shortUrl` and `expandedUrl`. */
  readonly urls: readonly unknown[]
}

interface Kept extends Note {
  /** As `comparable` gives it, once it was asked for. */
  compared: string | null
}

/** What keeping a note costs beside its text, in bytes. */
const OVERHEAD = 256

const TOO_MANY = 'There are more long texts than fit into memory; further posts keep their beginning only.'

/**
 * Long texts by the second in which they were written. Their own ids are not those of the posts, so a post finds its text by
 * the second and by how it begins.
 */
export class Notes {
  readonly #bySecond = new Map<number, Kept[]>()
  readonly #limit: number
  #held = 0

  /** `limit` in bytes, for all texts together. */
  constructor(limit: number = LIMITS.notes) {
    this.#limit = limit
  }

  /** Takes one element of `note-tweet.js`; what is none is left. False where there is no room left for it. */
  add(element: unknown): boolean {
    const wrapped = objectAt(element, 'noteTweet')
    const core = objectAt(wrapped, 'core')
    const text = textAt(core, 'text')
    const at = Date.parse(textAt(wrapped, 'createdAt') ?? '')
    if (text === null || Number.isNaN(at)) return true
    this.#held += OVERHEAD + 2 * text.length
    if (this.#held > this.#limit) return false
    const second = Math.floor(at / 1000)
    const there = this.#bySecond.get(second)
    const note = { text, urls: listAt(core, 'urls'), compared: null }
    if (there) there.push(note)
    else this.#bySecond.set(second, [note])
    return true
  }

  /** The long text of a post that says it was written at `at`; `text` with its entities decoded. */
  find(at: number, text: string): Note | null {
    const there = this.#bySecond.get(Math.floor(at / 1000))
    if (!there) return null
    const cut = comparable(text)
    const whole = (note: Kept): string => note.compared ??= comparable(note.text)
    return there.find(note => cut === whole(note)) ?? there.find(note => isBeginning(cut, whole(note))) ?? null
  }
}

export interface NotesRead {
  readonly notes: Notes
  readonly damage: readonly Damage[]
}

/** Reads all long texts. What cannot be read leaves its post cut, and is told. */
export async function readNotes(entries: Entries, files: readonly Entry[], signal: AbortSignal): Promise<NotesRead> {
  const notes = new Notes()
  const damage: Damage[] = []
  for (const entry of files) {
    for await (const { read } of elementsOf(entries, entry, { wrapper: 'noteTweet', from: 0 })) {
      if (signal.aborted) throw new Failure('cancelled', 'The import was cancelled.')
      for (const { loss } of read) if (loss && damage.length < BATCH) damage.push({ file: entry.name, byte: loss.byte, say: loss.say })
      if (!read.every(({ value }) => notes.add(value))) return { notes, damage: [...damage, { file: entry.name, byte: 0, say: TOO_MANY }] }
    }
  }
  return { notes, damage }
}
