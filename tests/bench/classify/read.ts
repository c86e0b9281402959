import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { languageOf } from '../../../src/classifier/language.ts'
import type { Scorable, ScoringProfile } from '../../../src/classifier/index.ts'
import type { Network } from '../../../src/domain/post.ts'
import { MS_PER_DAY } from '../../../src/domain/day.ts'

/** A labelled post that was told: `unclear` ones are only part of the archive. */
export interface Told {
  readonly post: Scorable
  readonly professional: boolean
}

export interface Author {
  readonly name: string
  readonly profile: ScoringProfile
  readonly told: readonly Told[]
  readonly unclear: number
  /** Every post of the author, labelled or not, as an import would give them: the texts teach, their labels do not. */
  readonly archive: readonly Scorable[]
}

const WRITTEN = z.object({
  author: z.string(), network: z.enum(['twitter', 'linkedin', 'mastodon', 'bluesky']), text: z.string(), created_at: z.iso.datetime(), reply: z.boolean()
})
const LABELLED = WRITTEN.extend({ label: z.enum(['PROFESSIONAL', 'PERSONAL', 'UNCLEAR']) })
const PROFILES = z.record(z.string(), z.object({ words: z.array(z.string()), employer: z.string().optional(), zone: z.string().optional() }))

const HOURS = { from: 9, to: 17, days: [1, 2, 3, 4, 5] }

/** Reads a folder of `labelled.jsonl`, `unlabelled.jsonl` and `profiles.json`. Weights are fitted on the others, so there must be others. */
export function readAuthors(folder: string): Author[] {
  const profiles = PROFILES.parse(JSON.parse(readFileSync(join(folder, 'profiles.json'), 'utf8')))
  const labelled = lines(join(folder, 'labelled.jsonl'), LABELLED)
  const unlabelled = lines(join(folder, 'unlabelled.jsonl'), WRITTEN)
  const names = [...new Set(labelled.map(post => post.author))].sort()
  if (names.length < 2) throw new RangeError(`${folder} holds labelled posts of ${names.length} author(s): weights are fitted on the others, so at least two are needed.`)
  return names.map(name => {
    const given = profiles[name]
    if (!given) throw new RangeError(`profiles.json says nothing of ${name}.`)
    const own = labelled.filter(post => post.author === name)
    const posts = own.map(scorable)
    const archive = [...posts, ...unlabelled.filter(post => post.author === name).map(scorable)]
    const profile = { employer: given.employer ?? '', words: given.words, sites: [], zone: given.zone ?? zoneOf(archive), hours: HOURS }
    const told = own.flatMap(({ label }, at) => label === 'UNCLEAR' ? [] : [{ post: posts[at]!, professional: label === 'PROFESSIONAL' }])
    return { name, profile, told, unclear: own.length - told.length, archive }
  })
}

type Written = z.infer<typeof WRITTEN>

function lines<T>(file: string, shape: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8').split('\n').filter(line => line !== '').map((line, at) => {
    const parsed = shape.safeParse(JSON.parse(line))
    if (!parsed.success) throw new RangeError(`${file}, line ${at + 1}: ${z.prettifyError(parsed.error)}`)
    return parsed.data
  })
}

const NETWORKS: Readonly<Record<Written['network'], Network>> = { twitter: 'x', linkedin: 'linkedin', mastodon: 'mastodon', bluesky: 'bluesky' }

/** The language is found as the app finds it, whatever the reader noted. Old archives hold days without hours as midnight. */
function scorable({ network, text, created_at: written, reply }: Written): Scorable {
  return {
    text, network: NETWORKS[network], kind: reply ? 'reply' : /^\s*RT @/u.test(text) ? 'repost' : 'post',
    at: Date.parse(written), timeKnown: !written.includes('T00:00:00'), lang: languageOf(text, null), links: []
  }
}

/** How much people post at each hour of their day, roughly: hardly at night, evenly from breakfast on, less after ten. */
const DAILY = [2, 1, 0.5, 0.3, 0.3, 0.6, 1.5, 3, 4, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4.5, 4, 3]

/** A machine knows its zone; a folder may not. Then it is the one in which the author's hours look most like everybody's. */
function zoneOf(posts: readonly Scorable[]): string {
  const perHour = new Array<number>(24).fill(0)
  for (const { at, timeKnown } of posts) if (timeKnown) perHour[Math.floor((at % MS_PER_DAY) / 3_600_000)]!++
  const fit = (ahead: number): number => perHour.reduce((sum, posts, hour) => sum + posts * Math.log(DAILY[(hour + ahead + 24) % 24]!), 0)
  const ahead = Array.from({ length: 24 }, (_, at) => at - 11).reduce((best, one) => fit(one) > fit(best) ? one : best)
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}
