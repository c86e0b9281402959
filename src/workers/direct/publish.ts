import { createHash } from 'node:crypto'
import { toFault } from '../../contract/fault.ts'
import type { Publication as Told } from '../../contract/index.ts'
import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/post.ts'
import { wordsOfYes } from '../../domain/publish.ts'
import { drive } from '../../services/direct/drive.ts'
import type { DrivePorts } from '../../services/direct/drive.ts'
import { toldPublication } from '../../services/direct/publications.ts'
import * as store from '../../store/index.ts'
import type { Publication } from '../../store/index.ts'
import type { Handler } from '../../wire/serve.ts'
import type { Methods } from '../../contract/index.ts'
import type { Logins } from './logins.ts'
import type { DirectPorts } from './ports.ts'

const WRITE = { deadline: 60_000 }
/** How long after an attempt by itself the next one comes, at first and at most, in milliseconds. */
const [SOON, LATE] = [60_000, 3_600_000]

type Given = Parameters<Handler<Methods, 'direct.publish'>>[0]

/** Posting, one step at a time, each of them stored by the writer before the next. */
export function publishing(ports: DirectPorts, { publisherOf }: Logins) {
  const { db, writer, now } = ports
  /** A post is taken on by one at a time. */
  const driven = new Map<number, Promise<Publication>>()
  const patience = new Map<number, { readonly next: Instant; readonly wait: number }>()

  async function publish({ connection: id, item, content, yes }: Given): Promise<Told> {
    if (createHash('sha256').update(wordsOfYes(id, content)).digest('hex') !== yes) {
      throw new Failure('conflict', 'This is not the text that you said yes to.', 'Read it again, and say yes to what stands there now.')
    }
    const publisher = await publisherOf(store.connectionById(db, id))
    const key = publisher.newKey(now(), Math.random())
    const { id: publication } = await writer.call('publication.prepare', { connection: id, item, key, yes, content: { ...content } }, WRITE)
    return goOn(publication)
  }

  async function goOn(id: number): Promise<Told> {
    let drive = driven.get(id)
    if (!drive) {
      drive = take(id).finally(() => driven.delete(id))
      driven.set(id, drive)
    }
    return toldPublication(await drive)
  }

  async function take(id: number): Promise<Publication> {
    const publication = store.publicationById(db, id)
    if (publication.connection === null) throw new Failure('not-found', 'The account of this post is gone.')
    const publisher = await publisherOf(store.connectionById(db, publication.connection))
    return drive(publication, { publisher, record, now, waitUntil: at => waitUntil(at, ports) })
  }

  const record: DrivePorts['record'] = async (id, event, { published, fault }) => {
    const step = { id, event, ...(published ? { published: { ...published } } : {}), ...(fault ? { fault: toFault(fault) } : {}) }
    await writer.call('publication.step', step, WRITE)
    return store.publicationById(db, id)
  }

  async function remove(id: number): Promise<Told> {
    const publication = store.publicationById(db, id)
    if (publication.state !== 'confirmed' || publication.connection === null || publication.nativeId === null) {
      throw new Failure('conflict', 'Only a post that Twothirds sent and that stands there can be deleted from here.')
    }
    const publisher = await publisherOf(store.connectionById(db, publication.connection))
    await publisher.remove(publication.nativeId)
    return toldPublication(await record(id, 'delete', {}))
  }

  /** What was on its way when the app closed or the line broke, each less and less often. What was only prepared waits for the person. */
  async function resume(): Promise<void> {
    for (const { id, state } of store.openPublications(db)) {
      const { next, wait } = patience.get(id) ?? { next: 0, wait: SOON }
      if (state === 'prepared' || driven.has(id) || now() < next) continue
      patience.set(id, { next: now() + wait, wait: Math.min(LATE, wait * 2) })
      await goOn(id).catch(unlessExpected)
    }
  }

  return { publish, goOn, remove, resume }
}

/** One account that cannot be asked must not keep the others from it. */
function unlessExpected(thrown: unknown): void {
  if (!(thrown instanceof Failure)) throw thrown
}

function waitUntil(at: Instant, { now, signal }: DirectPorts): Promise<void> {
  return new Promise((resolve, reject) => {
    const closed = (): void => {
      clearTimeout(timer)
      reject(new Failure('closed', 'Twothirds is closing.'))
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', closed)
      resolve()
    }, Math.max(0, at - now()))
    signal.addEventListener('abort', closed, { once: true })
  })
}
