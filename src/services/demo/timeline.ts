import { dayOf, startOfDay, weekday } from '../../domain/day.ts'
import type { Day } from '../../domain/day.ts'
import type { Instant, Kind, Side } from '../../domain/post.ts'
import { chanceFrom, pick } from './chance.ts'
import type { Chance } from './chance.ts'
import { LIFE_PEOPLE, PERSON, WORK_PEOPLE } from './person.ts'
import type { Stranger } from './person.ts'
import { shuffled, teller } from './texts/fill.ts'
import { LIFE_NOTES, LIFE_REPLIES, LIFE_REPOSTS, LIFE_TEXTS, LIFE_THREADS } from './texts/life.ts'
import { COMPANY_TEXTS, WORK_NOTES, WORK_REPLIES, WORK_REPOSTS, WORK_TEXTS, WORK_THREADS } from './texts/work.ts'

/** One thing the made-up person published. */
export interface MadePost {
  readonly at: Instant
  readonly kind: Kind
  readonly side: Side
  readonly text: string
  readonly company: boolean
  /** Too long for a plain post. */
  readonly note: boolean
  /** Whom a reply answers or a repost passes on. */
  readonly stranger: Stranger | null
  /** Where in a thread it stands; 0 begins one. */
  readonly part: number
}

const SEED = 20_131
const MS_PER_MINUTE = 60_000

/** Days in a stretch of her timeline; each stretch has its own mix. */
const STRETCH = 30
const STRETCHES = 36
const COUNTED = 21
const REPLIES = 5

/** Her share of work per stretch, newest first: about two thirds now, far more in the years when she passed everything on. */
function workIn(stretch: number): number {
  return stretch < 2 ? 0.63 : Math.min(0.86, 0.63 + 0.0075 * stretch)
}

type Form = 'text' | 'company' | 'repost' | 'thread' | 'note' | 'reply'

/** Days back from now on which a company post was made in the newest stretch: long enough ago that another one has its turn. */
const COMPANY_FREE_DAYS = 6

/** Her timeline until now, newest first; the same day gives the same one. */
export function timeline(now: Instant): MadePost[] {
  const chance = chanceFrom(SEED)
  const today = dayOf(now, PERSON.zone)
  const tellers = tellersWith(chance)
  const posts = [lastOne(now, tellers)]
  for (let stretch = 0; stretch < STRETCHES; stretch++) {
    const work = Math.round(COUNTED * workIn(stretch))
    const company = stretch === 0 ? 2 : Math.min(5, 2 + Math.floor(stretch / 8))
    const slots: { side: Side; form: Form }[] = [
      ...formsOf('professional', work, { company, repost: 2, thread: 1, note: stretch % 4 === 1 ? 1 : 0 }),
      ...formsOf('personal', COUNTED - work - (stretch === 0 ? 1 : 0), { company: 0, repost: 1, thread: stretch % 2, note: stretch % 9 === 3 ? 1 : 0 }),
      ...Array.from({ length: REPLIES }, (_, n) => ({ side: n % 2 ? 'professional' as const : 'personal' as const, form: 'reply' as const }))
    ]
    for (const { side, form } of shuffled(slots, chance)) {
      const at = momentFor(side, form, { chance, newest: today - 1 - stretch * STRETCH })
      posts.push(...postsOf({ at, side, form, chance, tellers }))
    }
  }
  return posts.sort((a, b) => b.at - a.at)
}

function formsOf(side: Side, all: number, forms: Readonly<Record<'company' | 'repost' | 'thread' | 'note', number>>): { side: Side; form: Form }[] {
  const special = (Object.entries(forms) as [Form, number][]).flatMap(([form, count]) => Array.from({ length: count }, () => ({ side, form })))
  return [...special, ...Array.from({ length: all - special.length }, () => ({ side, form: 'text' as const }))]
}

/** A few hours ago, so that the timeline is of today. */
function lastOne(now: Instant, tellers: Tellers): MadePost {
  return plain(now - 3 * 60 * MS_PER_MINUTE, 'personal', tellers.personal.text())
}

/** Work falls into office hours and life around them, as it does. */
function momentFor(side: Side, form: Form, { chance, newest }: { chance: Chance; newest: Day }): Instant {
  const free = form === 'company' ? COMPANY_FREE_DAYS : 0
  const wanted = (day: Day): boolean => side === 'personal' || weekday(day) < 5
  let day = newest - free - Math.floor(chance() * (STRETCH - free))
  if (!wanted(day)) day -= weekday(day) - 4
  const hour = side === 'professional' ? 9 + chance() * 8 : weekday(day) >= 5 ? 10 + chance() * 12 : 18.5 + chance() * 4
  return startOfDay(day, PERSON.zone) + Math.floor(hour * 60) * MS_PER_MINUTE + Math.floor(chance() * 60) * 1000
}

interface Voice { readonly text: () => string; readonly reply: () => string; readonly repost: () => string; readonly company: () => string }
interface Tellers { readonly professional: Voice; readonly personal: Voice }

function tellersWith(chance: Chance): Tellers {
  const company = teller(COMPANY_TEXTS, chance)
  return {
    professional: { text: teller(WORK_TEXTS, chance), reply: teller(WORK_REPLIES, chance), repost: teller(WORK_REPOSTS, chance), company },
    personal: { text: teller(LIFE_TEXTS, chance), reply: teller(LIFE_REPLIES, chance), repost: teller(LIFE_REPOSTS, chance), company }
  }
}

function plain(at: Instant, side: Side, text: string): MadePost {
  return { at, kind: 'post', side, text, company: false, note: false, stranger: null, part: 0 }
}

interface Making {
  readonly at: Instant
  readonly side: Side
  readonly form: Form
  readonly chance: Chance
  readonly tellers: Tellers
}

function postsOf({ at, side, form, chance, tellers }: Making): MadePost[] {
  const voice = tellers[side]
  const people = side === 'professional' ? WORK_PEOPLE : LIFE_PEOPLE
  switch (form) {
    case 'text': return [plain(at, side, voice.text())]
    case 'company': return [{ ...plain(at, side, voice.company()), company: true }]
    case 'reply': return [{ ...plain(at, side, voice.reply()), kind: 'reply', stranger: pick(chance, people) }]
    case 'repost': return [{ ...plain(at, side, voice.repost()), kind: 'repost', stranger: pick(chance, people) }]
    case 'note': return [{ ...plain(at, side, teller(side === 'professional' ? WORK_NOTES : LIFE_NOTES, chance)()), note: true }]
    case 'thread': return threadOf(at, side, chance)
  }
}

/** The parts of a thread come a few minutes after each other. */
function threadOf(at: Instant, side: Side, chance: Chance): MadePost[] {
  const templates = pick(chance, side === 'professional' ? WORK_THREADS : LIFE_THREADS)
  return templates.map((template, part) => ({
    ...plain(at + part * 4 * MS_PER_MINUTE, side, teller([template], chance)()), kind: part === 0 ? 'post' : 'thread', part
  }))
}
