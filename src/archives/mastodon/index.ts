import type { Opened, Recogniser } from '../archive.ts'
import type { Container } from '../container.ts'
import { baseName, isClutter } from '../entries.ts'
import type { Entry } from '../entries.ts'
import { openedFrom } from '../findings.ts'
import { listFindings } from '../json-list.ts'
import { textAt } from '../json.ts'
import { parsedSmall } from '../parsed.ts'
import { headOf } from '../small.ts'
import { readActivity } from './activity.ts'
import { accountAt, accountOf } from './actor.ts'

const OUTBOX = /(^|\/)outbox\.json$/
const ACTOR = /(^|\/)actor\.json$/
/** Every element begins with its id; what it holds in lists does not. */
const LIST = { key: 'orderedItems', anchor: 'id' }
const HEAD = 2 ** 18
const ASK = 'On Mastodon: Preferences, Import and export, Data export, “Request your archive”.'

/** Archives of Mastodon and of what speaks like it: a zip, a tar.gz, or the outbox alone. */
export const mastodon: Recogniser = {
  wanted: names => names.filter(name => !isClutter(name) && (OUTBOX.test(name) || ACTOR.test(name))),
  async recognise(container, { followers = false, signal }): Promise<Opened | null> {
    const { entries, kind } = container
    const outbox = kind === null ? outermost(container, OUTBOX) : kind === 'outbox' || kind === 'json' ? entries.list[0] : undefined
    if (!outbox) return null
    const head = (await headOf(entries, outbox, HEAD)).toString('latin1')
    if (!/"(orderedItems|OrderedCollection)"/.test(head)) return null
    const actor = kind === null ? await parsedSmall(entries, outermost(container, ACTOR)) : undefined
    const account = textAt(actor, 'id') === null ? accountAt(/"actor"\s*:\s*"([^"\\]+)"/.exec(head)?.[1] ?? null) : accountOf(actor)
    const reader = { actor: account.nativeId, followers }
    return openedFrom(
      { network: 'mastodon', account, expected: null, generatedAt: madeAt(entries.label), whole: kind === null, bytes: outbox.size },
      { label: entries.label, what: 'a Mastodon archive', hint: ASK },
      () => listFindings(entries, { entry: outbox, list: LIST, before: 0 }, activity => readActivity(activity, reader)), signal
    )
  }
}

function outermost({ entries }: Container, pattern: RegExp): Entry | undefined {
  const found = entries.list.filter(({ name }) => pattern.test(name) && !isClutter(name))
  return found.sort((a, b) => a.name.split('/').length - b.name.split('/').length || (baseName(a.name) < baseName(b.name) ? -1 : 1))[0]
}

/** `archive-20240713101112-….zip`, in milliseconds. */
function madeAt(label: string): number | null {
  const found = /^archive-(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(label)
  if (!found) return null
  const [year, month, day, hour, minute, second] = found.slice(1).map(Number) as [number, number, number, number, number, number]
  return Date.UTC(year, month - 1, day, hour, minute, second)
}
