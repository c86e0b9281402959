/** Narrowing of what JSON.parse gives: nothing in an archive is believed to have the shape that it should. */
export type Json = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object's property as an object; empty where it is none. */
export function objectAt(value: unknown, key: string): Json {
  const found = isObject(value) ? value[key] : undefined
  return isObject(found) ? found : {}
}

export function listAt(value: unknown, key: string): readonly unknown[] {
  const found = isObject(value) ? value[key] : undefined
  return Array.isArray(found) ? found : []
}

/** An object's property as text that is not empty, or null. */
export function textAt(value: unknown, key: string): string | null {
  const found = isObject(value) ? value[key] : undefined
  return typeof found === 'string' && found !== '' ? found : null
}
