import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { AUTOSAVE_MS, autosave } from '../../../renderer/bridge/autosave.ts'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

/** A disk that takes this long, and fails while told to. */
function disk(takes = 0) {
  const kept: string[] = []
  const states: string[] = []
  const health = { works: true }
  const save = async (text: string): Promise<void> => {
    await new Promise(resolve => setTimeout(resolve, takes))
    if (!health.works) throw new Error('full')
    kept.push(text)
  }
  return { kept, states, health, keeper: autosave(save, state => states.push(state)) }
}

describe('autosave', () => {
  test('saves while typing goes on, and not for every letter', async () => {
    const { kept, keeper } = disk()
    for (let length = 1; length <= 100; length++) {
      keeper.typed('a'.repeat(length))
      await vi.advanceTimersByTimeAsync(20)
    }
    expect(kept.length).toBeGreaterThanOrEqual(2000 / (AUTOSAVE_MS + 20) - 1)
    expect(kept.length).toBeLessThan(20)
    await vi.advanceTimersByTimeAsync(AUTOSAVE_MS)
    expect(kept.at(-1)).toBe('a'.repeat(100))
  })

  test('saves the newest text right after a slow one, one at a time', async () => {
    const { kept, keeper, states } = disk(1000)
    keeper.typed('one')
    await vi.advanceTimersByTimeAsync(AUTOSAVE_MS + 500)
    keeper.typed('one two')
    keeper.typed('one two three')
    await vi.advanceTimersByTimeAsync(5000)
    expect(kept).toEqual(['one', 'one two three'])
    expect(states.at(-1)).toBe('saved')
  })

  test('tells a failure and goes on trying, with the newest text', async () => {
    const { kept, keeper, health, states } = disk(10)
    health.works = false
    keeper.typed('one')
    await vi.advanceTimersByTimeAsync(3000)
    expect(states).toContain('failed')
    keeper.typed('two')
    await vi.advanceTimersByTimeAsync(3000)
    expect(kept).toEqual([])
    health.works = true
    await vi.advanceTimersByTimeAsync(3000)
    expect(kept).toEqual(['two'])
    expect(states.at(-1)).toBe('saved')
  })

  test('saves at once when asked to, and says so when that fails', async () => {
    const { kept, keeper, health } = disk()
    keeper.typed('now')
    const saved = keeper.flush()
    await vi.advanceTimersByTimeAsync(0)
    await saved
    expect(kept).toEqual(['now'])
    await keeper.flush()
    expect(kept).toEqual(['now'])
    health.works = false
    keeper.typed('never')
    const refused = expect(keeper.flush()).rejects.toThrow('full')
    await vi.advanceTimersByTimeAsync(0)
    await refused
  })

  test('does nothing any more once it is stopped', async () => {
    const { kept, keeper } = disk()
    keeper.typed('late')
    keeper.stop()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(kept).toEqual([])
  })
})
