import { describe, expect, test } from 'vitest'
import { doorkeeper } from '../../src/hosts/loopback/doorkeeper.ts'
import type { Hello } from '../../src/wire/hello.ts'

const code = (secret: string): Hello => ({ t: 'hello', code: secret })
const token = (secret: string): Hello => ({ t: 'hello', token: secret })
const WRONG = 'A'.repeat(43)

describe('the doorkeeper', () => {
  test('swaps a launch code for a token once, and the token stays good', () => {
    const door = doorkeeper()
    const secret = door.launchCode()
    const session = door.admit(code(secret))
    expect(session).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(session).not.toBe(secret)
    expect(door.admit(code(secret))).toBeNull()
    expect(door.admit(token(session!))).toBe(session)
    expect(door.admit(token(session!))).toBe(session)
  })

  test('keeps earlier codes good until they are used', () => {
    const door = doorkeeper()
    const [first, second] = [door.launchCode(), door.launchCode()]
    expect(door.admit(code(second))).not.toBeNull()
    expect(door.admit(code(first))).not.toBeNull()
  })

  test('does not take a code for a token, nor a token for a code', () => {
    const door = doorkeeper()
    const secret = door.launchCode()
    expect(door.admit(token(secret))).toBeNull()
    expect(door.admit(code(door.admit(code(secret))!))).toBeNull()
  })

  test('shuts after ten wrong hellos in a minute and opens again a minute later', () => {
    let now = 0
    const door = doorkeeper(() => now)
    const secret = door.launchCode()
    for (let i = 0; i < 9; i++) door.admit(i % 2 ? null : code(WRONG))
    expect(door.shut()).toBe(false)
    door.admit(null)
    expect(door.shut()).toBe(true)
    expect(door.admit(code(secret))).toBeNull()
    now = 60_000
    expect(door.shut()).toBe(false)
    expect(door.admit(code(secret))).not.toBeNull()
  })

  test('does not mind ten wrong hellos over a longer time', () => {
    let now = 0
    const door = doorkeeper(() => now)
    for (let i = 0; i < 30; i++, now += 7000) door.admit(null)
    expect(door.shut()).toBe(false)
  })
})
