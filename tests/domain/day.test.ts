import { describe, expect, test } from 'vitest'
import { dayIn, dayOf, isoDay, isZone, parseIsoDay, startOfDay, weekday } from '../../src/domain/day.ts'

describe('days in the person’s zone', () => {
  test('the evening in New York is still the day before in UTC’s next morning', () => {
    const at = Date.parse('2026-03-10T03:30:00Z')
    expect(isoDay(dayOf(at, 'UTC'))).toBe('2026-03-10')
    expect(isoDay(dayOf(at, 'America/New_York'))).toBe('2026-03-09')
  })

  test('a day starts an hour earlier in UTC once summer time has begun', () => {
    const before = parseIsoDay('2026-03-28') as number
    expect(startOfDay(before, 'Europe/Amsterdam')).toBe(Date.parse('2026-03-27T23:00:00Z'))
    expect(startOfDay(before + 2, 'Europe/Amsterdam')).toBe(Date.parse('2026-03-29T22:00:00Z'))
  })

  test('where midnight does not exist the day starts after the gap', () => {
    // Santiago jumps from midnight to one o’clock on 2026-09-06.
    const day = parseIsoDay('2026-09-06') as number
    const start = startOfDay(day, 'America/Santiago')
    expect(dayOf(start, 'America/Santiago')).toBe(day)
    expect(dayOf(start - 1, 'America/Santiago')).toBe(day - 1)
  })

  test('the remembering function agrees with the exact one around both changes of the clock', () => {
    for (const zone of ['Europe/Amsterdam', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/St_Johns']) {
      const day = dayIn(zone)
      for (const start of ['2026-03-28T20:00:00Z', '2026-10-24T20:00:00Z', '2026-04-04T10:00:00Z']) {
        for (let step = 0; step < 200; step++) {
          const at = Date.parse(start) + step * 7 * 60_000
          expect(day(at)).toBe(dayOf(at, zone))
        }
      }
    }
  })

  test('dates that do not exist are refused', () => {
    expect(parseIsoDay('2026-02-29')).toBeNull()
    expect(parseIsoDay('2026-2-1')).toBeNull()
    expect(parseIsoDay('2024-02-29')).not.toBeNull()
  })

  test('weekdays count from Monday, and zones are checked', () => {
    expect(weekday(parseIsoDay('2026-11-23') as number)).toBe(0)
    expect(weekday(parseIsoDay('1969-12-28') as number)).toBe(6)
    expect(isZone('Europe/Amsterdam')).toBe(true)
    expect(isZone('Atlantis/Capital')).toBe(false)
  })
})
