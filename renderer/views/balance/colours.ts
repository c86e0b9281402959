const NAMES = ['work', 'good', 'good-soft', 'line', 'second', 'ink', 'sheet'] as const
export type Colours = Readonly<Record<(typeof NAMES)[number], string>>

/** Tokens as plain colours for a canvas, which knows nothing of custom properties. `within` has to be in the page. */
export function coloursOf(within: HTMLElement): Colours {
  // One probe for each: the colour of an element that had another one may still be on its way.
  const read = (name: string): string => {
    const probe = document.createElement('span')
    probe.style.color = `var(--${name})`
    within.append(probe)
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }
  return Object.fromEntries(NAMES.map(name => [name, read(name)])) as Colours
}
