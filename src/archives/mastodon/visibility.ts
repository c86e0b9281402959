import { isObject } from '../json.ts'
import type { Json } from '../json.ts'

/** Who may read a post. Archives do not say it; it follows from whom the post was addressed to. */
export type Visibility = 'public' | 'unlisted' | 'followers' | 'direct'

const PUBLIC = new Set(['https://www.w3.org/ns/activitystreams#Public', 'as:Public', 'Public'])

export function visibilityOf(activity: Json): Visibility {
  const object = isObject(activity['object']) ? activity['object'] : {}
  const [to, cc] = [addressees(activity['to'] ?? object['to']), addressees(activity['cc'] ?? object['cc'])]
  if (to.some(one => PUBLIC.has(one))) return 'public'
  if (cc.some(one => PUBLIC.has(one))) return 'unlisted'
  return [...to, ...cc].some(one => /\/followers\/?$/.test(one)) ? 'followers' : 'direct'
}

function addressees(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string')
}
