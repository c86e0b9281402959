import type { OutputOf, Plan } from '../contract/index.ts'
import { isoDay } from '../domain/day.ts'
import { icsOf } from '../domain/ics.ts'
import { titleOf } from '../domain/item.ts'
import type { Context } from './context.ts'
import { profileOf } from './profile.ts'

const SAYS = {
  en: { calendar: 'Twothirds plan', about: (network: string) => `Planned by Twothirds for ${network}. Nothing is posted by itself.` },
  nl: { calendar: 'Twothirds-plan', about: (network: string) => `Door Twothirds gepland voor ${network}. Er wordt niets vanzelf geplaatst.` }
} as const

/** Plans as a calendar file, one whole day for each planned item. */
export function calendarOf(context: Context, plans: readonly Plan[]): OutputOf<'plan.ics'> {
  const { db, store } = context
  const says = SAYS[profileOf(context).language]
  const items = new Map(store.listItems(db).map(item => [item.id, item]))
  const events = plans.flatMap(({ network, days }) => days.flatMap(({ day, items: planned }) => planned.flatMap(id => {
    const item = items.get(id)
    return item ? [{ uid: `item-${id}-${network}@twothirds`, day, title: titleOf(item), about: [says.about(network), item.text].join('\n\n'), url: item.link }] : []
  })))
  const today = plans[0]?.days[0]?.day
  return { name: today === undefined ? 'twothirds.ics' : `twothirds-${isoDay(today)}.ics`, text: icsOf(events, { name: says.calendar, at: context.now() }) }
}
