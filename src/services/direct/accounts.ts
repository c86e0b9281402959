import type { Connected } from '../../contract/index.ts'
import { Failure } from '../../domain/failure.ts'
import type { Connection, GivenConnection, Synced } from '../../store/index.ts'
import type { Answers, Context, WriteContext } from '../context.ts'

/** A connection as the page sees it. */
export function connected({ id, network, server, handle, signedIn, limits, everyHours, syncedAt, fault }: Connection): Connected {
  return { id, network, server, handle, signedIn, limits, everyHours, syncedAt, fault }
}

export function accountQueries({ db, store }: Context): Answers<'direct.accounts'> {
  return { 'direct.accounts': () => store.listConnections(db).map(connected) }
}

export function accountWrites({ db, store }: WriteContext): Answers<'sync.schedule'> {
  return { 'sync.schedule': ({ connection, everyHours }) => connected(store.scheduleConnection(db, store.connectionById(db, connection).id, everyHours)) }
}

/** What the thread that talks to networks has written down for it. */
export function accountSteps({ db, store, now }: WriteContext) {
  return {
    save: (given: GivenConnection) => store.saveConnection(db, given),

    /** Throws `conflict` while a post of the account is on its way: what became of it could not be found out any more. */
    remove(id: number): void {
      const open = store.openPublications(db).find(({ connection }) => connection === id)
      if (open) throw new Failure('conflict', 'A post of this account is still on its way.', 'Wait until it is known what became of it, or let go of it.')
      store.removeConnection(db, id)
    },

    /** A reading is an import of its own, from the network itself and up to now; `owner` is the process that reads. */
    beginSync(id: number, owner: number): number {
      return store.transact(db, () => {
        const { network, handle, nativeId } = store.connectionById(db, id)
        const label = `${network}: ${handle}`
        const importId = store.beginImport(db, { path: label, sources: [label], owner }, now())
        store.describeImport(db, importId, { network, account: { nativeId, name: handle, bio: '' }, expected: null, generatedAt: now(), bytes: 0 })
        return importId
      })
    },

    endSync(id: number, synced: Omit<Synced, 'at'>, signedOut: boolean): void {
      store.noteSync(db, id, { ...synced, at: now() })
      if (signedOut) store.signOut(db, id)
    }
  }
}
