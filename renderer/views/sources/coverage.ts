export interface Month {
  /** `2024-03`. */
  readonly month: string
  readonly posts: number
}

export interface Gap {
  readonly from: string
  readonly to: string
  readonly months: number
}

/** Shorter silences are what a life looks like, and no sign of a missing archive. */
const GAP = 3

/** Months since year 0. */
const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

function nameOf(number: number): string {
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String(number % 12 + 1).padStart(2, '0')}`
}

/** Every month from the first to the last with posts, those without them too. */
export function filled(months: readonly Month[]): Month[] {
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return []
  const known = new Map(months.map(({ month, posts }) => [month, posts]))
  const start = numberOf(first.month)
  return Array.from({ length: numberOf(last.month) - start + 1 }, (_, at) => {
    const month = nameOf(start + at)
    return { month, posts: known.get(month) ?? 0 }
  })
}

/** Runs of three months and more without a post, oldest first. */
export function gapsIn(all: readonly Month[]): Gap[] {
  const gaps: Gap[] = []
  let begun: number | null = null
  for (const [at, { posts }] of all.entries()) {
    if (posts === 0) begun ??= at
    else if (begun !== null) {
      gaps.push({ from: all[begun]?.month ?? '', to: all[at - 1]?.month ?? '', months: at - begun })
      begun = null
    }
  }
  return gaps.filter(({ months }) => months >= GAP)
}
