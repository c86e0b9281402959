import { dayOf, MS_PER_DAY } from './day.ts'
import type { Day } from './day.ts'
import type { Instant } from './post.ts'
import type { Reason } from './reason.ts'
import { english } from './say-en.ts'
import { dutch } from './say-nl.ts'

export type Language = 'en' | 'nl'

/** One sentence that tells a reason, and one that tells what would change it; null where nothing does. */
export interface Said {
  readonly say: string
  readonly free: string | null
}

/** How a language puts numbers and times. */
export interface Speech {
  /** “tomorrow”, “Friday 27 November”. */
  day(day: Day): string
  /** The day of an instant, and its time of day where that is near. */
  moment(at: Instant): string
  /** “64%”; with decimals where it would read like `unlike`, which it is not. */
  percent(share: number, unlike?: number): string
}

export type Sayings = { readonly [C in Reason['code']]: (reason: Extract<Reason, { code: C }>, speech: Speech) => Said }

const SAYINGS: Readonly<Record<Language, Sayings>> = { en: english, nl: dutch }
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl-NL' }
const NEAR: Readonly<Record<Language, readonly string[]>> = { en: ['yesterday', 'today', 'tomorrow'], nl: ['gisteren', 'vandaag', 'morgen'] }

/** A reason in the person's language, with days as they are called in their zone. */
export function sentence(reason: Reason, language: Language, zone: string, now: Instant): Said {
  const say = SAYINGS[language][reason.code] as (reason: Reason, speech: Speech) => Said
  return say(reason, speechIn(language, zone, now))
}

const formats = new Map<string, { readonly names: Intl.DateTimeFormat; readonly times: Intl.DateTimeFormat; readonly shares: readonly Intl.NumberFormat[] }>()

/** Making formats takes longer than a thousand sentences do. */
function formatsFor(language: Language, zone: string) {
  const key = `${language} ${zone}`
  let found = formats.get(key)
  if (!found) {
    const locale = LOCALES[language]
    formats.set(key, (found = {
      names: new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
      times: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone }),
      shares: [0, 1, 2, 3].map(digits => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }))
    }))
  }
  return found
}

function speechIn(language: Language, zone: string, now: Instant): Speech {
  const { names, times, shares } = formatsFor(language, zone)
  const today = dayOf(now, zone)
  const called = (day: Day): string => NEAR[language][day - today + 1] ?? names.format(day * MS_PER_DAY)
  return {
    day: called,
    moment: at => {
      const day = dayOf(at, zone)
      return Math.abs(day - today) > 1 ? called(day) : `${called(day)} ${times.format(at)}`
    },
    percent: (share, unlike = share) => {
      const format = share === unlike ? shares[0]! : shares.find(one => one.format(share) !== one.format(unlike)) ?? shares.at(-1)!
      return format.format(share)
    }
  }
}
