/** Something that is not an archive of X: what it is, and whether it is a person's export of posts. */
export interface Foreign {
  readonly what: string
  /** An archive that other versions may read; else a thing that nobody will. */
  readonly posts: boolean
}

const archive = (what: string): Foreign => ({ what, posts: true })
const other = (what: string): Foreign => ({ what, posts: false })

export const MASTODON = archive('a Mastodon archive')
export const LINKEDIN = archive('a LinkedIn archive')
export const BLUESKY = archive('a Bluesky repository')
const OLD_TWITTER = archive('an old Twitter archive, of the kind that was given out until 2019')

/** File names that give a container away; the first that fits counts. */
const SIGNS: readonly (readonly [RegExp, Foreign])[] = [
  [/(^|\/)outbox\.json$/i, MASTODON],
  [/(^|\/)data\/js\/tweet_index\.js$/, OLD_TWITTER],
  [/(^|\/)data\/js\/tweets\/\d{4}_\d\d\.js$/, OLD_TWITTER],
  [/(^|\/)(Shares|Comments|Connections|Positions|Reactions|InstantReposts)\.csv$/i, LINKEDIN],
  [/(^|\/)(your_instagram_activity\/|content\/posts_\d+\.json$|media\/posts_\d+\.json$)/, archive('an Instagram archive')],
  [/(^|\/)(your_activity_across_facebook|your_facebook_activity|this_profile's_activity_across_facebook)\//, archive('a Facebook archive')],
  [/(^|\/)(your_posts|profile_posts)(__[a-z_]+)?_\d+\.json$/, archive('a Facebook archive')],
  [/(^|\/)threads_and_replies\.json$/, archive('a Threads archive')],
  [/\.car$/i, BLUESKY],
  [/^word\/document\.xml$/, other('a Word document')],
  [/^xl\/workbook\.xml$/, other('an Excel workbook')],
  [/^ppt\/presentation\.xml$/, other('a PowerPoint presentation')],
  [/^META-INF\/MANIFEST\.MF$/, other('a Java program')],
  [/^(Takeout|archive_browser\.html$)/, other('a Google Takeout')]
]

/** What a container holds, judged by the names in it. */
export function foreignOf(names: readonly string[]): Foreign | null {
  return SIGNS.find(([sign]) => names.some(name => sign.test(name)))?.[1] ?? null
}

const ACTIVITY = /(^|\/)(your_instagram_activity|your_facebook_activity|your_activity_across_facebook|posts|content|threads)\/.*\.html$/

/** Pages for people instead of data, as Instagram and Facebook give them when nobody chooses otherwise. */
export function isHtmlExport(names: readonly string[]): boolean {
  return names.some(name => ACTIVITY.test(name)) && !names.some(name => name.endsWith('.json'))
}
