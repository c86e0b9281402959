import type { Account } from '../archive.ts'
import { htmlText } from '../html.ts'
import { textAt } from '../json.ts'

const NOBODY: Account = { nativeId: null, name: null, displayName: null, bio: '', zone: null }

/** Whose archive it is, from actor.json. New accounts have a number in their address, so the name comes from where it is said. */
export function accountOf(actor: unknown): Account {
  const id = textAt(actor, 'id')
  const name = textAt(actor, 'preferredUsername')
  if (id === null || !URL.canParse(id)) return NOBODY
  return {
    nativeId: id, name: name === null ? nameIn(id) : `${name}@${new URL(id).host}`, displayName: textAt(actor, 'name'),
    bio: htmlText(textAt(actor, 'summary') ?? '').text, zone: null
  }
}

/** The same of an outbox without its actor.json, as far as the address of the actor tells. */
export function accountAt(actor: string | null): Account {
  return actor !== null && URL.canParse(actor) ? { ...NOBODY, nativeId: actor, name: nameIn(actor) } : NOBODY
}

function nameIn(actor: string): string | null {
  const { pathname, host } = new URL(actor)
  const name = /\/(?:users\/|@)([\w.-]+)\/?$/.exec(pathname)?.[1]
  return name === undefined || /^\d+$/.test(name) ? null : `${name}@${host}`
}
