import { expect, test } from 'vitest'
import { Target } from '../../../src/contract/index.ts'
import { DEFAULT_TARGET } from '../../../src/domain/share.ts'
import { exportPath } from '../../../renderer/views/settings/export-path.ts'
import { fromPercents, PRESETS, presetOf, TARGETS } from '../../../renderer/views/settings/presets.ts'

test('every rule of thumb is a target that the contract takes, and is known again', () => {
  for (const name of PRESETS) {
    expect(Target.safeParse(TARGETS[name]).success, name).toBe(true)
    expect(presetOf(TARGETS[name])).toBe(name)
  }
  expect(presetOf({ ...DEFAULT_TARGET, high: 0.74 })).toBe('own')
})

test('percents that are out of order are no target', () => {
  expect(fromPercents(60, 67, 73)).toEqual({ low: 0.6, share: 0.67, high: 0.73 })
  expect(fromPercents(70, 67, 73)).toBeNull()
  expect(fromPercents(60, 67, 101)).toBeNull()
  expect(fromPercents(Number.NaN, 67, 73)).toBeNull()
})

test('an export is offered beside the data, with the slashes of the system', () => {
  expect(exportPath('C:\\Data', Date.UTC(2026, 10, 25))).toBe('C:\\Data\\twothirds-2026-11-25.jsonl')
  expect(exportPath('data', Date.UTC(2026, 10, 25))).toBe('data/twothirds-2026-11-25.jsonl')
})
