import type { Instant, Kind, Network } from '../domain/post.ts'
import { momentIn } from './clock.ts'
import type { Moment, OfficeHours } from './clock.ts'
import { hostOf, sideOfHost, within } from './domains.ts'
import { scan } from './lexicon.ts'
import type { Findings } from './lexicon.ts'
import { profileWords } from './profile-words.ts'
import type { ProfileWords } from './profile-words.ts'
import { anatomyOf } from './text.ts'
import type { Anatomy } from './text.ts'
import { lexiconsFor } from './words/index.ts'

/** What the classifier needs to know of a post. */
export interface Scorable {
  readonly text: string
  readonly network: Network
  readonly kind: Kind
  readonly at: Instant
  readonly timeKnown: boolean
  readonly lang: string | null
  readonly links: readonly string[]
}

/** What the person told about their work. */
export interface ScoringProfile {
  readonly employer: string
  readonly words: readonly string[]
  /** Host names of the employer's sites. */
  readonly sites: readonly string[]
  /** IANA zone of the office hours. */
  readonly zone: string
  readonly hours: OfficeHours
}

/** The numbers that a post comes down to, in the order of the vector. */
export const FEATURES = [
  'workWords', 'lifeWords', 'workDensity', 'lifeDensity', 'lead',
  'profileWords', 'profileAny', 'profileNames', 'employer', 'ownSite',
  'workLink', 'lifeLink', 'links', 'office', 'freeDay',
  'linkedin', 'instagram', 'facebook', 'blog', 'reply', 'repost', 'thread',
  'length', 'short', 'self', 'us', 'emoji', 'exclamations', 'question', 'hashtags', 'mentions'
] as const
export type Feature = (typeof FEATURES)[number]

/** What was found in a post: the evidence behind its numbers. */
export interface Evidence {
  readonly anatomy: Anatomy
  readonly findings: Findings
  readonly profileWords: readonly string[]
  readonly profileNames: readonly string[]
  readonly employer: readonly string[]
  readonly ownSites: readonly string[]
  readonly workSites: readonly string[]
  readonly lifeSites: readonly string[]
  readonly links: number
  readonly moment: Moment | null
}

/** Collects the evidence of one post after another for one person. */
export function witnessFor(profile: ScoringProfile): (post: Scorable) => Evidence {
  const words = profileWords(profile.words)
  const employer = profileWords([profile.employer])
  const sites = profile.sites.map(hostOf).filter(site => site !== null)
  const moment = momentIn(profile.zone, profile.hours)
  return post => {
    const anatomy = anatomyOf(post.text)
    const hosts = (post.links.length > 0 ? post.links : anatomy.links).map(hostOf).filter(host => host !== null)
    const ownSites = hosts.filter(host => sites.some(site => within(host, site)))
    const strange = hosts.filter(host => !ownSites.includes(host))
    return {
      anatomy, ownSites,
      findings: scan(anatomy.words, lexiconsFor(post.lang, anatomy.words)),
      profileWords: words.inWords(anatomy.words),
      profileNames: words.inNames([...anatomy.mentions, ...strange]),
      employer: naming(employer, anatomy),
      workSites: strange.filter(host => sideOfHost(host) === 'work'),
      lifeSites: strange.filter(host => sideOfHost(host) === 'life'),
      links: hosts.length,
      moment: post.timeKnown && moment ? moment(post.at) : null
    }
  }
}

function naming(employer: ProfileWords, { words, mentions }: Anatomy): string[] {
  return [...employer.inWords(words), ...employer.inNames(mentions)]
}

/** Below this many words a post says little by itself. */
const SHORT = 6

function log(count: number): number {
  return Math.log1p(Math.min(count, 50))
}

function flag(holds: boolean): number {
  return holds ? 1 : 0
}

/** The vector of a post; its numbers lie between -1 and 4 whatever the text. */
export function featuresOf(post: Scorable, evidence: Evidence): Record<Feature, number> {
  const { anatomy, findings, moment } = evidence
  const said = anatomy.words.length
  const work = findings.work.length
  const life = findings.life.length
  return {
    workWords: log(work), lifeWords: log(life),
    workDensity: work / Math.max(said, 4), lifeDensity: life / Math.max(said, 4), lead: (work - life) / (work + life + 1),
    profileWords: log(evidence.profileWords.length), profileAny: flag(evidence.profileWords.length > 0),
    profileNames: flag(evidence.profileNames.length > 0), employer: flag(evidence.employer.length > 0),
    ownSite: flag(evidence.ownSites.length > 0), workLink: flag(evidence.workSites.length > 0), lifeLink: flag(evidence.lifeSites.length > 0),
    links: log(evidence.links),
    office: moment === null ? 0 : moment === 'office' ? 1 : -1, freeDay: flag(moment === 'free-day'),
    linkedin: flag(post.network === 'linkedin'), instagram: flag(post.network === 'instagram'),
    facebook: flag(post.network === 'facebook'), blog: flag(post.network === 'blog'),
    reply: flag(post.kind === 'reply'), repost: flag(post.kind === 'repost'), thread: flag(post.kind === 'thread'),
    length: log(said), short: flag(said < SHORT), self: log(findings.self.length), us: log(findings.us.length),
    emoji: log(anatomy.emoji), exclamations: log(anatomy.exclamations), question: flag(anatomy.asks),
    hashtags: log(anatomy.hashtags), mentions: log(anatomy.mentions.length)
  }
}
