import type { Connected, Publication } from '../../../src/contract/index.ts'
import { host } from '../../bridge/host.svelte.ts'
import { yesTo } from './yes.ts'
import type { Content } from './yes.ts'

/** How long a network may take to answer, in milliseconds; what becomes of a post is known afterwards in any case. */
const PATIENCE = 60_000

/** Posts after a yes. Answers what became of it: a post whose answer was lost is looked for before it is ever sent again. */
export async function postDirectly({ id: connection }: Connected, item: number, content: Content): Promise<Publication> {
  return host.call('direct.publish', { connection, item, content, yes: await yesTo(connection, content) }, { deadline: PATIENCE })
}
