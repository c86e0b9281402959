import { proposeWords } from '../classifier/index.ts'
import { Profile } from '../contract/index.ts'
import type { OutputOf } from '../contract/index.ts'
import { isZone } from '../domain/day.ts'
import { employerIn } from '../domain/employer.ts'
import { Failure } from '../domain/failure.ts'
import { siteOf } from '../domain/links.ts'
import { COUNTED_KINDS } from '../domain/post.ts'
import { recogniseAgain } from './company.ts'
import type { Answers, Context, WriteContext } from './context.ts'
import { linksIn } from './links-in.ts'

const KEY = 'profile'

/** Someone who has said nothing yet: a week of office hours, posting on working days, one company post a day at most. */
const UNSAID = {
  name: '', employer: '', sites: [], words: [], language: 'en', theme: 'system', hours: { from: 9, to: 18, days: [0, 1, 2, 3, 4] },
  counted: [...COUNTED_KINDS], period: null, targets: {}, postingDays: [0, 1, 2, 3, 4], cap: 1, gap: 2, between: 3, blocked: [],
  fitFloor: 0.05, ownWords: 0.4, disclosures: {}, audiences: [], tagLinks: true, mastodon: { server: '', limit: 500 },
  paused: null, resumedAt: null, ready: false, demo: false
} satisfies Omit<Profile, 'zone'>

/** The profile as it stands. A pause that is over is none, and what it ended is remembered. */
export function profileOf({ db, store, now }: Context): Profile {
  const said = store.readSetting(db, KEY) as Partial<Profile> | null
  const profile = Profile.parse({ ...UNSAID, zone: store.readBasis(db).zone, ...said })
  return profile.paused && profile.paused.until <= now() ? { ...profile, paused: null, resumedAt: profile.paused.until } : profile
}

export function profileQueries(context: Context): Answers<'profile.get' | 'profile.propose'> {
  return {
    'profile.get': () => profileOf(context),
    'profile.propose': () => propose(context)
  }
}

export function profileWrites(context: WriteContext): Answers<'profile.save'> {
  return { 'profile.save': change => saveProfile(context, change) }
}

/** Whatever a change touches is made true in the same transaction: the roll-up, which posts are company posts, which scores are out of date. */
export function saveProfile(context: WriteContext, change: Partial<{ [K in keyof Profile]: Profile[K] | undefined }>): Profile {
  const { db, store } = context
  return store.transact(db, () => {
    const before = profileOf(context)
    const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    const after = Profile.parse({ ...before, ...said })
    if (!isZone(after.zone)) throw new Failure('bad-input', `“${after.zone}” is not a time zone.`, 'Write it as Europe/Amsterdam.')
    store.writeSetting(db, KEY, after)
    const differs = (...keys: (keyof Profile)[]): boolean => keys.some(key => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    if (differs('zone', 'counted')) store.rebuildRollup(db, after)
    if (differs('sites')) recogniseAgain(context, before.sites, after.sites)
    if (differs('employer', 'words', 'sites', 'zone', 'hours')) store.outdateStudy(db)
    return profileOf(context)
  })
}

/** Posts that proposals are drawn from, newest first. */
const LOOKED_AT = 5000
const MOST_SITES = 3
/** A site that is linked to less often says nothing about whose it is. */
const OFTEN = 5

function propose({ db, store }: Context): OutputOf<'profile.propose'> {
  const accounts = store.accountsOf(db)
  const bio = accounts.map(account => account.bio).join('\n')
  const texts = store.pageBefore(db, {}, null, LOOKED_AT).rows.filter(post => post.kind !== 'repost').map(post => post.text)
  const name = accounts.find(account => account.name !== account.network)?.name ?? null
  return { name, employer: employerIn(accounts.map(account => account.bio)), sites: sitesIn(bio, texts), words: proposeWords(bio, texts) }
}

/** Sites where everybody is say nothing about an employer. */
const EVERYBODYS = new Set([
  'x.com', 't.co', 'linkedin.com', 'lnkd.in', 'youtube.com', 'youtu.be', 'facebook.com', 'instagram.com', 'threads.net', 'bsky.app', 'medium.com',
  'github.com', 'wikipedia.org', 'en.wikipedia.org', 'open.spotify.com', 'bit.ly', 'google.com', 'docs.google.com', 'amazon.com', 'flickr.com'
])

function sitesIn(bio: string, texts: readonly string[]): string[] {
  const times = new Map<string, number>()
  const count = (text: string, weight: number): void => {
    for (const site of new Set(linksIn(text).map(siteOf))) {
      if (site !== null && !EVERYBODYS.has(site)) times.set(site, (times.get(site) ?? 0) + weight)
    }
  }
  count(bio, OFTEN)
  for (const text of texts) count(text, 1)
  return [...times].filter(([, often]) => often >= OFTEN).sort((a, b) => b[1] - a[1]).slice(0, MOST_SITES).map(([site]) => site)
}
