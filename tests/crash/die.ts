import BetterSqlite from 'better-sqlite3'
import type { Database } from 'better-sqlite3'

/*
 * Loaded before anything else into a process that shall be killed, and into its threads. After so many transactions the process kills
 * itself the hard way: nothing is closed, nothing is flushed.
 */

interface Change { (...given: unknown[]): unknown; immediate: (...given: unknown[]) => unknown }

const deadly = Number(process.env['DIE_AFTER'])
const { transaction } = BetterSqlite.prototype as { transaction: (this: Database, change: (...given: unknown[]) => unknown) => Change }
let committed = 0

if (deadly > 0) {
  BetterSqlite.prototype.transaction = function dying(this: Database, change: (...given: unknown[]) => unknown) {
    const whole = transaction.call(this, change)
    const immediate = (...given: unknown[]): unknown => {
      const answer = whole.immediate(...given)
      if (++committed === deadly) process.kill(process.pid, 'SIGKILL')
      return answer
    }
    return Object.assign((...given: unknown[]): unknown => whole(...given), { immediate })
  } as typeof BetterSqlite.prototype.transaction
}
