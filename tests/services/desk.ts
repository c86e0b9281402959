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

  const answer = (method: MethodName, input: unknown): unknown => (handlers[method] as (input: unknown) => unknown)(methods[method].input.parse(input))
  const checked = <M extends MethodName>(method: M, output: unknown): OutputOf<M> => methods[method].output.parse(output) as OutputOf<M>
  return {
    db, clock, context,
    /** What goes in and what comes out passes the contract's schemas. */
    call: <M extends MethodName>(method: M, input: InputOf<M>): OutputOf<M> => checked(method, answer(method, input)),
    /** For what has to load something first. */
    ask: async <M extends MethodName>(method: M, input: InputOf<M>): Promise<OutputOf<M>> => checked(method, await answer(method, input)),
    /** An item in the queue, by its JSON. */
    addItem: (item: object): number => checked('queue.add', answer('queue.add', { content: JSON.stringify(item) })).ids[0]!
  }
}
