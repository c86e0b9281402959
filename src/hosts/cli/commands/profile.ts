import type { InputOf, Profile } from '../../../contract/index.ts'
import { isZone } from '../../../domain/day.ts'
import { NETWORKS } from '../../../domain/post.ts'
import type { Network } from '../../../domain/post.ts'
import { TEXT, text } from '../command.ts'
import type { Command, Given } from '../command.ts'
import { iso } from '../instants.ts'
import { fraction, given, list, maybe, none, oneOf, UsageError } from '../usage.ts'

type Target = NonNullable<Profile['targets'][Network]>

/** The band of a person who has not chosen one. */
const DEFAULT_TARGET: Target = { share: 2 / 3, low: 0.6, high: 0.73 }

export const profile: Command = {
  name: 'profile',
  usage: '[--name N] [--employer E] [--words A,B,…] [--sites a.com,…] [--zone TZ] [--language en|nl] [--network N --target 0.67 --low 0.6 --high 0.73]',
  summary: 'shows who you are and what you aim for; options change it',
  options: {
    name: TEXT, employer: TEXT, words: TEXT, sites: TEXT, zone: TEXT, language: TEXT, network: TEXT, target: TEXT, low: TEXT, high: TEXT
  },
  read(asked) {
    none(asked.positionals)
    const change = changeIn(asked)
    const aim = aimIn(asked)
    return async ({ client, out, json }) => {
      let now = await client.call('profile.get', {})
      const targets = aim ? { targets: { ...now.targets, [aim.network]: { ...DEFAULT_TARGET, ...now.targets[aim.network], ...aim.change } } } : {}
      if (aim || Object.keys(change).length > 0) now = await client.call('profile.save', { ...change, ...targets })
      await out.line(json ? JSON.stringify(printable(now)) : sentence(now))
    }
  }
}

function changeIn(asked: Given): InputOf<'profile.save'> {
  return given({
    name: text(asked, 'name'),
    employer: text(asked, 'employer'),
    words: maybe(text(asked, 'words'), list),
    sites: maybe(text(asked, 'sites'), list),
    zone: maybe(text(asked, 'zone'), zone => {
      if (!isZone(zone)) throw new UsageError(`“${zone}” is not a time zone, as Europe/Amsterdam.`)
      return zone
    }),
    language: maybe(text(asked, 'language'), language => oneOf(['en', 'nl'] as const, language, 'a language'))
  })
}

function aimIn(asked: Given): { readonly network: Network; readonly change: Partial<Target> } | null {
  const change: Partial<Target> = given({
    share: maybe(text(asked, 'target'), fraction), low: maybe(text(asked, 'low'), fraction), high: maybe(text(asked, 'high'), fraction)
  })
  const network = maybe(text(asked, 'network'), name => oneOf(NETWORKS, name, 'a network'))
  const changes = Object.keys(change).length > 0
  if (network === undefined && !changes) return null
  if (network === undefined) throw new UsageError('--target, --low and --high need --network.')
  if (!changes) throw new UsageError('--network needs --target, --low or --high.')
  return { network, change }
}

function printable(now: Profile) {
  return { ...now, paused: now.paused && { ...now.paused, until: iso(now.paused.until) } }
}

function sentence(now: Profile): string {
  const lines = [
    ['Name', now.name], ['Employer', now.employer], ['Sites', now.sites.join(', ')], ['Work words', now.words.join(', ')], ['Zone', now.zone],
    ...Object.entries(now.targets).map(([network, { share, low, high }]) => [`Target on ${network}`, `${share} (${low} to ${high})`])
  ]
  return lines.map(([what, value]) => `${what}: ${value || '–'}`).join('\n')
}
