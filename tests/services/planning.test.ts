import { describe, expect, test } from 'vitest'
import { highsSolver } from '../../src/workers/highs.ts'
import { Chance } from '../fixtures/chance.ts'
import { archived, DAY, freshStore, HOUR, importPosts } from '../store/data.ts'
import { item, past, personWith } from './person.ts'

const highs = await highsSolver()

function someone(given: Parameters<typeof past>[1] = { posts: 60 }) {
  const db = freshStore('UTC')
  past(db, given)
  const person = personWith(db)
  const add = (...items: string[]): number[] => [...person.ask('queue.add', { content: items.join('\n') }).ids]
  const advice = (id: number) => person.ask('advice.list', {}).find(one => one.item === id)!
  const plan = (weeks?: number) => person.ask('plan.get', weeks === undefined ? {} : { weeks })[0]!
  return { db, person, add, advice, plan }
}

describe('the plan of a person', () => {
  test('is there at once, keeps every rule, and is replaced by the best one', () => {
    const { person, add, plan } = someone()
    const ids = add(...Array.from({ length: 6 }, (_, at) => item({ text: `News of the company, the ${at} th`, priority: 1 + at % 3 })))
    const first = plan()
    expect(first).toMatchObject({ optimal: false, settled: false })
    person.replan(highs.solve)
    const best = plan()
    expect(best).toMatchObject({ optimal: true, settled: true })
    expect(best.objective).toBeGreaterThanOrEqual(first.objective)
    expect([...best.days.flatMap(day => day.items), ...best.unplanned.map(one => one.item)].sort((a, b) => a - b)).toEqual(ids)
    expect(best.days).toHaveLength(28)
    expect(best.model.items.map(one => one.value)).toEqual([0.75, 1.5, 2.25, 0.75, 1.5, 2.25])
  })

  test('of other weeks stands beside it, and advice goes by the one of four', () => {
    const { person, add, plan } = someone()
    add(...Array.from({ length: 4 }, (_, at) => item({ text: `News of the company, the ${at} th` })))
    person.replan(highs.solve)
    const before = person.ask('advice.list', {})
    person.replan(highs.solve, 1)
    expect(plan(1)).toMatchObject({ settled: true, days: { length: 7 } })
    expect(plan()).toMatchObject({ settled: true, days: { length: 28 } })
    expect(person.ask('advice.list', {})).toEqual(before)
  })

  test('keeps what was pinned on its day and says which rule that breaks', () => {
    const { person, add, advice, plan } = someone()
    const [one, two] = add(item({ text: 'The first of the two' }), item({ text: 'And the second one' })) as [number, number]
    const today = plan().days[0]!.day
    person.ask('plan.pin', { item: one, network: 'x', day: today + 2 })
    person.ask('plan.pin', { item: two, network: 'x', day: today + 3 })
    expect(plan().pinned).toEqual([{ item: one, day: today + 2, breaks: [] }, { item: two, day: today + 3, breaks: ['spacing'] }])
    expect(advice(two)).toMatchObject({ verdict: 'hold', until: (today + 3) * DAY, reasons: [{ code: 'pinned', day: today + 3 }, { code: 'spacing' }] })
    person.ask('plan.unpin', { item: two, network: 'x' })
    expect(plan().pinned.map(pin => pin.item)).toEqual([one])
  })

  test.each([[-1, 'has passed'], [40, 'too late'], [0, 'not to be told']])('refuses to pin %i days from now', (days, say) => {
    const { person, add } = someone()
    const today = Math.floor(person.now() / DAY)
    const [id] = add(item({ release: new Date(person.now() + 2 * DAY).toISOString() })) as [number]
    expect(() => person.ask('plan.pin', { item: id, network: 'x', day: today + days })).toThrow(say)
  })

  test('tells what would become of the share, and saves nothing', () => {
    const { person, add } = someone()
    const [one, two, three] = add(item({ text: 'The first of three' }), item({ text: 'And the second of them' }), item({ text: 'At last the third' })) as [number, number, number]
    const before = JSON.stringify(person.ask('plan.get', {}))
    const tried = person.ask('plan.tryOut', { network: 'x', items: [{ item: one }, { item: two }, { item: three }] })
    const { professional, counted } = person.ask('plan.get', {})[0]!.model.days[0]!
    expect(tried.shareNow).toBeCloseTo(professional / counted, 12)
    expect(tried.shareAfter).toBeCloseTo((professional + 3) / (counted + 3), 12)
    expect(tried.breaks.map(({ item: id, reason }) => [id, reason.code])).toEqual([[two, 'cap'], [three, 'cap']])
    expect(JSON.stringify(person.ask('plan.get', {}))).toBe(before)
  })

  test('is a calendar of whole days that names no moment', () => {
    const { person, add } = someone()
    add(item({ text: 'One, two; three\nand four \u00e9\u00e8', link: 'https://company.example/a' }))
    person.replan(highs.solve)
    const { text, name } = person.ask('plan.ics', {})
    expect(name).toBe('twothirds-2026-03-10.ics')
    expect(text).toContain('DTSTART;VALUE=DATE:20260310\r\nDTEND;VALUE=DATE:20260311\r\n')
    expect(text).toContain('SUMMARY:One\\, two\\; three and four \u00e9\u00e8\r\n')
    expect(text.split('\r\n').every(line => Buffer.byteLength(line) <= 75)).toBe(true)
  })
})

describe('decisions', () => {
  test('that put something off hold it until then, and need a moment', () => {
    const { person, add, advice } = someone()
    const [id] = add(item()) as [number]
    expect(() => person.ask('queue.decide', { item: id, network: 'x', what: 'snooze' })).toThrow('Until when')
    person.ask('queue.decide', { item: id, network: 'x', what: 'snooze', until: person.now() + 3 * HOUR, note: 'after lunch' })
    expect(advice(id)).toMatchObject({ verdict: 'hold', until: person.now() + 3 * HOUR, reasons: [{ code: 'snoozed' }] })
    person.later(4 * HOUR)
    expect(advice(id).verdict).toBe('suggest')
  })

  test('to rewrite wait for the person\'s own words', () => {
    const { person, add, advice } = someone()
    const [id] = add(item()) as [number]
    person.ask('queue.decide', { item: id, network: 'x', what: 'rewrite' })
    expect(advice(id)).toMatchObject({ verdict: 'rewrite', reasons: [{ code: 'to-rewrite' }] })
  })

  test('are in the log, those that were taken back too, and an overruling shows', () => {
    const { person, add } = someone({ posts: 60, personal: 100 })
    const [id] = add(item()) as [number]
    person.ask('queue.decide', { item: id, network: 'x', what: 'skip', note: 'not mine' })
    person.ask('queue.undo', { item: id, network: 'x' })
    person.ask('queue.decide', { item: id, network: 'x', what: 'accept' })
    expect(person.ask('queue.log', { limit: 10 })).toMatchObject([
      { what: 'accept', overruled: true, undoneAt: null, verdict: 'hold' },
      { what: 'skip', note: 'not mine', overruled: false, undoneAt: person.now(), title: 'We moved to a larger building' }
    ])
  })
})

describe('a draft', () => {
  const news = 'After three years of building the new bridge over the river is open, and everybody in the town can walk across it from today on'
  const mine = 'I walked over it this morning with my daughter, who counted every lamp and wanted to know which of them her father had once drawn'

  test('that is the company\'s text is to be rewritten, with the copied passages, and one in own words may go', () => {
    const { person, add, advice } = someone()
    const [id] = add(item({ text: news })) as [number]
    expect(advice(id).reasons[0]).toMatchObject({ code: 'fits', draft: false, free: expect.stringContaining('own words') })
    person.ask('drafts.save', { item: id, network: 'x', text: `${news}!` })
    expect(advice(id)).toMatchObject({ verdict: 'rewrite', reasons: [{ code: 'own-words', ownWords: 0, least: 0.4 }], copied: [{ start: 0 }] })
    person.ask('drafts.save', { item: id, network: 'x', text: mine })
    expect(advice(id)).toMatchObject({ verdict: 'suggest', reasons: [{ code: 'fits', draft: true, free: null }], copied: [] })
    person.ask('profile.save', { blocked: ['daughter'] })
    expect(advice(id).reasons[0]).toMatchObject({ code: 'blocked-word', word: 'daughter' })
  })

  test('that was begun keeps the day that the plan gave it, even when something better comes', () => {
    const { person, add, plan } = someone()
    const [first, second] = add(item({ text: news, priority: 3 }), item({ text: 'The canteen has won a prize for its soup', priority: 2 })) as [number, number]
    person.replan(highs.solve)
    const dayOf = (id: number) => plan().days.find(day => day.items.includes(id))?.day
    const before = dayOf(second)!
    person.ask('drafts.save', { item: second, network: 'x', text: mine })
    add(item({ text: 'A second bridge will be built', priority: 3 }))
    person.replan(highs.solve)
    expect(dayOf(second)).toBe(before)
    expect(dayOf(first)).toBeDefined()
    expect(plan().pinned).toEqual([{ item: second, day: before, breaks: [] }])
  })
})

describe('a pause', () => {
  test('holds everything with its reason, and nothing comes all at once when it ends', () => {
    const { person, add, advice } = someone()
    const ids = add(...Array.from({ length: 3 }, (_, at) => item({ text: `News of the company, the ${at} th` })))
    for (const id of ids) person.ask('queue.decide', { item: id, network: 'x', what: 'accept' })
    person.ask('queue.pause', { until: person.now() + 5 * DAY, reason: 'mourning' })
    expect(ids.map(id => advice(id).reasons[0])).toMatchObject(ids.map(() => ({ code: 'paused', why: 'mourning' })))
    person.later(2 * DAY)
    person.ask('queue.resume', {})
    expect(ids.map(id => advice(id).verdict).filter(verdict => verdict === 'suggest')).toHaveLength(1)
  })

  test('that ends by itself does the same', () => {
    const { person, add, advice } = someone()
    const ids = add(...Array.from({ length: 3 }, (_, at) => item({ text: `News of the company, the ${at} th` })))
    for (const id of ids) person.ask('queue.decide', { item: id, network: 'x', what: 'accept' })
    person.ask('queue.pause', { until: person.now() + DAY, reason: '' })
    person.later(DAY)
    expect(ids.filter(id => advice(id).verdict === 'suggest')).toHaveLength(1)
  })
})

describe('fit', () => {
  const kitchen = 'soup bread oven onions butter pepper kettle spoon garlic flour apples cheese raisins plates dough yeast salt lemons carrots rice'.split(' ')
  const chance = new Chance(5)
  const say = (): string => Array.from({ length: 9 }, () => chance.pick(kitchen)).join(' ')

  test('is not judged under 200 own posts', () => {
    const { person, add, advice } = someone({ posts: 199, every: 3, text: say })
    const [id] = add(item({ text: 'Quarterly revenue guidance was reiterated' })) as [number]
    person.replan(highs.solve)
    expect(advice(id).fit).toBeNull()
  })

  test('skips what is unlike the person, shows the nearest own posts, and lets the person overrule', () => {
    const { person, add, advice, plan } = someone({ posts: 260, every: 3, text: say })
    const [unlike, like] = add(item({ text: 'Quarterly revenue guidance was reiterated' }), item({ text: say() })) as [number, number]
    person.replan(highs.solve)
    expect(advice(unlike)).toMatchObject({ verdict: 'skip', reasons: [{ code: 'unlike-you', floor: 0.05 }] })
    expect(advice(like).fit!.nearest).toHaveLength(3)
    expect(advice(like).fit!.nearest[0]!.likeness).toBeGreaterThan(advice(unlike).fit!.nearest[0]!.likeness)
    expect(advice(like).fit!.percentile).toBeGreaterThan(0.05)
    expect(plan().model.items.find(one => one.item === like)!.value).toBeCloseTo(2 * (0.5 + 0.5 * advice(like).fit!.percentile), 12)
    person.ask('queue.decide', { item: unlike, network: 'x', what: 'accept' })
    expect(advice(unlike)).toMatchObject({ verdict: 'suggest', reasons: [{ code: 'accepted' }] })
    person.ask('profile.save', { fitFloor: 0 })
    expect(advice(like).reasons[0]!.code).not.toBe('unlike-you')
  })

  const inDutch = 'Wij zoeken een collega die graag met mensen praat en de weg weet in de stad'
  const huiskamer = 'De buurvrouw bracht vanmorgen een pan soep voor de kinderen langs'.split(' ')

  test('is not judged in a language that the person hardly posts in: that is unlike nobody', () => {
    const { person, add, advice } = someone({ posts: 260, every: 3, text: say })
    const [dutch] = add(item({ text: inDutch })) as [number]
    person.replan(highs.solve)
    expect(advice(dutch).fit).toBeNull()
    expect(advice(dutch).reasons.map(({ code }) => code)).not.toContain('unlike-you')
    expect(person.unjudged()).toBe(0)
  })

  test('is judged anew once there are enough posts in its language, and by those alone', () => {
    const { db, person, add, advice } = someone({ posts: 260, every: 3, text: say })
    const [dutch, english] = add(item({ text: inDutch }), item({ text: 'Quarterly revenue guidance was reiterated' })) as [number, number]
    person.replan(highs.solve)
    expect(advice(dutch).fit).toBeNull()
    const wandering = (): string => `${Array.from({ length: 9 }, () => chance.pick(huiskamer)).join(' ')} met de hond`
    importPosts(db, Array.from({ length: 220 }, (_, at) => archived({ at: person.now() - (at + 1) * HOUR, lang: at % 2 ? 'nl' : null, text: wandering() })))
    expect(person.unjudged()).toBe(1)
    person.replan(highs.solve)
    const near = (id: number): boolean[] => advice(id).fit!.nearest.map(({ text }) => text.endsWith('met de hond'))
    expect(near(dutch)).toEqual([true, true, true])
    expect(near(english)).not.toContain(true)
    expect(person.unjudged()).toBe(0)
  })
})

describe('what was posted', () => {
  test('is found by its link and by its words, whenever they came, and forgotten when the post is', () => {
    const { person, add, advice } = someone()
    const [linked, said] = add(item({ text: 'Read about it there', link: 'https://company.example/b' }), item({ text: 'A sentence that nobody else would say' })) as [number, number]
    expect([advice(linked).verdict, advice(said).verdict]).not.toContain('skip')
    person.later(HOUR)
    const post = person.ask('posts.log', { network: 'x', text: 'Look: https://company.example/b?utm_source=x' })
    person.ask('posts.log', { network: 'x', text: 'A sentence, that nobody else would say!' })
    expect([advice(linked), advice(said)].map(one => one.reasons[0]!.code)).toEqual(['posted', 'posted'])
    person.ask('posts.unlog', { id: post.id })
    expect(advice(linked).reasons[0]!.code).not.toBe('posted')
  })

  test('in nearly the same words is asked about, and accepting it answers', () => {
    const { person, add, advice } = someone()
    const [id] = add(item({ text: 'Our bakery opens a second shop near the old harbour next week' })) as [number]
    person.ask('posts.log', { network: 'x', text: 'So proud: our bakery opens a second shop near the old harbour, come by' })
    expect(advice(id)).toMatchObject({ verdict: 'hold', reasons: [{ code: 'maybe-posted' }] })
    person.ask('queue.decide', { item: id, network: 'x', what: 'accept' })
    expect(advice(id).verdict).toBe('suggest')
  })
})
