import { z } from 'zod'
import { Failure } from '../../../domain/failure.ts'
import { Refused } from '../http.ts'
import type { Http } from '../http.ts'
import type { PostLimits } from '../publisher.ts'
import { rest } from './rest.ts'

/** What Mastodon takes unless its server says otherwise. */
const USUAL: PostLimits = { characters: 500, link: 23, pictures: 4, pictureBytes: 16 * 1024 * 1024 }

const Instance = z.object({
  configuration: z.object({
    statuses: z.object({ max_characters: z.number().int(), characters_reserved_per_url: z.number().int(), max_media_attachments: z.number().int() }).partial(),
    media_attachments: z.object({ image_size_limit: z.number().int() }).partial()
  }).partial()
})

/** A server as people write it, as an origin: "mastodon.example", its address, or a whole name "@anna@mastodon.example". */
export function serverFrom(written: string): string {
  const trimmed = written.trim()
  const given = /^https?:\/\//iu.test(trimmed) ? trimmed : trimmed.replace(/^.*@/u, '')
  const address = given === trimmed && given.includes('://') ? given : `https://${given}`
  if (given !== '' && URL.canParse(address) && /\.|^https?:\/\/(?:localhost|\[)/iu.test(address)) return new URL(address).origin
  throw new Failure('bad-input', `“${written.slice(0, 80)}” is not the address of a server.`, 'Write it as in mastodon.social.')
}

/** The server's own limits (/api/v2/instance); the usual ones where an old server does not tell them. */
export async function limitsOf(http: Http, server: string): Promise<PostLimits> {
  try {
    const { data } = await rest(http, { server, method: 'GET', path: '/api/v2/instance', why: 'to know how long a post may be there' }, Instance)
    const { statuses = {}, media_attachments: media = {} } = data.configuration
    return {
      characters: statuses.max_characters ?? USUAL.characters, link: statuses.characters_reserved_per_url ?? USUAL.link,
      pictures: statuses.max_media_attachments ?? USUAL.pictures, pictureBytes: media.image_size_limit ?? USUAL.pictureBytes
    }
  } catch (thrown) {
    if (thrown instanceof Refused && thrown.status === 404) return USUAL
    throw thrown
  }
}
