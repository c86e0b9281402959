import { z } from 'zod'
import { Failure } from '../../../domain/failure.ts'
import { Refused } from '../http.ts'
import type { Http } from '../http.ts'
import type { Order, Published, Publisher } from '../publisher.ts'
import { rest } from './rest.ts'

const Status = z.object({
  id: z.string(), uri: z.string(), url: z.string().nullable(), created_at: z.string(), visibility: z.string(),
  media_attachments: z.array(z.unknown()).catch([])
})
const Source = z.object({ text: z.string(), spoiler_text: z.string() })
type Status = z.infer<typeof Status>
const Media = z.object({ id: z.string(), url: z.string().nullable() })

export interface MastodonLogin {
  readonly server: string
  readonly token: string
  /** The account's number at the server. */
  readonly remoteId: string
}

/** A server remembers the key of a post only once it has made it, so a request that is being worked on is not yet known: this long, in milliseconds. */
const SETTLES = 15_000
/** Clocks of machines and servers differ; a post is looked for from so long before the yes. */
const CLOCKS_DIFFER = 5 * 60_000
/** Pages of 40 that are looked through for a post. */
const PAGES = 5
const LOOKING = 'to see whether your post arrived'
/** How often a picture is asked after that a server is still preparing, and how long between. */
const PREPARING = { times: 20, every: 500 }

/** Posts as the account that signed in. */
export function mastodonPublisher(http: Http, { server, token, remoteId }: MastodonLogin): Publisher {
  return {
    settles: SETTLES,
    newKey: (now, chance) => `twothirds-${now.toString(36)}-${Math.floor(chance * 2 ** 52).toString(36)}`,
    async ready(order) {
      const { text, warning, visibility, language } = order.content
      const media = await upload(http, { server, token, remoteId }, order)
      const json = {
        status: text, visibility, ...(warning === null ? {} : { spoiler_text: warning }), ...(language === null ? {} : { language: language.split('-')[0] }),
        ...(media.length === 0 ? {} : { media_ids: media })
      }
      return async () => {
        const why = 'to post what you said yes to'
        const { data } = await rest(http, { server, method: 'POST', path: '/api/v1/statuses', token, json, idempotency: order.key, why }, Status)
        return published(data)
      }
    },
    find: order => find(http, { server, token, remoteId }, order),
    async remove(nativeId) {
      const id = /\/statuses\/(\d+)$/u.exec(nativeId)?.[1]
      if (id === undefined) throw new Failure('bad-input', `${nativeId} is not a post of this account.`)
      await rest(http, { server, method: 'DELETE', path: `/api/v1/statuses/${id}`, token, why: 'to delete your post' }, z.unknown()).catch(unlessGone)
    }
  }
}

function unlessGone(thrown: unknown): void {
  if (!(thrown instanceof Refused) || thrown.status !== 404) throw thrown
}

function published({ uri, url, created_at: at }: Status): Published {
  return { nativeId: uri, url, at: Date.parse(at) }
}

/** Goes through the account's posts since the yes, newest first, for one that was written in the same words. */
async function find(http: Http, login: MastodonLogin, order: Order): Promise<Published | null> {
  const { server, token, remoteId } = login
  let before: string | undefined
  for (let page = 0; page < PAGES; page++) {
    const query = { limit: '40', exclude_reblogs: 'true', ...(before === undefined ? {} : { max_id: before }) }
    const path = `/api/v1/accounts/${remoteId}/statuses`
    const { data } = await rest(http, { server, method: 'GET', path, query, token, why: LOOKING }, z.array(Status))
    const fresh = data.filter(status => Date.parse(status.created_at) >= order.yesAt - CLOCKS_DIFFER)
    for (const status of fresh) if (await isOf(http, login, { status, order })) return published(status)
    if (fresh.length < data.length || data.length === 0) return null
    before = data.at(-1)!.id
  }
  throw new Failure('unreachable', `So much was posted since that Twothirds cannot tell whether your post is on ${new URL(server).host}.`, 'Look there yourself.')
}

/** Compares what was written, not what the server made of it; it takes white space off the ends. */
async function isOf(http: Http, { server, token }: MastodonLogin, { status, order: { content } }: { status: Status; order: Order }): Promise<boolean> {
  if (status.visibility !== content.visibility || status.media_attachments.length !== content.pictures.length) return false
  const { data } = await rest(http, { server, method: 'GET', path: `/api/v1/statuses/${status.id}/source`, token, why: LOOKING }, Source)
  return same(data.text, content.text) && same(data.spoiler_text, content.warning ?? '')
}

function same(a: string, b: string): boolean {
  return a.trim().normalize() === b.trim().normalize()
}

async function upload(http: Http, login: MastodonLogin, { content }: Order): Promise<string[]> {
  const ids: string[] = []
  for (const { base64, type, alt } of content.pictures) {
    const form = new FormData()
    form.set('file', new Blob([Buffer.from(base64, 'base64')], { type }), `picture.${type.split('/')[1]}`)
    form.set('description', alt)
    const { server, token } = login
    const why = 'to send a picture of your post'
    const { status, data } = await rest(http, { server, method: 'POST', path: '/api/v2/media', token, form, why }, Media)
    if (status === 202) await prepared(http, login, data.id)
    ids.push(data.id)
  }
  return ids
}

/** A large picture is worked on first, and a post with it refused until then. */
async function prepared(http: Http, { server, token }: MastodonLogin, id: string): Promise<void> {
  for (let time = 0; time < PREPARING.times; time++) {
    const { status } = await rest(http, { server, method: 'GET', path: `/api/v1/media/${id}`, token, why: 'to see whether a picture is ready' }, Media)
    if (status === 200) return
    await new Promise(resolve => setTimeout(resolve, PREPARING.every))
  }
  throw new Failure('unreachable', `${new URL(server).host} is still preparing a picture.`, 'Try again in a minute; nothing was posted.')
}
