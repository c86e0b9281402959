import type { MastodonStore, StoredStatus } from './mastodon-store.ts'

export const USER = 'anna'
export const REMOTE_ID = '108000000000000001'

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** As Mastodon shows it: paragraphs, line ends, and links cut to be read, with their whole address in `href`. */
export function htmlOf(text: string): string {
  const linked = text.split(/(https?:\/\/[^\s<>"]+)/u).map((part, index) => {
    if (index % 2 === 0) return escaped(part)
    const bare = part.replace(/^https?:\/\//u, '')
    const hidden = `<span class="invisible">${escaped(part.slice(0, -bare.length))}</span>`
    const shown = `<span class="${bare.length > 30 ? 'ellipsis' : ''}">${escaped(bare.slice(0, 30))}</span><span class="invisible">${escaped(bare.slice(30))}</span>`
    return `<a href="${escaped(part)}" target="_blank" rel="nofollow noopener" translate="no">${hidden}${shown}</a>`
  }).join('')
  return text === '' ? '' : linked.split('\n\n').map(paragraph => `<p>${paragraph.replaceAll('\n', '<br />')}</p>`).join('')
}

export function uriOf(origin: string, { id, boostOf }: StoredStatus): string {
  return `${origin}/users/${USER}/statuses/${id}${boostOf === null ? '' : '/activity'}`
}

/** A status as the API tells it. */
export function statusJson(origin: string, store: MastodonStore, status: StoredStatus): object {
  const { boostOf } = status
  const stranger = boostOf?.startsWith('http') ? { uri: boostOf, url: boostOf, content: '<p>Somebody else’s words</p>', account: { id: '9' } } : null
  return {
    id: status.id, uri: uriOf(origin, status), url: boostOf === null ? `${origin}/@${USER}/${status.id}` : uriOf(origin, status), created_at: new Date(status.at).toISOString(),
    edited_at: null, content: boostOf === null ? htmlOf(status.text) : '<p>Somebody else’s words</p>', spoiler_text: status.spoiler, visibility: status.visibility,
    language: status.language, in_reply_to_id: status.replyTo, in_reply_to_account_id: ownReply(store, status) ? REMOTE_ID : status.replyTo === null ? null : '9',
    reblog: stranger, poll: null, sensitive: status.spoiler !== '', account: { id: REMOTE_ID, acct: USER },
    media_attachments: status.media.map(id => ({ id, type: 'image', description: store.media.get(id)?.description ?? null }))
  }
}

function ownReply(store: MastodonStore, { replyTo }: StoredStatus): boolean {
  return replyTo !== null && store.statuses.some(({ id }) => id === replyTo)
}

export function accountJson(origin: string): object {
  return { id: REMOTE_ID, username: USER, acct: USER, url: `${origin}/@${USER}`, uri: `${origin}/users/${USER}`, note: '<p>Made-up person</p>' }
}

/** Length as Mastodon counts it: graphemes, with every link as 23 and a mention without its server. */
export function lengthOf(text: string): number {
  const counted = text.replace(/https?:\/\/\S+/gu, 'x'.repeat(23)).replace(/@(\w+)@[\w.-]+/gu, '@$1')
  return [...new Intl.Segmenter().segment(counted)].length
}
