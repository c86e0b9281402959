import type { Instant, Network } from '../domain/post.ts'
import { sql } from './connection.ts'
import type { Reader, Writer } from './connection.ts'
import { purgeNamesake } from './removed.ts'

export interface Account {
  readonly id: number
  readonly network: Network
  readonly name: string
  /** Null until an archive of the account has come. */
  readonly nativeId: string | null
  readonly bio: string
  /** The last instant of which something is known: newest post, archive date or log. */
  readonly knownUntil: Instant | null
}

export interface AccountSummary extends Omit<Account, 'bio'> {
  readonly posts: number
  readonly first: Instant | null
  readonly last: Instant | null
}

const COLUMNS = 'id, network, name, native_id AS nativeId, bio, known_until AS knownUntil'

/** Accounts in the order in which they came, of one network or with one name if that is asked. */
export function accountsOf(db: Reader, network: Network | null = null, name: string | null = null): Account[] {
  return sql<Account>(db, `SELECT ${COLUMNS} FROM account
    WHERE removed_at IS NULL AND (@network IS NULL OR network = @network) AND (@name IS NULL OR name = @name COLLATE NOCASE) ORDER BY id`).all({ network, name })
}

export function listAccounts(db: Reader): AccountSummary[] {
  return sql<AccountSummary>(db, `SELECT id, network, name, native_id AS nativeId, known_until AS knownUntil,
    (SELECT count(*) FROM post WHERE account_id = account.id) AS posts,
    (SELECT min(at) FROM post WHERE account_id = account.id) AS first,
    (SELECT max(at) FROM post WHERE account_id = account.id) AS last
    FROM account WHERE removed_at IS NULL ORDER BY id`).all()
}

/** How many posts an account has in a month. Months without any are left out. */
export interface Month {
  /** `2024-03`, in UTC. */
  readonly month: string
  readonly posts: number
}

/** What is known of an account in time, oldest month first. Reads the index of times alone. */
export function coverageOf(db: Reader, accountId: number): Month[] {
  return sql<Month>(db, `SELECT strftime('%Y-%m', at / 1000, 'unixepoch') AS month, count(*) AS posts FROM post WHERE account_id = ? GROUP BY month ORDER BY month`)
    .all(accountId)
}

/** When the first post of some accounts came, by the index alone; null when they have none. */
export function firstPostAt(db: Reader, accountIds: readonly number[]): Instant | null {
  const first = sql<Instant | null>(db, 'SELECT min(at) FROM post WHERE account_id = ?').pluck()
  const firsts = accountIds.map(id => first.get(id) ?? null).filter(at => at !== null)
  return firsts.length === 0 ? null : Math.min(...firsts)
}

export interface GivenAccount {
  readonly nativeId: string | null
  readonly name: string
  readonly bio: string
  /** When the archive was made that says so. */
  readonly generatedAt?: Instant | null
}

/**
 * The account that an archive is of, made if it is new. By native id first; else an account that was only logged by hand so far
 * is adopted if it is the only such one of the network or has the same name. An archive that does not say whose it is goes to
 * the account of that name, else to the network's only account. Name and biography are those of the newest archive.
 */
export function accountForArchive(db: Writer, network: Network, given: GivenAccount): number {
  const accounts = accountsOf(db, network)
  const found = given.nativeId === null ? anonymous(accounts, network, given.name) : identified(accounts, given.nativeId, given.name)
  if (!found) return createAccount(db, network, given)
  const asOf = sql<number | null>(db, 'SELECT as_of FROM account WHERE id = ?').pluck().get(found.id) ?? null
  const [theirs, ours] = [given.generatedAt ?? -Infinity, asOf ?? -Infinity]
  const age = Math.sign(theirs - ours)
  // Of two that are equally old one has to win, whichever came first.
  const settled = found.nativeId !== null || sameName(found.name, given.name)
  const older = age < 0 || (age === 0 && settled && given.name < found.name)
  const named = isUnsaid(given, network) || (!isUnsaid(found, network) && ((older && settled) || (given.nativeId === null && found.nativeId !== null)))
  const bio = given.bio === '' || (found.bio !== '' && (age < 0 || (age === 0 && given.bio < found.bio))) ? found.bio : given.bio
  sql(db, 'UPDATE account SET native_id = coalesce(?, native_id), name = ?, bio = ?, as_of = ? WHERE id = ?')
    .run(given.nativeId, named ? found.name : given.name, bio, age < 0 ? asOf : given.generatedAt ?? null, found.id)
  return found.id
}

/** An account without a name of its own is called like the network, or like its id. */
function isUnsaid({ name, nativeId }: Pick<GivenAccount, 'name' | 'nativeId'>, network: Network): boolean {
  return name === network || name === nativeId
}

function identified(accounts: readonly Account[], nativeId: string, name: string): Account | undefined {
  const logged = accounts.filter(account => account.nativeId === null)
  return accounts.find(account => account.nativeId === nativeId)
    ?? logged.find(account => sameName(account.name, name))
    ?? (logged.length === 1 ? logged[0] : undefined)
}

function anonymous(accounts: readonly Account[], network: Network, name: string): Account | undefined {
  const named = accounts.find(account => sameName(account.name, name))
  if (named) return named
  const [only, ...others] = accounts
  return only && others.length === 0 && (name === network || only.name === network) ? only : undefined
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/**
 * The account that a post is logged on: the one of that name, made if there is none; without a name the network's account,
 * of several the one that was known of last.
 */
export function accountForLog(db: Writer, network: Network, name: string | null): number {
  const accounts = accountsOf(db, network, name)
  const [latest] = accounts.toSorted((a, b) => (b.knownUntil ?? 0) - (a.knownUntil ?? 0))
  return latest?.id ?? createAccount(db, network, { nativeId: null, name: name ?? network, bio: '' })
}

function createAccount(db: Writer, network: Network, { nativeId, name, bio, generatedAt = null }: GivenAccount): number {
  purgeNamesake(db, network, { nativeId, name })
  return Number(sql(db, 'INSERT INTO account (network, native_id, name, bio, as_of) VALUES (?, ?, ?, ?, ?)')
    .run(network, nativeId, name, bio, generatedAt).lastInsertRowid)
}

export function knowUntil(db: Writer, accountId: number, at: Instant | null): void {
  if (at !== null) sql(db, 'UPDATE account SET known_until = max(coalesce(known_until, @at), @at) WHERE id = @accountId').run({ at, accountId })
}

/** After a post was taken back: what is known ends with the newest post or archive that is left. */
export function forgetKnowing(db: Writer, accountId: number): void {
  sql(db, `UPDATE account SET known_until = (SELECT max(known) FROM (
    SELECT max(at) AS known FROM post WHERE account_id = @accountId UNION ALL SELECT max(generated_at) FROM import WHERE account_id = @accountId
  )) WHERE id = @accountId`).run({ accountId })
}
