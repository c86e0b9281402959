import { FEATURES, featuresOf, witnessFor } from './features.ts'
import type { Evidence, Feature, Scorable, ScoringProfile } from './features.ts'
import { WEIGHTS } from './weights.ts'
import type { Weights } from './weights.ts'

/** The kinds of reason that a person can be told. */
export const CLUES = [
  'work-words', 'life-words', 'profile-words', 'employer', 'own-site', 'work-link', 'life-link', 'links', 'hours',
  'network', 'kind', 'length', 'self', 'us', 'emoji', 'exclamations', 'question', 'hashtags', 'mentions'
] as const
export type ClueName = (typeof CLUES)[number]

export interface Clue {
  readonly feature: ClueName
  /** What was found: the words, sites, network, kind, moment (`office`, `evening`, `free-day`) or the number of them. */
  readonly found: readonly string[]
  /** Log-odds added: above 0 towards professional, below towards personal. */
  readonly weight: number
}

/** The features that one clue speaks for. */
const SPEAKS_FOR: Readonly<Record<Exclude<Feature, 'lead'>, ClueName>> = {
  workWords: 'work-words', workDensity: 'work-words', lifeWords: 'life-words', lifeDensity: 'life-words',
  profileWords: 'profile-words', profileAny: 'profile-words', profileNames: 'profile-words', employer: 'employer', ownSite: 'own-site',
  workLink: 'work-link', lifeLink: 'life-link', links: 'links', office: 'hours', freeDay: 'hours',
  linkedin: 'network', instagram: 'network', facebook: 'network', blog: 'network', reply: 'kind', repost: 'kind', thread: 'kind',
  length: 'length', short: 'length', self: 'self', us: 'us', emoji: 'emoji', exclamations: 'exclamations', question: 'question',
  hashtags: 'hashtags', mentions: 'mentions'
}

/** An ordinary post has this many words; its length is no reason for anything. */
const ORDINARY_LENGTH = Math.log1p(14)
/** Log-odds too small to be worth a sentence. */
const FAINT = 0.05

/** What moved a post's probability, strongest first. */
export function explain(profile: ScoringProfile, weights: Weights = WEIGHTS): (post: Scorable) => readonly Clue[] {
  const witness = witnessFor(profile)
  return post => {
    const evidence = witness(post)
    const features = featuresOf(post, evidence)
    const moved = new Map<ClueName, number>()
    for (const feature of FEATURES) {
      const clue = feature !== 'lead' ? SPEAKS_FOR[feature] : features.lead > 0 ? 'work-words' : 'life-words'
      const value = feature === 'length' ? features.length - ORDINARY_LENGTH : features[feature]
      moved.set(clue, (moved.get(clue) ?? 0) + weights.of[feature] * value)
    }
    return [...moved].filter(([, weight]) => Math.abs(weight) >= FAINT)
      .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
      .map(([feature, weight]) => ({ feature, weight, found: foundBy(feature, post, evidence) }))
  }
}

function foundBy(clue: ClueName, post: Scorable, evidence: Evidence): readonly string[] {
  const { anatomy, findings } = evidence
  switch (clue) {
    case 'work-words': return unique(findings.work)
    case 'life-words': return unique(findings.life)
    case 'self': return unique(findings.self)
    case 'us': return unique(findings.us)
    case 'profile-words': return unique([...evidence.profileWords, ...evidence.profileNames])
    case 'employer': return unique(evidence.employer)
    case 'own-site': return unique(evidence.ownSites)
    case 'work-link': return unique(evidence.workSites)
    case 'life-link': return unique(evidence.lifeSites)
    case 'hours': return evidence.moment === null ? [] : [evidence.moment]
    case 'network': return [post.network]
    case 'kind': return [post.kind]
    case 'mentions': return unique(anatomy.mentions)
    case 'question': return []
    case 'length': return [String(anatomy.words.length)]
    case 'links': return [String(evidence.links)]
    default: return [String(anatomy[clue])]
  }
}

function unique(found: readonly string[]): readonly string[] {
  return [...new Set(found)]
}
