/** The person's arguments are wrong: exit status 2, and nothing was done. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The one positional argument of a command. */
export function only(positionals: readonly string[], what: string): string {
  const [one, ...rest] = positionals
  if (one === undefined) throw new UsageError(`${what} is missing.`)
  if (rest.length > 0) throw new UsageError(`“${rest[0]}” is one argument too many.`)
  return one
}

export function none(positionals: readonly string[]): void {
  if (positionals.length > 0) throw new UsageError(`“${positionals[0]}” is one argument too many.`)
}

export function oneOf<T extends string>(values: readonly T[], given: string, what: string): T {
  const found = values.find(value => value === given)
  if (found === undefined) throw new UsageError(`“${given}” is not ${what}: one of ${values.join(', ')}.`)
  return found
}

/** For an option that may be left out. */
export function maybe<T>(given: string | undefined, read: (given: string) => T): T | undefined {
  return given === undefined ? undefined : read(given)
}

export function rowId(given: string): number {
  if (!/^[1-9]\d{0,14}$/.test(given)) throw new UsageError(`“${given}” is not an id: a whole number, as the lists give it.`)
  return Number(given)
}

export function fraction(given: string): number {
  const value = Number(given)
  if (given.trim() === '' || !(value >= 0 && value <= 1)) throw new UsageError(`“${given}” is not a share: a number from 0 to 1.`)
  return value
}

/** `A,B,…`; an empty text clears the list. */
export function list(given: string): string[] {
  return given.split(',').map(part => part.trim()).filter(part => part !== '')
}

/** The object without what was left out: a contract's optional key may be missing, but not undefined. */
export function given<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }
}
