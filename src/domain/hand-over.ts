/**
 * A finished text on its way to a network by the person's own hand. Ready is not posted: nobody but the person knows whether it went out, so the app
 * asks, and counts it once.
 */
export const HAND_OVER_STATES = ['ready', 'handed-over', 'posted', 'dropped'] as const
export type HandOverState = (typeof HAND_OVER_STATES)[number]

/** `hand` opens the composer, again if need be; `back` takes the last step back. */
export type HandOverStep = 'hand' | 'posted' | 'not-posted' | 'back'

const NEXT: { readonly [S in HandOverState]: { readonly [T in HandOverStep]?: HandOverState } } = {
  // Somebody may have copied the text without opening anything.
  'ready': { 'hand': 'handed-over', 'posted': 'posted', 'back': 'dropped' },
  'handed-over': { 'hand': 'handed-over', 'posted': 'posted', 'not-posted': 'ready', 'back': 'ready' },
  'posted': { 'back': 'handed-over' },
  'dropped': {}
}

/** Where a step leads, null where it cannot be taken. */
export function afterStep(state: HandOverState, step: HandOverStep): HandOverState | null {
  return NEXT[state][step] ?? null
}
