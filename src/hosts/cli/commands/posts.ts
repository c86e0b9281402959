import type { InputOf, OutputOf, Post } from '../../../contract/index.ts'
import { KINDS, NETWORKS } from '../../../domain/post.ts'
import { settleScores, TEXT, text } from '../command.ts'
import type { Command, Given } from '../command.ts'
import { bound, iso } from '../instants.ts'
import { given, maybe, none, oneOf } from '../usage.ts'

type Filter = InputOf<'posts.page'>['filter']

const PAGE = 500

export const posts: Command = {
  name: 'posts',
  usage: '[--network N] [--account A] [--kind K] [--from DAY] [--to DAY] [--search WORDS]',
  summary: 'lists posts, newest first, one a line',
  options: { network: TEXT, account: TEXT, kind: TEXT, from: TEXT, to: TEXT, search: TEXT },
  read(asked) {
    none(asked.positionals)
    const filterIn = filterOf(asked)
    return async context => {
      const { client, out, json } = context
      await settleScores(context)
      const { zone } = await client.call('profile.get', {})
      const filter = filterIn(zone)
      let page: OutputOf<'posts.page'> = { rows: [], next: null }
      do {
        page = await client.call('posts.page', { filter, after: page.next, limit: PAGE })
        const lines = page.rows.map(json ? row => JSON.stringify(printablePost(row)) : sentence)
        if (lines.length > 0) await out.line(lines.join('\n'))
      } while (page.next)
    }
  }
}

function filterOf(asked: Given): (zone: string) => Filter {
  const fixed = given({
    network: maybe(text(asked, 'network'), name => oneOf(NETWORKS, name, 'a network')),
    account: text(asked, 'account'),
    kind: maybe(text(asked, 'kind'), kind => oneOf(KINDS, kind, 'a kind')),
    search: text(asked, 'search')
  })
  const from = maybe(text(asked, 'from'), day => bound(day, 'from'))
  const to = maybe(text(asked, 'to'), day => bound(day, 'to'))
  return zone => ({ ...fixed, ...given({ from: from?.(zone), to: to?.(zone) }) })
}

export function printablePost({ id, network, account, nativeId, kind, at, text, lang, url, label, probability, ...more }: Post) {
  const { timeKnown, origin, company } = more
  return { id, network, account, nativeId, kind, at: iso(at), text, lang, url, label, probability, timeKnown, origin, company }
}

function sentence({ id, network, kind, at, text, label, probability }: Post): string {
  const side = label ?? (probability === null ? '–' : `${Math.round(probability * 100)}% work`)
  return `${id}  ${iso(at).slice(0, 16).replace('T', ' ')}  ${network} ${kind}  ${side}  ${text.replace(/\s+/g, ' ').slice(0, 100)}`
}
