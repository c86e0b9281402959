import type { Database, Statement } from 'better-sqlite3'
import { storeFailure } from './failures.ts'

declare const reads: unique symbol
declare const writes: unique symbol

/** A connection that may be read from. A function that takes a Reader cannot be given one to write with by mistake. */
export type Reader = Database & { readonly [reads]: true }

/** The one connection of a process that may write. Everything that takes a Reader also takes a Writer, never the reverse. */
export type Writer = Reader & { readonly [writes]: true }

const prepared = new WeakMap<Database, Map<string, Statement>>()

/** The statement of an SQL text, prepared once per connection. */
export function sql<Row = unknown>(db: Reader, text: string): Statement<unknown[], Row> {
  let statements = prepared.get(db)
  if (!statements) prepared.set(db, (statements = new Map()))
  let statement = statements.get(text)
  if (!statement) statements.set(text, (statement = db.prepare(text)))
  return statement as Statement<unknown[], Row>
}

/** Runs `change` in an immediate transaction, or as part of the one that is open. Throws what SQLite meets as a Failure. */
export function transact<T>(db: Writer, change: () => T): T {
  if (db.inTransaction) return change()
  try {
    return db.transaction(change).immediate()
  } catch (thrown) {
    throw storeFailure(thrown, db.name)
  }
}
