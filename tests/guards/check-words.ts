/** A kind of text that no file may hold, and why. */
interface Ban {
  readonly pattern: RegExp
  readonly say: string
  /** Where it does belong. */
  readonly except?: RegExp
}

export interface Slip {
  readonly file: string
  readonly line: number
  readonly say: string
}

/** The patterns are put together here, so that this file does not trip over itself. */
const pattern = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''))

const CODE = /^(src|electron|renderer)\/.*\.(ts|svelte)$/
const LONGEST_LINE = 180

export const BANS: readonly Ban[] = [
  {
    // Where packages come from is the business of the machine that installs them.
    pattern: pattern('\\b(registry\\.', '(npmjs|yarnpkg|npmmirror)\\.|npm\\.pkg\\.', 'github\\.|pypi\\.', 'org/simple|files\\.', 'pythonhosted\\.|',
      '(static|index)\\.', 'crates\\.io|proxy\\.', 'golang\\.|arti', 'factory\\b)'),
    say: 'names a host of packages',
    except: /(^|\/)package-lock\.json$/
  },
  {
    // Ada is made up; her home stands in the tests of where data lives.
    pattern: pattern('(^|[\\s"\'`(=:])/', '(work|home|root|Users|tmp)/(?!ada\\b)[\\w.-]'),
    say: 'holds the path of one machine'
  },
  { pattern: pattern('(^|[^\\w/-])(\\.\\./)?', 'shared/[\\w-]+\\.(md|json|zip)'), say: 'points outside the repository' },
  { pattern: pattern('\\b(TO', 'DO|FIX', 'ME|XX', 'X|HA', 'CK)\\b'), say: 'puts work off' },
  {
    pattern: pattern('(\\beslint', '-disable|@ts-', 'ignore|@ts-', 'expect-error|@ts-', 'nocheck|svelte-', 'ignore|\\bv8 ', 'ignore|\\bc8 ', 'ignore)'),
    say: 'silences a check'
  },
  { pattern: pattern('\\b(test|it|describe)(\\.\\w+)*\\.', '(only|skip|todo|fixme|fails)\\b'), say: 'leaves a test out' },
  { pattern: pattern('(BEGIN [A-Z ]*PRIVATE', ' KEY|_auth', 'Token=|gh[pousr]_', '[A-Za-z0-9]{30})'), say: 'looks like a secret' }
]

/** Every forbidden text in one file. Lines count from 1. */
export function checkWords(file: string, text: string): Slip[] {
  const bans = BANS.filter(({ except }) => !except?.test(file))
  const limit = CODE.test(file) ? LONGEST_LINE : Infinity
  return text.split(/\r?\n/).flatMap((content, at) => {
    const slips = bans.filter(ban => ban.pattern.test(content)).map(({ say }) => ({ file, line: at + 1, say }))
    return content.length > limit ? [...slips, { file, line: at + 1, say: `is longer than ${limit} characters` }] : slips
  })
}
