import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeZip } from '../../fixtures/networks/truth.ts'
import { failureOf, scratch } from '../reading.ts'
import { put, readAll } from './whole.ts'

const dir = await scratch()

describe('an archive without posts', () => {
  test('names the network that it is of and what to ask for there', async () => {
    const empty: readonly (readonly [name: string, bytes: string, what: string])[] = [
      ['outbox.json', '{"@context":"x","id":"outbox.json","type":"OrderedCollection","orderedItems":[]}', 'Mastodon'],
      ['Shares.csv', 'Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n', 'LinkedIn'],
      ['threads_and_replies.json', '{"text_post_app_text_posts":[]}', 'Threads']
    ]
    for (const [name, bytes, what] of empty) {
      const failure = await failureOf(readAll(await put(join(dir, name), bytes)))
      expect(failure).toMatchObject({ code: 'empty-archive', message: expect.stringContaining(what) as string, hint: expect.stringMatching(/\w{20}|:/) as string })
      expect(failure.message).toContain(name)
    }
  })

  test('is named by its other files where the one with the posts is missing', async () => {
    const others: readonly (readonly [what: string, name: string])[] = [
      ['Instagram', 'your_instagram_activity/likes/liked_posts.json'], ['Facebook', 'your_facebook_activity/groups/x.json'], ['LinkedIn', 'Connections.csv']
    ]
    for (const [what, name] of others) {
      const failure = await failureOf(readAll(await writeZip(join(dir, `${what}.zip`), { [name]: '{}' })))
      expect(failure).toMatchObject({ code: 'wrong-archive', message: `“${what}.zip” is ${/^[I]/.test(what) ? 'an' : 'a'} ${what} archive without the file that holds its posts.` })
    }
  })
})
