import { accountJson, htmlOf, uriOf, USER } from './mastodon-shapes.ts'
import type { MastodonStore, StoredStatus } from './mastodon-store.ts'

const PUBLIC = 'https://www.w3.org/ns/activitystreams#Public'
/** Where a post of somebody else's stands that was answered. */
const ELSEWHERE = 'https://other.example/users/bo/statuses/7'

/** The archive of the account, as Mastodon makes one: an actor and an outbox, oldest first. */
export function archiveOf(origin: string, store: MastodonStore): { readonly actor: string; readonly outbox: string } {
  const { uri: id, note } = accountJson(origin) as { uri: string; note: string }
  const outbox = { '@context': 'https://www.w3.org/ns/activitystreams', id: 'outbox.json', type: 'OrderedCollection', totalItems: store.statuses.length }
  return {
    actor: JSON.stringify({ id, type: 'Person', preferredUsername: USER, name: 'Anna', summary: note }),
    outbox: JSON.stringify({ ...outbox, orderedItems: store.statuses.map(status => activity(origin, store, status)) })
  }
}

function activity(origin: string, store: MastodonStore, status: StoredStatus): object {
  const actor = `${origin}/users/${USER}`
  const published = new Date(status.at).toISOString().replace('.000Z', 'Z')
  const addressed = addressees(`${actor}/followers`)[status.visibility]
  const uri = uriOf(origin, status)
  if (status.boostOf !== null) return { id: uri, type: 'Announce', actor, published, ...addressed, object: status.boostOf }
  const content = htmlOf(status.text)
  const own = store.statuses.find(({ id }) => id === status.replyTo)
  const inReplyTo = status.replyTo === null ? null : own ? uriOf(origin, own) : ELSEWHERE
  return {
    id: `${uri}/activity`, type: 'Create', actor, published, ...addressed,
    object: {
      id: uri, type: 'Note', summary: status.spoiler || null, inReplyTo, published, url: `${origin}/@${USER}/${status.id}`, attributedTo: actor, ...addressed, content,
      ...(status.language === null ? {} : { contentMap: { [status.language]: content } }), attachment: [], tag: []
    }
  }
}

function addressees(followers: string): Readonly<Record<string, { to: string[]; cc: string[] }>> {
  return {
    public: { to: [PUBLIC], cc: [followers] }, unlisted: { to: [followers], cc: [PUBLIC] }, private: { to: [followers], cc: [] },
    direct: { to: ['https://other.example/users/bo'], cc: [] }
  }
}
