import type { Network } from '../../../src/domain/post.ts'

/** An account as people write it there: with an at sign where the network has one. */
export function handle(network: Network | null, name: string): string {
  return network !== null && ['x', 'mastodon', 'bluesky', 'threads', 'instagram'].includes(network) && !name.startsWith('@') && !/\s/.test(name) ? `@${name}` : name
}
