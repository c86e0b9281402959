import { Failure } from '../domain/failure.ts'
import type { Exception } from '../domain/feed.ts'
import type { Instant, Network } from '../domain/post.ts'
import { accountForArchive } from './accounts.ts'
import { sql, transact } from './connection.ts'
import type { Reader, Writer } from './connection.ts'
import type { ImportFault } from './imports.ts'

/** What a network takes in one post, as it said when the account was connected. */
export interface Limits {
  readonly characters: number
  readonly link: number | null
  readonly pictures: number
  readonly pictureBytes: number
}

export interface Connection {
  readonly id: number
  readonly accountId: number
  readonly network: Network
  readonly server: string
  /** What the person confirmed for that server, as for the address of a feed. */
  readonly granted: readonly Exception[]
  readonly handle: string
  /** The account as archives name it, and as the server's API does. */
  readonly nativeId: string
  readonly remoteId: string
  readonly signedIn: boolean
  readonly limits: Limits
  readonly everyHours: number | null
  readonly syncedAt: Instant | null
  /** The last reading, whether it failed or not. */
  readonly triedAt: Instant | null
  readonly cursor: string | null
  readonly importId: number | null
  readonly fault: ImportFault | null
}

interface Row extends Omit<Connection, 'signedIn' | 'limits' | 'fault' | 'granted'> {
  readonly granted: string
  readonly signedIn: 0 | 1
  readonly limits: string
  readonly fault: string | null
}

const SELECT = `SELECT connection.id, account_id AS accountId, network, server, granted, handle, native_id AS nativeId, remote_id AS remoteId, signed_in AS signedIn,
  limits, every_hours AS everyHours, synced_at AS syncedAt, tried_at AS triedAt, cursor, import_id AS importId, fault
  FROM connection JOIN account ON account.id = account_id`

const connectionOf = ({ granted, signedIn, limits, fault, ...row }: Row): Connection => ({
  ...row, granted: JSON.parse(granted) as Exception[], signedIn: signedIn === 1, limits: JSON.parse(limits) as Limits,
  fault: fault === null ? null : JSON.parse(fault) as ImportFault
})

export function listConnections(db: Reader): Connection[] {
  return sql<Row>(db, `${SELECT} ORDER BY connection.id`).all().map(connectionOf)
}

/** Throws `not-found`. */
export function connectionById(db: Reader, id: number): Connection {
  const row = sql<Row>(db, `${SELECT} WHERE connection.id = ?`).get(id)
  if (!row) throw new Failure('not-found', `There is no connected account ${id}.`)
  return connectionOf(row)
}

export interface GivenConnection {
  readonly network: Network
  readonly account: { readonly nativeId: string; readonly name: string; readonly bio: string }
  readonly server: string
  readonly granted: readonly Exception[]
  readonly remoteId: string
  readonly signedIn: boolean
  readonly limits: Limits
}

/** Connects an account, which is the one that its archives are of. Connected again, it keeps its id, its schedule and what it has read. */
export function saveConnection(db: Writer, { network, account, server, granted, remoteId, signedIn, limits }: GivenConnection): Connection {
  return transact(db, () => {
    const accountId = accountForArchive(db, network, account)
    const values = {
      accountId, server, granted: JSON.stringify(granted), handle: account.name, remoteId, signedIn: signedIn ? 1 : 0, limits: JSON.stringify(limits)
    }
    const id = sql<number>(db, `INSERT INTO connection (account_id, server, granted, handle, remote_id, signed_in, limits)
      VALUES (@accountId, @server, @granted, @handle, @remoteId, @signedIn, @limits)
      ON CONFLICT (account_id) DO UPDATE SET server = @server, granted = @granted, handle = @handle, remote_id = @remoteId, limits = @limits,
        signed_in = max(signed_in, @signedIn), fault = NULL RETURNING id`).pluck().get(values)
    return connectionById(db, id!)
  })
}

/** Publications that were on their way stay in the list; posts stay too. */
export function removeConnection(db: Writer, id: number): void {
  sql(db, 'DELETE FROM connection WHERE id = ?').run(id)
}

export function scheduleConnection(db: Writer, id: number, everyHours: number | null): Connection {
  sql(db, 'UPDATE connection SET every_hours = ? WHERE id = ?').run(everyHours, id)
  return connectionById(db, id)
}

export interface Synced {
  readonly at: Instant
  /** Null leaves what stands. */
  readonly cursor: string | null
  readonly importId: number | null
  readonly fault: ImportFault | null
}

/**
 * Keeps how a reading ended. Readings come by the hour, so the list of imports holds only an account's last one; the earlier goes once a newer is there, which
 * keeps its number from being used again.
 */
export function noteSync(db: Writer, id: number, { at, cursor, importId, fault }: Synced): void {
  transact(db, () => {
    const before = connectionById(db, id).importId
    sql(db, `UPDATE connection SET synced_at = CASE WHEN @fault IS NULL THEN @at ELSE synced_at END, tried_at = @at, cursor = coalesce(@cursor, cursor),
      import_id = coalesce(@importId, import_id), fault = @fault WHERE id = @id`)
      .run({ id, at, cursor, importId, fault: fault && JSON.stringify(fault) })
    if (importId !== null && before !== null && before !== importId) sql(db, 'DELETE FROM import WHERE id = ?').run(before)
  })
}

/** After a network took its word back: the account is read as everybody sees it until the person signs in again. */
export function signOut(db: Writer, id: number): void {
  sql(db, 'UPDATE connection SET signed_in = 0 WHERE id = ?').run(id)
}
