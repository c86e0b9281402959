import { MS_PER_DAY, type Day } from '../../../src/domain/day.ts'

/** First days of months between two days, at most about a dozen of them. */
export function monthStarts(from: Day, to: Day): Day[] {
  const first = new Date(from * MS_PER_DAY)
  const months = (to - from) / 30.4
  const every = [1, 2, 3, 6, 12, 24].find(step => months / step <= 13) ?? 60
  const starts: Day[] = []
  for (let month = first.getUTCMonth(); ; month += 1) {
    const day = Date.UTC(first.getUTCFullYear(), month, 1) / MS_PER_DAY
    if (day > to) return starts
    if (day >= from && month % every === 0) starts.push(day)
  }
}
