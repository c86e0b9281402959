import { Failure } from '../../domain/failure.ts'
import type { Instant } from '../../domain/post.ts'
import { afterLooking, isOver } from '../../domain/publish.ts'
import type { PublicationEvent } from '../../domain/publish.ts'
import type { Published, Publisher, Send } from '../../networks/api/publisher.ts'
import type { Publication } from '../../store/index.ts'

export interface Happening {
  readonly published?: Published
  readonly fault?: Failure
}

/** What sending a post needs from outside. */
export interface DrivePorts {
  readonly publisher: Publisher
  /** Stores a step before the next one is taken, so that a kill between two of them is seen afterwards. */
  readonly record: (id: number, event: PublicationEvent, happening: Happening) => Promise<Publication>
  readonly now: () => Instant
  /** Resolves at an instant, or rejects when the app closes. */
  readonly waitUntil: (at: Instant) => Promise<void>
}

/** Looks at most this often in one go; what is unknown then is looked for again later. */
const LOOKS = 3

/**
 * Takes a publication from where it stands to its end: sends it, or finds out what became of it. Every step is stored before the next, a second try
 * goes under the key of the first, and nothing is sent again before the network was asked for it. Answers a publication that is over, or one
 * that is `prepared` or `unknown` with the fault that was in the way.
 */
export async function drive(publication: Publication, ports: DrivePorts): Promise<Publication> {
  if (isOver(publication.state)) return publication
  // Stored as sent, and nobody is sending it: whoever was did not live to hear the answer.
  if (publication.state === 'sent') return settle(await ports.record(publication.id, 'lose', {}), ports)
  if (publication.state === 'unknown') return settle(publication, ports)
  let send: Send
  try {
    send = await ports.publisher.ready(publication)
  } catch (thrown) {
    const fault = failureOf(thrown)
    return fault.code === 'unreachable' ? { ...publication, fault: told(fault) } : ports.record(publication.id, 'refuse', { fault })
  }
  const sent = await trySending(publication, send, ports)
  return sent.state === 'unknown' ? settle(sent, ports) : sent
}

async function trySending(publication: Publication, send: Send, { record }: DrivePorts): Promise<Publication> {
  await record(publication.id, 'send', {})
  let published: Published
  try {
    published = await send()
  } catch (thrown) {
    const fault = failureOf(thrown)
    return record(publication.id, fault.code === 'unreachable' ? 'lose' : 'refuse', { fault })
  }
  return record(publication.id, 'confirm', { published })
}

/** Finds out what became of a post whose answer was lost, and sends it again where that is safe and the yes still stands. */
async function settle(unknown: Publication, ports: DrivePorts): Promise<Publication> {
  let standing = unknown
  for (let look = 0; look < LOOKS && standing.state === 'unknown'; look++) {
    try {
      standing = await lookOnce(standing, ports)
    } catch (thrown) {
      return { ...standing, fault: told(failureOf(thrown)) }
    }
  }
  return standing
}

async function lookOnce(unknown: Publication, ports: DrivePorts): Promise<Publication> {
  const { publisher, record, now, waitUntil } = ports
  const published = await publisher.find(unknown)
  if (published) return record(unknown.id, 'confirm', { published })
  const next = afterLooking({ yesAt: unknown.yesAt, sentAt: unknown.sentAt ?? unknown.yesAt, now: now(), settles: publisher.settles })
  if (next.move === 'give-up') return record(unknown.id, 'miss', {})
  if (next.move === 'send-again') return trySending(unknown, await publisher.ready(unknown), ports)
  await waitUntil(next.until)
  return unknown
}

/** A surprise is no answer of the network's, so it must not end a publication: it counts as an answer that was lost. */
function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown
  return new Failure('unreachable', thrown instanceof Error ? thrown.message : String(thrown), undefined, { cause: thrown })
}

function told({ code, message: say, hint }: Failure): NonNullable<Publication['fault']> {
  return hint === undefined ? { code, say } : { code, say, hint }
}
