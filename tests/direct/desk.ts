import type { Failure } from '../../src/domain/failure.ts'
import type { PostContent } from '../../src/domain/publish.ts'
import type { Publisher } from '../../src/networks/api/publisher.ts'
import { drive } from '../../src/services/direct/drive.ts'
import * as store from '../../src/store/index.ts'
import type { Publication, Writer } from '../../src/store/index.ts'

export const MORNING = Date.UTC(2026, 5, 2, 8)

/** The app dies here. */
export class Killed extends Error {}

export interface Desk {
  readonly db: Writer
  readonly publisher: Publisher
  /** The clock; waiting moves it. */
  now: number
  /** Steps that are stored before the app dies; each request of the publisher is one too. */
  lives: number
  /** What else passes when the clock is moved. */
  readonly waited?: (now: number) => Promise<void>
}

export function connect(db: Writer, network: 'bluesky' | 'mastodon', server: string, nativeId: string): number {
  const limits = { characters: 300, link: null, pictures: 4, pictureBytes: 1_000_000 }
  return store.saveConnection(db, { network, account: { nativeId, name: 'anna', bio: '' }, server, granted: [], remoteId: nativeId, signedIn: true, limits }).id
}

export function prepared(desk: Desk, connection: number, content: PostContent): Publication {
  const key = desk.publisher.newKey(desk.now, Math.random())
  return store.preparePublication(desk.db, { connection, item: null, key, yes: `yes-${key}`, yesAt: desk.now, content })
}

function live(desk: Desk): void {
  if (desk.lives-- <= 0) throw new Killed()
}

/** Takes a publication on, as the app does when it starts, until it is over, waits, or the app dies. */
export function goOn(desk: Desk, id: number): Promise<Publication> {
  const { db } = desk
  return drive(store.publicationById(db, id), {
    publisher: desk.publisher,
    now: () => desk.now,
    async waitUntil(at) {
      live(desk)
      desk.now = at
      await desk.waited?.(at)
    },
    async record(publication, event, { published, fault }) {
      live(desk)
      return store.stepPublication(db, publication, event, {
        at: desk.now, fault: fault && plain(fault),
        ...(published ? { published: { nativeId: published.nativeId, url: published.url, post: null } } : {})
      })
    }
  })
}

function plain({ code, message: say }: Failure): { code: Failure['code']; say: string } {
  return { code, say }
}
