import { methods } from '../../src/contract/index.ts'
import type { InputOf, MethodName, OutputOf } from '../../src/contract/index.ts'
import { queries, writes } from '../../src/services/index.ts'
import * as store from '../../src/store/index.ts'
import { freshStore, NOON, tempDir } from '../store/data.ts'

/** The use cases on a real file, asked as the contract says, at a time that the test sets. */
export function openDesk() {
  const dir = tempDir()
  const db = freshStore('Europe/Amsterdam', dir)
  const clock = { now: NOON }
  const context = { db, store, dir, now: () => clock.now }
  const handlers: Readonly<Record<string, unknown>> = { ...queries(context), ...writes(context) }

  /** What goes in and what comes out passes the contract's schemas. */
  function call<M extends MethodName>(method: M, input: InputOf<M>): OutputOf<M> {
    const handler = handlers[method] as (input: unknown) => unknown
    return methods[method].output.parse(handler(methods[method].input.parse(input))) as OutputOf<M>
  }
  return {
    db, clock, context, call,
    /** An item in the queue, by its JSON. */
    addItem: (item: object): number => call('queue.add', { content: JSON.stringify(item) }).ids[0]!
  }
}
