import { cpSync, rmSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barred } from '../../src/domain/eligible.ts'
import { violations } from '../../src/domain/plan-check.ts'
import { outlooks } from '../../src/services/outlook.ts'
import { profileOf } from '../../src/services/profile.ts'
import { highsSolver } from '../../src/workers/highs.ts'
import { openWriter } from '../../src/store/open.ts'
import { DAY, freshStore, HOUR, tempDir } from '../store/data.ts'
import { item, past, personWith } from './person.ts'
import type { Person } from './person.ts'

const highs = await highsSolver()

/** What was done, counted beside the file. */
interface Counted {
  items: number
  /** Own and company posts that count once each. */
  posts: number
  made: number
}

type Step = (person: Person, counted: Counted) => void

const decided = ['accept', 'hold', 'rewrite', 'snooze', 'skip'] as const
const sayings = ['The works council has news', 'A prize for the bridge that we built', 'Come and work with us', 'Our canteen won a medal', 'A new machine hall'] as const

/** The item that a number stands for; null while the queue is empty. */
function chosen(person: Person, at: number): number | null {
  const items = person.ask('queue.list', {})
  return items[at % Math.max(1, items.length)]?.id ?? null
}

function stands(person: Person, id: number) {
  return person.ask('queue.list', {}).find(one => one.id === id)?.decisions.filter(one => one.network === 'x').at(-1)
}

/** Advice and plan, as far as anybody sees them. */
function seen(person: Person): string {
  return JSON.stringify([person.ask('advice.list', {}), person.ask('plan.get', {})])
}

function add(given: { saying: number, campaign: boolean, days: number, release: number, priority: number }): Step {
  return (person, counted) => {
    counted.made++
    const { added } = person.ask('queue.add', {
      content: item({
        text: `${sayings[given.saying]}, part ${counted.made} of it all`, priority: given.priority, ...given.campaign ? { campaign: 'spring' } : {},
        expires: new Date(person.now() + given.days * DAY).toISOString(), ...given.release > 0 ? { release: new Date(person.now() + given.release * HOUR).toISOString() } : {}
      })
    })
    counted.items += added
  }
}

function log(personal: boolean): Step {
  return (person, counted) => {
    counted.made++
    counted.posts++
    person.ask('posts.log', { network: 'x', text: `Something of my own, number ${counted.made}, and more`, side: personal ? 'personal' : 'professional' })
  }
}

function decide(at: number, what: (typeof decided)[number]): Step {
  return person => {
    const id = chosen(person, at)
    if (id !== null) person.ask('queue.decide', { item: id, network: 'x', what, ...what === 'snooze' ? { until: person.now() + DAY } : {} })
  }
}

/** Accepting and taking it back changes nothing, whether or not a plan was made in between. */
function acceptAndUndo(at: number, replan: boolean): Step {
  return person => {
    const id = chosen(person, at)
    if (id === null) return
    if (replan) person.replan(highs.solve)
    const before = seen(person)
    person.ask('queue.decide', { item: id, network: 'x', what: 'accept' })
    if (replan) person.replan(highs.solve)
    person.ask('queue.undo', { item: id, network: 'x' })
    expect(seen(person)).toBe(before)
  }
}

function post(at: number, undo: boolean): Step {
  return (person, counted) => {
    const id = chosen(person, at)
    if (id === null) return
    if (stands(person, id)?.what === 'posted') {
      expect(() => person.ask('queue.posted', { item: id, network: 'x' })).toThrow('counted')
      return
    }
    const before = seen(person)
    person.ask('queue.posted', { item: id, network: 'x' })
    expect(person.ask('advice.list', {}).find(one => one.item === id)).toMatchObject({ verdict: 'skip', reasons: [{ code: 'posted' }] })
    if (!undo) counted.posts++
    else {
      person.ask('queue.undo', { item: id, network: 'x' })
      expect(seen(person)).toBe(before)
    }
  }
}

function pin(at: number, days: number): Step {
  return person => {
    const id = chosen(person, at)
    const found = person.ask('queue.list', {}).find(one => one.id === id)
    const day = Math.floor(person.now() / DAY) + days
    if (!found || day * DAY >= found.expires! || (found.release !== null && day < Math.floor(found.release / DAY))) return
    person.ask('plan.pin', { item: found.id, network: 'x', day })
  }
}

const steps: fc.Arbitrary<{ readonly name: string, readonly run: Step }> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ saying: fc.nat(4), campaign: fc.boolean(), days: fc.integer({ min: 1, max: 20 }), release: fc.constantFrom(0, 0, 5, 20), priority: fc.integer({ min: 1, max: 3 }) }).map(given => ({ name: `add ${JSON.stringify(given)}`, run: add(given) })) },
  { weight: 2, arbitrary: fc.boolean().map(personal => ({ name: `log ${personal}`, run: log(personal) })) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(9), fc.constantFrom(...decided)).map(([at, what]) => ({ name: `${what} ${at}`, run: decide(at, what) })) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(9), fc.boolean()).map(([at, again]) => ({ name: `accept and undo ${at} ${again}`, run: acceptAndUndo(at, again) })) },
  { weight: 2, arbitrary: fc.tuple(fc.nat(9), fc.boolean()).map(([at, undo]) => ({ name: `post ${at} ${undo}`, run: post(at, undo) })) },
  { weight: 1, arbitrary: fc.tuple(fc.nat(9), fc.nat(6)).map(([at, days]) => ({ name: `pin ${at} ${days}`, run: pin(at, days) })) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 72 }).map(hours => ({ name: `later ${hours}`, run: (person: Person) => person.later(hours * HOUR) })) },
  { weight: 1, arbitrary: fc.nat(99).map(at => ({ name: `label ${at}`, run: (person: Person) => void person.ask('posts.label', { labels: [{ id: 1 + at % 40, label: at % 2 ? 'personal' : 'professional' }], source: 'correction' }) })) },
  { weight: 1, arbitrary: fc.constant({ name: 'replan', run: (person: Person) => person.replan(highs.solve) }) },
  { weight: 1, arbitrary: fc.nat(9).map(at => ({ name: `drop ${at}`, run: (person: Person, counted: Counted) => {
    const id = chosen(person, at)
    if (id === null) return
    person.ask('queue.drop', { id })
    counted.items--
  } })) },
  { weight: 1, arbitrary: fc.constantFrom('pause', 'resume', 'gap', 'blocked').map(what => ({ name: what, run: (person: Person) => {
    if (what === 'pause') person.ask('queue.pause', { until: person.now() + 2 * DAY, reason: 'away' })
    else if (what === 'resume') person.ask('queue.resume', {})
    else person.ask('profile.save', what === 'gap' ? { gap: person.now() % 4, between: person.now() % 3 } : { blocked: ['canteen'] })
  } })) }
)

/** What has to hold after every step. Answers how much is suggested. */
function check(person: Person, counted: Counted): number {
  const advice = person.ask('advice.list', {})
  const plans = person.ask('plan.get', {})
  const ids = person.ask('queue.list', {}).map(one => one.id)
  expect(ids).toHaveLength(counted.items)
  expect(advice.map(one => one.item)).toEqual(ids)
  expect(plans.flatMap(({ days, unplanned }) => [...days.flatMap(day => day.items), ...unplanned.map(one => one.item)]).sort((a, b) => a - b)).toEqual(ids)
  for (const one of advice.filter(({ verdict }) => verdict === 'hold' || verdict === 'rewrite')) {
    expect(one.reasons.length).toBeGreaterThan(0)
    expect(one.reasons[0]!.free).toMatch(/\S/u)
  }
  expect(person.ask('share.now', { network: 'x', from: 0, to: person.now() })[0]!.period.posts).toBe(counted.posts)
  checkRules(person, advice, plans)
  return advice.filter(one => one.verdict === 'suggest').length
}

/** Rules 1 to 5, from the model and the circumstances alone: whatever is suggested or planned may be, and all of it together. */
function checkRules(person: Person, advice: readonly { item: number, verdict: string }[], plans: readonly { days: readonly { day: number, items: readonly number[] }[] }[]): void {
  const [outlook] = outlooks(person.context, profileOf(person.context), {})
  if (!outlook) return
  const { model, around, items } = outlook
  const suggested = advice.filter(({ verdict }) => verdict === 'suggest' || verdict === 'rewrite').map(({ item: id }) => ({ item: id, day: model.days[0]!.day }))
  for (const { item: id } of suggested) expect(barred(items.find(one => one.id === id)!, around)).toBeNull()
  const pinnedLater = (model.pinned ?? []).filter(one => one.day > model.days[0]!.day)
  expect(violations(model, [...suggested, ...pinnedLater])).toEqual([])
  expect(violations(model, plans.flatMap(({ days }) => days.flatMap(({ day, items: on }) => on.map(id => ({ item: id, day })))))).toEqual([])
}

describe('whatever a person does with the queue', () => {
  test('nothing is suggested that breaks a rule, nothing held without a way out, nothing lost or counted twice', () => {
    let suggested = 0
    const grounds = [2, 3, 4].map(personal => {
      const dir = tempDir()
      const db = freshStore('UTC', dir)
      past(db, { posts: 40, personal })
      db.close()
      return dir
    })
    const dir = tempDir()
    fc.assert(fc.property(fc.constantFrom(...grounds), fc.array(steps, { minLength: 4, maxLength: 10, size: 'max' }), (ground, walk) => {
      rmSync(dir, { recursive: true })
      cpSync(ground, dir, { recursive: true })
      const db = openWriter(dir)
      try {
        db.pragma('synchronous = OFF')
        const person = personWith(db)
        const counted = { items: 0, posts: 40, made: 0 }
        for (const { run } of walk) {
          run(person, counted)
          suggested += check(person, counted)
        }
      } finally {
        db.close()
      }
    }), { numRuns: 500 })
    expect(suggested).toBeGreaterThan(300)
  }, 120_000)
})
