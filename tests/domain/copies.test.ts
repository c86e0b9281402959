import { describe, expect, test } from 'vitest'
import { COPY_SPAN, crossPosts, Said } from '../../src/domain/copies.ts'
import type { Told } from '../../src/domain/copies.ts'

const AT = Date.UTC(2024, 4, 5, 12)
const HOUR = 3_600_000
let ids = 0
const told = (network: string, hours: number, text = 'We opened a new bridge today'): Told => ({ id: ++ids, network, at: AT + hours * HOUR, text })
const copiesOf = (...posts: Told[]): number[] => [...crossPosts(posts)].map(id => posts.findIndex(post => post.id === id)).sort((a, b) => a - b)

describe('the same text on several networks', () => {
  test('counts where it came first, whatever the order in which it is given', () => {
    const posts = [told('linkedin', 5), told('x', 0), told('mastodon', 1, 'We opened a NEW bridge today! https://a.example @bo')]
    expect(copiesOf(...posts)).toEqual([0, 2])
    expect(copiesOf(...posts.toReversed())).toEqual([0, 2])
  })

  test('is not the same after a day, in other words, or when it is only a greeting', () => {
    expect(copiesOf(told('x', 0), told('linkedin', 24))).toEqual([1])
    expect(copiesOf(told('x', 0), told('linkedin', 24.01))).toEqual([])
    expect(copiesOf(told('x', 0), told('linkedin', 1, 'We closed an old bridge today'))).toEqual([])
    expect(copiesOf(told('x', 0, 'Good morning'), told('linkedin', 1, 'Good morning'))).toEqual([])
  })

  test('stays twice where one network says it twice', () => {
    expect(copiesOf(told('x', 0), told('x', 1), told('linkedin', 2))).toEqual([2])
  })

  test('is remembered by the nearest of its days alone', () => {
    const times = [0, 3, 20, 25, 49, 75, 120].map(hours => AT + hours * HOUR)
    for (let probe = -30; probe < 160; probe += 0.5) {
      const said = new Said()
      for (const at of times) said.add('key', at)
      const at = AT + probe * HOUR
      const sameDay = times.some(time => Math.floor(time / COPY_SPAN) === Math.floor(at / COPY_SPAN))
      expect([probe, said.near('key', at), said.near('other', at)]).toEqual([probe, sameDay || times.some(time => Math.abs(time - at) <= COPY_SPAN), false])
    }
  })
})
