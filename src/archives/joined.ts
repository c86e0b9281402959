import type { Container } from './container.ts'
import type { Entries, Entry } from './entries.ts'

/** The zips of one export as if they were one. A file that lies in several of them under one name is there several times. */
export function joined(containers: readonly Container[]): Container {
  const [first] = containers as readonly [Container]
  if (containers.length === 1) return first
  const home = new Map<Entry, Entries>()
  for (const { entries } of containers) for (const entry of entries.list) home.set(entry, entries)
  const entries: Entries = {
    label: `${first.entries.label} + ${containers.length - 1}`,
    list: [...home.keys()],
    open: entry => home.get(entry)!.open(entry),
    async close() {
      for (const one of containers) await one.entries.close()
    }
  }
  return { ...first, entries }
}
