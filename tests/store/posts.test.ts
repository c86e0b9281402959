import { describe, expect, test } from 'vitest'
import * as store from '../../src/store/index.ts'
import { pageSql } from '../../src/store/posts.ts'
import { archived, DAY, freshStore, idOf, importPosts, NOON, scoreAll } from './data.ts'

function allPages(db: store.Writer, filter: store.PostFilter, limit: number): number[] {
  const ids: number[] = []
  for (let after: { at: number; id: number } | null = null, more = true; more;) {
    const page = store.pageBefore(db, filter, after, limit)
    ids.push(...page.rows.map(post => post.id))
    after = page.next
    more = after !== null
  }
  return ids
}

describe('pages of posts', () => {
  test('give every post once, newest first, though many share an instant and there are two accounts', () => {
    const db = freshStore()
    importPosts(db, Array.from({ length: 60 }, (_, n) => archived({ at: NOON + Math.floor(n / 7) })))
    importPosts(db, Array.from({ length: 40 }, (_, n) => archived({ at: NOON + Math.floor(n / 5) })), { account: 'second' })
    const ids = allPages(db, {}, 9)
    expect(new Set(ids).size).toBe(100)
    expect(ids).toEqual(store.pageBefore(db, {}, null, 1000).rows.map(post => post.id))
    const times = ids.map(id => store.postById(db, id)!.at)
    expect(times).toEqual(times.toSorted((a, b) => b - a))
    expect(allPages(db, { account: 'second' }, 7)).toHaveLength(40)
  })

  test('are walked along an index, never sorted or scanned', () => {
    const db = freshStore()
    const { text, values } = pageSql({}, { at: NOON, id: 1 })
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${text}`).all(1, ...values, 100) as { detail: string }[]
    expect(plan.map(step => step.detail).join('; ')).toMatch(/SEARCH post USING INDEX post_at \(account_id=\? AND \(at,(id|rowid)\)<\(\?,\?\)\)|SEARCH post USING INDEX post_at/)
    expect(plan.some(step => /TEMP B-TREE|SCAN post/.test(step.detail))).toBe(false)
  })

  test('hold what a filter asks for, and as many as it counts', () => {
    const db = freshStore()
    const work = archived({ kind: 'post', at: NOON })
    const life = archived({ kind: 'reply', at: NOON + DAY })
    importPosts(db, [work, life])
    scoreAll(db, 0.9)
    store.labelPosts(db, [{ id: idOf(db, life.nativeId), label: 'personal' }], 'correction', NOON)
    const found = (filter: store.PostFilter): string[] => store.pageBefore(db, filter, null, 10).rows.map(post => post.nativeId)
    for (const [filter, expected] of [
      [{ side: 'professional' }, [work]], [{ side: 'personal' }, [life]], [{ kind: 'reply' }, [life]], [{ labelled: true }, [life]], [{ labelled: false }, [work]],
      [{ from: NOON + 1 }, [life]], [{ to: NOON }, [work]], [{ from: NOON, to: NOON + DAY }, [life, work]], [{ network: 'mastodon' }, []], [{ account: 'NOOR' }, [life, work]]
    ] as const) {
      expect(found(filter), JSON.stringify(filter)).toEqual(expected.map(post => post.nativeId))
      expect(store.countPosts(db, filter), JSON.stringify(filter)).toBe(expected.length)
    }
  })
})

describe('search', () => {
  test('finds whole words in any order, the last one from its beginning, without regard to accents', () => {
    const db = freshStore()
    const post = archived({ text: 'Crème brûlée after the choir rehearsal' })
    importPosts(db, [post, archived({ text: 'Choirs everywhere' })])
    const found = (search: string): string[] => store.pageBefore(db, { search }, null, 10).rows.map(one => one.nativeId)
    expect(found('rehearsal creme')).toEqual([post.nativeId])
    expect(found('choir reh')).toEqual([post.nativeId])
    expect(found('choi')).toHaveLength(2)
    expect(found('choi reh')).toEqual([])
  })

  test.for(['"', 'NEAR(', 'a OR b', 'text:', '*', "'; DROP TABLE post; --", '^', '-', '( )', 'links:x', '\u0000'])('takes %j as words, not as syntax', typed => {
    const db = freshStore()
    importPosts(db, [archived()])
    expect(() => store.pageBefore(db, { search: typed }, null, 10)).not.toThrow()
    expect(store.countPosts(db, {})).toBe(1)
  })
})

describe('labels', () => {
  test('are given by id or by the network\'s id, and what stood before gives them back', () => {
    const db = freshStore()
    const [one, two] = [archived(), archived()]
    importPosts(db, [one, two])
    const id = idOf(db, one.nativeId)
    const given = store.labelPosts(db, [{ id, label: 'personal' }, { network: 'x', nativeId: two.nativeId, label: 'unclear' }, { id: 999, label: 'personal' }], 'import', NOON)
    expect(given).toMatchObject({ labelled: 2, missing: ['999'] })
    expect(store.sumOver(db, [1], NOON - DAY, NOON + DAY)).toMatchObject({ counted: 1, labelled: 1, unclear: 1 })
    store.labelPosts(db, given.before, 'correction', NOON)
    expect(store.countPosts(db, { labelled: true })).toBe(0)
  })
})
