import type { Events, Methods } from '../contract/index.ts'
import { toFailure } from '../contract/fault.ts'
import type { Client } from '../wire/connect.ts'

const PATIENTLY = { deadline: 0 }

/** Loads the made-up person and waits until every post of theirs has a score. Throws what went wrong. */
export async function loadDemo(client: Client<Methods, Events>): Promise<void> {
  const { ids } = await client.call('demo.start', {}, PATIENTLY)
  for (const id of ids) {
    const { fault } = await client.call('imports.wait', { id }, PATIENTLY)
    if (fault) throw toFailure(fault)
  }
  await client.call('scores.settle', {}, PATIENTLY)
}
