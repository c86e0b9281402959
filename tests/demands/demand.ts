/** Something that the app promises, and how anybody can see whether it holds. */
export interface Demand {
  readonly id: string
  readonly demand: string
  /** What is asked, in numbers. */
  readonly number: string
  /** What shows it: files of tests, or a script of the package. Empty where nothing does yet. */
  readonly shownBy: readonly string[]
  /** What was found, or what is missing; `held` where the test itself fails below the number. */
  readonly result: string
}

/** Shown by a test that fails when the number is not reached. */
export const HELD = 'held by its test'

/** The command that runs what shows a demand. */
export function commandOf({ shownBy }: Demand): string {
  const [specs, rest] = [shownBy.filter(path => path.endsWith('.spec.ts')), shownBy.filter(path => !path.endsWith('.spec.ts'))]
  const tests = rest.filter(path => path.startsWith('tests/'))
  const commands = [
    ...rest.filter(path => !path.startsWith('tests/')),
    ...(tests.length > 0 ? [`npx vitest run ${tests.join(' ')}`] : []), ...(specs.length > 0 ? [`npx playwright test ${specs.join(' ')}`] : [])
  ]
  return commands.map(command => `\`${command}\``).join('<br>')
}
