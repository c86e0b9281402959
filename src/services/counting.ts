import type { Network } from '../domain/post.ts'
import type { Counted } from '../networks/count/index.ts'
import type { Context } from './context.ts'
import { profileOf } from './profile.ts'

/** The tables by which X counts take a while and some megabytes: a thread that never counts does without them. */
export async function counter(context: Context): Promise<(network: Network, text: string) => Counted> {
  const { countOn } = await import('../networks/count/index.ts')
  return (network, text) => countOn(network, text, { limit: profileOf(context).mastodon.limit })
}
