import { z } from 'zod'
import { readActivity } from '../../../archives/mastodon/activity.ts'
import { inFeedBatches } from '../feed-batches.ts'
import type { Found } from '../feed-batches.ts'
import type { Http } from '../http.ts'
import type { Feed } from '../publisher.ts'
import type { MastodonAccount } from './account.ts'
import { rest } from './rest.ts'

const PAGE = 40
const PUBLIC = 'https://www.w3.org/ns/activitystreams#Public'

const Status = z.object({
  id: z.string(), uri: z.string(), url: z.string().nullable(), created_at: z.string(), content: z.string(), spoiler_text: z.string(),
  visibility: z.enum(['public', 'unlisted', 'private', 'direct']).catch('direct'), language: z.string().nullable().catch(null),
  in_reply_to_id: z.string().nullable(), in_reply_to_account_id: z.string().nullable(),
  poll: z.object({ options: z.array(z.object({ title: z.string() })) }).nullable().catch(null),
  reblog: z.object({ uri: z.string() }).nullable()
})
type Status = z.infer<typeof Status>

export interface MastodonReading {
  readonly server: string
  readonly account: MastodonAccount
  /** Null reads what everybody sees. */
  readonly token: string | null
}

/**
 * An account's own posts, newest first, up to the one that was the newest the time before; the forty newest always, so that edits of them are noticed. Each is
 * put as the activity that the account's archive has for it and read like one, so both become the same rows. Posts for followers and messages
 * are left out.
 */
export function mastodonFeed(http: Http, { server, account, token }: MastodonReading): Feed {
  return {
    network: 'mastodon',
    account: { nativeId: account.actor, name: account.name, bio: '' },
    read: until => {
      let newest = until ?? '0'
      return inFeedBatches(pages(), () => newest)

      async function* pages(): AsyncGenerator<readonly Found[]> {
        for (let before: string | undefined; ;) {
          const statuses = await pageOf(before)
          for (const { id } of statuses) if (isNewer(id, newest)) newest = id
          yield statuses.map(status => withoutStranger(readActivity(activityOf(account, status), { actor: account.actor, followers: false })))
          const last = statuses.at(-1)?.id
          if (last === undefined || !isNewer(last, until ?? '0')) return
          before = last
        }
      }
    }
  }

  async function pageOf(before: string | undefined): Promise<Status[]> {
    const query = { limit: String(PAGE), ...(before === undefined ? {} : { max_id: before }) }
    const path = `/api/v1/accounts/${account.remoteId}/statuses`
    const { data } = await rest(http, { server, method: 'GET', path, query, token: token ?? undefined, why: 'to read your new posts' }, z.array(Status))
    return data
  }
}

/** Ids are numbers too large for one, and rise with time. */
function isNewer(id: string, than: string): boolean {
  return id.length === than.length ? id > than : id.length > than.length
}

/** A status as the archive of its account tells it: an activity of ActivityPub. */
function activityOf({ actor, remoteId }: MastodonAccount, status: Status): object {
  const { uri, created_at: published, visibility, reblog } = status
  const followers = `${actor}/followers`
  const [to, cc] = visibility === 'public' ? [[PUBLIC], [followers]] : visibility === 'unlisted' ? [[followers], [PUBLIC]] : visibility === 'private' ? [[followers], []] : [[], []]
  if (reblog) return { id: uri, type: 'Announce', actor, published, to, cc, object: reblog.uri }
  const inReplyTo = status.in_reply_to_id === null ? null : repliedTo(actor, status, remoteId)
  const words = status.language === null ? {} : { contentMap: { [status.language]: status.content } }
  return {
    id: `${uri}/activity`, type: 'Create', actor, published, to, cc,
    object: {
      id: uri, type: status.poll ? 'Question' : 'Note', published, url: status.url, inReplyTo, content: status.content, summary: status.spoiler_text || null, to, cc,
      ...words, ...(status.poll ? { oneOf: status.poll.options.map(({ title }) => ({ name: title })) } : {})
    }
  }
}

/** Stands for the address of somebody else's post, which the API does not tell. */
const STRANGERS = 'somebody else’s'

/** The API tells an answered post by its number, from which the address of one of the person's own follows. */
function repliedTo(actor: string, status: Status, remoteId: string): string {
  return status.in_reply_to_account_id === remoteId ? `${actor}/statuses/${status.in_reply_to_id}` : STRANGERS
}

function withoutStranger({ post, ...found }: Found): Found {
  return post?.replyTo === STRANGERS ? { ...found, post: { ...post, replyTo: null } } : { ...found, ...(post ? { post } : {}) }
}
