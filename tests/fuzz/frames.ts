import type { Methods } from '../../src/contract/index.ts'
import { methods } from '../../src/contract/index.ts'
import { Failure } from '../../src/domain/failure.ts'
import { serve } from '../../src/wire/serve.ts'
import type { Handlers } from '../../src/wire/serve.ts'
import { Chance } from '../fixtures/chance.ts'
import type { Pair } from '../wire/pairs.ts'

const NAMES = [...Object.keys(methods), '__proto__', 'constructor', 'toString', 'valueOf', '', 'posts.page\u0000', 'ünïcode']

/** Whatever passes its schema is refused in the same way, so that every frame has an answer to come. */
const HANDLERS = Object.fromEntries(Object.keys(methods).map(name => [name, () => { throw new Failure('not-found', 'There is nothing here.') }])) as unknown as Partial<Handlers<Methods>>

function deep(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value }
  return value
}

/** A value of any shape, small ones more often. */
function anything(chance: Chance, levels = 3): unknown {
  const kinds: readonly (() => unknown)[] = [
    () => null, () => chance.next() * 1e9 - 5e8, () => -chance.whole(0, 9), () => 'x'.repeat(chance.whole(0, 40)), () => '\ud800', () => true, () => NaN,
    () => JSON.parse('{"__proto__": {"polluted": true}}') as unknown, () => deep(chance.whole(1, 60)), () => 'y'.repeat(chance.whole(0, 2) * 9000),
    () => levels === 0 ? [] : Array.from({ length: chance.whole(0, 5) }, () => anything(chance, levels - 1)),
    () => levels === 0 ? {} : Object.fromEntries(Array.from({ length: chance.whole(0, 5) }, () => [chance.pick(KEYS), anything(chance, levels - 1)]))
  ]
  return chance.pick(kinds)()
}

const KEYS = ['id', 'text', 'network', 'filter', 'after', 'limit', 'labels', 'path', 'paths', 'constructor', 'yes', 'items', 'before', 'address', 'networks'] as const

/** Frames that nobody honest sends: they close the port. */
const BROKEN: readonly ((chance: Chance) => unknown)[] = [
  () => null, () => 7, () => [], () => 'hello', () => ({}), () => ({ t: 'call' }), () => ({ t: 'call', id: 0, method: 'a', input: {} }), () => ({ t: 'call', id: 1.5, method: 'a', input: {} }),
  () => ({ t: 'call', id: 1, method: 'm'.repeat(101), input: {} }), () => ({ t: 'ok', id: 1, output: {} }), () => ({ t: 'call', id: 1, method: 'a', input: {}, more: 1 }),
  chance => ({ t: anything(chance), id: anything(chance) }), () => JSON.parse('{"__proto__":{"t":"call"},"id":1,"method":"a"}') as unknown, () => deep(500)
]

export interface Frames {
  readonly frames: number
  readonly answered: number
  readonly closed: number
  /** Frames that nobody answered and that closed nothing. */
  readonly unanswered: number
}

/** How often a frame is one that closes its port. */
const BROKEN_EACH = 200
const TOGETHER = 400

/** Sends so many frames over ports of one kind and sees to it that each is answered or closes its port. */
export async function fuzzFrames(make: () => Pair | Promise<Pair>, count: number, seed: number): Promise<Frames> {
  const chance = new Chance(seed)
  let [frames, answered, closed, unanswered] = [0, 0, 0, 0]
  while (frames < count) {
    const pair = await make()
    serve(pair.answering, methods, HANDLERS)
    const waiting = new Set<number>()
    let isClosed = false
    let settled = (): void => undefined
    pair.asking.listen(raw => {
      const { t, id } = raw as { t: string; id: number }
      if ((t === 'ok' || t === 'fault') && waiting.delete(id)) answered++
      if (waiting.size === 0) settled()
    })
    pair.asking.onClose(() => {
      isClosed = true
      settled()
    })
    const quiet = (done: () => boolean): Promise<void> => new Promise(resolve => {
      const late = setTimeout(resolve, 5000)
      settled = () => {
        if (!done()) return
        clearTimeout(late)
        resolve()
      }
      settled()
    })
    for (let sent = 0; sent < BROKEN_EACH * 10 && frames < count;) {
      for (let turn = 0; turn < TOGETHER; turn++, sent++, frames++) {
        const id = sent + 1
        waiting.add(id)
        pair.asking.post({ t: 'call', id, method: chance.pick(NAMES), input: anything(chance) })
        if (chance.whole(0, 9) === 0) pair.asking.post({ t: 'cancel', id: chance.whole(1, 5000) })
      }
      await quiet(() => waiting.size === 0)
    }
    unanswered += waiting.size
    for (let turn = 0; turn < 1; turn++, frames++) {
      pair.asking.post(chance.pick(BROKEN)(chance))
      await quiet(() => isClosed)
      if (isClosed) closed++
      else unanswered++
    }
    await pair.cleanUp()
  }
  return { frames, answered, closed, unanswered }
}
