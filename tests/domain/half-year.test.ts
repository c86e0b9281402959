import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { choosePeriod } from '../../src/domain/period.ts'
import { buildModel, HORIZON } from '../../src/domain/plan-model.ts'
import type { DayPosts, PlanItem } from '../../src/domain/plan-model.ts'
import { FEW_POSTS } from '../../src/domain/share.ts'
import { planGreedily } from '../../src/domain/simulate.ts'
import { Chance } from '../fixtures/chance.ts'
import { TODAY } from './plan-models.ts'

/** Someone who posts this much, of which so much is work, and who is offered this much by the company. */
interface Someone {
  readonly perDay: number
  readonly work: number
  readonly offered: number
  readonly high: number
}

const HALF_YEAR = 182
const BEFORE = 365
const POSTING_DAYS = [0, 1, 2, 3, 4]
const nothing: DayPosts = { counted: 0, professional: 0, company: 0, companyProfessional: 0 }

/** A person's days, and what of them the rules look at. */
class Timeline {
  readonly days = new Map<Day, DayPosts>()
  #lastCompany: Day | null = null
  #ownSince = 0

  own(day: Day, professional: number): void {
    const was = this.days.get(day) ?? nothing
    this.days.set(day, { ...was, counted: was.counted + 1, professional: was.professional + professional })
    this.#ownSince++
  }

  company(day: Day): void {
    const was = this.days.get(day) ?? nothing
    this.days.set(day, { counted: was.counted + 1, professional: was.professional + 1, company: was.company + 1, companyProfessional: was.companyProfessional + 1 })
    this.#lastCompany = day
    this.#ownSince = 0
  }

  sum(day: Day, length: number): DayPosts {
    const sum = { ...nothing }
    for (let back = 0; back < length; back++) {
      const posts = this.days.get(day - back)
      for (const key of posts ? Object.keys(sum) as (keyof DayPosts)[] : []) sum[key] += posts![key]
    }
    return sum
  }

  period(day: Day): number {
    return choosePeriod(days => this.sum(day, days).counted)
  }

  model(today: Day, high: number, items: readonly PlanItem[]) {
    const periodDays = this.period(today)
    const { counted } = this.sum(today, periodDays)
    return buildModel({
      today, horizon: HORIZON, periodDays, history: this.days, high, gap: 2, cap: 1, between: 3, postingDays: POSTING_DAYS, few: counted < FEW_POSTS,
      lastCompany: this.#lastCompany === null ? null : { day: this.#lastCompany, ownSince: this.#ownSince }, items, knownFrom: TODAY - BEFORE
    })
  }
}

/** Half a year of posting by oneself, and of posting exactly what is suggested: nothing more, nothing less. */
function follow({ perDay, work, offered, high }: Someone, chance: Chance): { company: number; all: number; start: number; end: number; highest: number } {
  const timeline = new Timeline()
  const live = (day: Day): void => {
    for (let more = perDay; more > 0; more--) if (chance.next() < more) timeline.own(day, chance.next() < work ? 0.95 : 0.05)
  }
  const share = (day: Day): number => {
    const { professional, counted } = timeline.sum(day, timeline.period(day))
    return counted === 0 ? 0 : professional / counted
  }
  for (let day = TODAY - BEFORE; day < TODAY; day++) live(day)
  const start = share(TODAY - 1)
  let [items, made, highest]: [PlanItem[], number, number] = [[], 0, 0]
  for (let day = TODAY; day < TODAY + HALF_YEAR; day++) {
    live(day)
    for (let more = offered; more > 0; more--) {
      if (chance.next() < more) items.push({ id: ++made, value: chance.whole(1, 3) * (0.5 + 0.5 * chance.next()), from: day, to: day + chance.whole(3, 21), campaign: chance.next() < 0.2 ? `c${made % 4}` : null })
    }
    items = items.filter(item => item.to >= day)
    const { placed } = planGreedily(timeline.model(day, high, items))
    for (const { item } of placed.filter(one => one.day === day)) {
      const before = timeline.sum(day, timeline.period(day))
      timeline.company(day)
      items = items.filter(one => one.id !== item)
      if (before.counted >= FEW_POSTS) highest = Math.max(highest, (before.professional + 1) / (before.counted + 1))
    }
  }
  const { company, counted: all } = timeline.sum(TODAY + HALF_YEAR - 1, HALF_YEAR)
  return { company, all, start, end: share(TODAY + HALF_YEAR - 1), highest }
}

describe('two hundred people who follow the advice for half a year', () => {
  const people = Array.from({ length: 200 }, (_, at) => {
    const chance = new Chance(at + 1)
    const someone = { perDay: [0.1, 0.3, 0.7, 1.5, 4, 10][at % 6]!, work: 0.2 + 0.7 * chance.next(), offered: [0.3, 1, 3][at % 3]!, high: at % 5 === 0 ? 0.9 : 0.73 }
    return { ...someone, ...follow(someone, chance) }
  })

  test('keep company posts under 30% of their timeline', () => {
    expect(people.filter(({ company, all }) => company / Math.max(1, all) >= 0.3)).toEqual([])
    expect(people.filter(({ company }) => company > 10).length).toBeGreaterThan(60)
  })

  test('never go over their band by a company post', () => {
    expect(people.filter(({ highest, high }) => highest > high + 1e-9)).toEqual([])
  })

  test('stay in their band, or come back to it as far as what they post by themselves allows', () => {
    const within = people.filter(({ end, high }) => end <= high)
    // Who is over the band without any company post is not brought into it by leaving company posts out.
    const over = people.filter(({ end, high, work, perDay }) => end > high && work * 0.95 + (1 - work) * 0.05 < high - spread(work, perDay))
    expect(over).toEqual([])
    expect(within.length).toBeGreaterThan(120)
  })
})

/** How far chance alone takes the share of the last period's own posts, three times the standard error of 30 posts or more. */
function spread(work: number, perDay: number): number {
  return 3 * 0.9 * Math.sqrt(work * (1 - work) / Math.max(30, 30 * perDay))
}
