import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterLooking, isOver, nextState, PUBLICATION_EVENTS, PUBLICATION_STATES, wordsOfYes, YES_STANDS } from '../../src/domain/publish.ts'
import type { PostContent } from '../../src/domain/publish.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 8 })
const contents: fc.Arbitrary<PostContent> = fc.record({
  text, language: fc.option(fc.constantFrom('en', 'nl')), card: fc.option(fc.record({ url: text, title: text, description: text })),
  pictures: fc.array(fc.record({ alt: text, type: fc.constantFrom('image/png' as const, 'image/jpeg' as const), base64: text }), { maxLength: 2 }),
  warning: fc.option(text), visibility: fc.constantFrom('public' as const, 'unlisted' as const)
})

describe('a yes', () => {
  test('is for one content on one account: two that differ in anything give two texts', () => {
    fc.assert(fc.property(contents, contents, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), (a, b, here, there) => {
      const same = here === there && JSON.stringify(a) === JSON.stringify(b)
      expect(wordsOfYes(here, a) === wordsOfYes(there, b)).toBe(same)
    }))
  })
})

describe('a publication', () => {
  test('is sent before it is confirmed, refused or lost, and never again once it is over', () => {
    for (const state of PUBLICATION_STATES) {
      const can = PUBLICATION_EVENTS.filter(event => reachable(state, event))
      if (isOver(state)) expect(can).toEqual(state === 'confirmed' ? ['delete'] : [])
      else expect(can.includes('confirm')).toBe(state !== 'prepared')
    }
    expect(() => nextState('confirmed', 'send')).toThrow(expect.objectContaining({ code: 'conflict' }))
  })

  test('comes to one of its ends by every way there is', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...PUBLICATION_EVENTS), { maxLength: 30 }), events => {
      let state: (typeof PUBLICATION_STATES)[number] = 'prepared'
      let confirmed = 0
      for (const event of events) {
        if (!reachable(state, event)) continue
        state = nextState(state, event)
        if (state === 'confirmed') confirmed++
      }
      expect(confirmed).toBeLessThanOrEqual(1)
    }))
  })
})

function reachable(...given: Parameters<typeof nextState>): boolean {
  try {
    nextState(...given)
    return true
  } catch (thrown) {
    expect(thrown).toMatchObject({ code: 'conflict' })
    return false
  }
}

describe('a post that is not there after its answer was lost', () => {
  const yesAt = 1000
  test('is waited for while its request may still be worked on', () => {
    expect(afterLooking({ yesAt, sentAt: 2000, now: 2999, settles: 1000 })).toEqual({ move: 'wait', until: 3000 })
  })

  test('is sent again while the yes stands, and given up after that', () => {
    expect(afterLooking({ yesAt, sentAt: 2000, now: yesAt + YES_STANDS - 1, settles: 0 })).toEqual({ move: 'send-again' })
    expect(afterLooking({ yesAt, sentAt: 2000, now: yesAt + YES_STANDS, settles: 0 })).toEqual({ move: 'give-up' })
  })
})
