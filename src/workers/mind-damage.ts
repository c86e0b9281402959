import { telling } from '../store/failures.ts'

/**
 * Handlers whose failures of SQLite and the disk are told by name. Damage that a reading meets is remembered, so that the file is looked
 * through when it is opened next.
 */
export function mindingDamage<T extends object>(file: string, handlers: T): T {
  return Object.fromEntries((Object.entries(handlers) as [string, (...given: unknown[]) => unknown][]).map(([name, handler]) => [
    name, (...given: unknown[]) => telling(file, () => handler(...given))
  ])) as T
}
