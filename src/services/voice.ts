import { VoiceFile } from '../contract/index.ts'
import type { OutputOf, Voice } from '../contract/index.ts'
import { MS_PER_DAY } from '../domain/day.ts'
import { Failure } from '../domain/failure.ts'
import type { Instant } from '../domain/post.ts'
import { fingerprintOf, SAME_VOICE, sameVoice } from '../domain/voice.ts'
import type { Echo, StoredVoice } from '../store/index.ts'
import type { Answers, Context, WriteContext } from './context.ts'

/** Posts of this many days make the fingerprints, and as long they are good for. */
export const VOICE_DAYS = 30
const MOST_POSTS = 500
const MOST_WARNINGS = 5

export function voiceQueries(context: Context): Answers<'voice.export' | 'voice.list' | 'voice.check'> {
  const { db, store, now } = context
  return {
    'voice.export': () => exported(context),
    'voice.list': () => store.voicesAt(db, now()).map(listed),
    'voice.check': ({ text }) => soundsLike(context, text)
  }
}

export function voiceWrites(context: WriteContext): Answers<'voice.import' | 'voice.forget'> {
  const { db, store, now } = context
  return {
    'voice.import': ({ file, name, from }) => {
      const { salt, posts, ...days } = read(file, from ?? null)
      const [made, expires] = [Date.parse(days.made), Date.parse(days.expires)]
      if (expires <= now()) throw new Failure('bad-input', `${named(from ?? null)} expired on ${days.expires}.`, 'Ask your colleague for a new one.')
      // Nobody's file is good for longer than ours, whatever it says.
      const until = Math.min(expires, now() + VOICE_DAYS * MS_PER_DAY)
      const id = store.transact(db, () => store.addVoice(db, { name, made, expires: until, salt, posts }, now()))
      return { id, name, made, expires: until, posts: posts.length }
    },
    'voice.forget': ({ id }) => {
      store.forgetVoice(db, id)
      return {}
    }
  }
}

const listed = ({ id, name, made, expires, posts }: StoredVoice): Voice => ({ id, name, made, expires, posts: posts.length })

/** What the person said in their own words lately, newest first. */
function lately({ db, store, now }: Context): Echo[] {
  const accounts = store.accountsOf(db).map(account => account.id)
  return store.postsSince(db, accounts, now() - VOICE_DAYS * MS_PER_DAY, now()).sort((a, b) => b.at - a.at)
}

function exported(context: Context): OutputOf<'voice.export'> {
  const day = (at: Instant): string => new Date(at).toISOString().slice(0, 10)
  const salt = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
  const prints = lately(context).map(({ text }) => fingerprintOf(text, salt)).filter(print => print.length > 0).slice(0, MOST_POSTS)
  // By their first hash, so that not even the order in which things were posted is in it.
  const posts = prints.sort((a, b) => a[0]! - b[0]!)
  const expires = Date.parse(day(context.now() + VOICE_DAYS * MS_PER_DAY))
  const file: VoiceFile = { format: 'twothirds-fingerprints', version: 1, made: day(context.now()), expires: day(expires), salt, posts: posts.map(print => [...print]) }
  return { file: `${JSON.stringify(file)}\n`, posts: posts.length, expires }
}

const named = (from: string | null): string => from === null ? 'This file' : `“${from}”`

/** Throws `bad-input` that names the file and the place in it. */
function read(file: string, from: string | null): VoiceFile {
  let value: unknown
  try {
    value = JSON.parse(file)
  } catch (thrown) {
    throw new Failure('bad-input', `${named(from)} is not a file of fingerprints: it is no JSON.`, 'Ask your colleague to export it again.', { cause: thrown })
  }
  const parsed = VoiceFile.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Failure('bad-input', `${named(from)} is not a file of fingerprints: “${issue!.path.join('.')}” is wrong.`, 'Ask your colleague to export it again.')
}

function soundsLike(context: Context, text: string): OutputOf<'voice.check'> {
  const { db, store, now } = context
  const print = fingerprintOf(text, '')
  if (print.length === 0) return []
  const own = lately(context).map(({ id, text: said }) => ({ likeness: sameVoice(print, fingerprintOf(said, '')), name: null, post: id }))
  const theirs = store.voicesAt(db, now()).map(({ name, salt, posts }) => {
    const salted = fingerprintOf(text, salt)
    return { likeness: Math.max(0, ...posts.map(post => sameVoice(salted, post))), name, post: null }
  })
  return [...own, ...theirs].filter(({ likeness }) => likeness >= SAME_VOICE).sort((a, b) => b.likeness - a.likeness).slice(0, MOST_WARNINGS)
}
