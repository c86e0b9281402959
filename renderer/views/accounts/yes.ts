import type { InputOf } from '../../../src/contract/index.ts'
import { wordsOfYes } from '../../../src/domain/publish.ts'

/**
 * The person's yes to a post exactly as they see it: SHA-256 over its words, 64 hexadecimal digits. What is published has to be the
 * very same content.
 */
export async function yesTo(connection: number, content: InputOf<'direct.publish'>['content']): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(wordsOfYes(connection, content)))
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
