import { blueskyRepository } from '../../fixtures/networks/bluesky.ts'
import { linkedInArchive } from '../../fixtures/networks/linkedin.ts'
import { mastodonArchive } from '../../fixtures/networks/mastodon.ts'
import { facebookArchive, instagramArchive, threadsArchive } from '../../fixtures/networks/meta.ts'
import { tar } from '../../fixtures/networks/tar.ts'

/** What is mutated: a sound file for each parser, under the name by which it is found. */
export interface Seed {
  readonly parser: string
  readonly name: string
  readonly bytes: Buffer
}

const first = (parser: string, files: Readonly<Record<string, string | Buffer>>, name: string): Seed => ({ parser, name, bytes: Buffer.from(files[name]!) })

const CSV = 'id,date,text,network,account\n1,2024-01-02T03:04:05Z,"Hello, ""world""",x,noor\n2,03/25/2024 5:06 pm,Zoë,linkedin,Noor Prins\n3,45385.5,RT @bo: x,twitter,noor\n'
const LINES = CSV.split('\n').slice(1, 4).map((_, at) => JSON.stringify({ id: String(at), date: 1_712_120_767 + at, text: `Number ${at} "quoted" \u{1f388}`, network: 'x', account: 'noor' })).join('\n')
const HTML = '<html><body><h1><a href="https://www.linkedin.com/pulse/x">On &amp; on</a></h1><p>Published on 2024-01-08 08:00</p><!-- note --><div><p>Zo&euml; <b>said</b><br/>“&#8220;”</p><script>x</script></div></body></html>'

const LINKEDIN = linkedInArchive(1, 6).files
const [THREADS, PHOTOS, WALL] = [threadsArchive(1, 6).files, instagramArchive(1, 8).files, facebookArchive(1, 8).files]

export const SEEDS: readonly Seed[] = [
  first('linkedin shares', LINKEDIN, 'Shares.csv'), first('linkedin comments', LINKEDIN, 'Comments.csv'), { parser: 'linkedin article', name: 'Articles/Articles/x.html', bytes: Buffer.from(HTML) },
  first('mastodon', mastodonArchive(1, 12).files, 'outbox.json'), { parser: 'bluesky', name: 'repo.car', bytes: blueskyRepository(1, 14).bytes },
  first('threads', THREADS, Object.keys(THREADS)[0]!), first('instagram', PHOTOS, Object.keys(PHOTOS)[0]!), first('facebook', WALL, Object.keys(WALL)[0]!),
  { parser: 'table', name: 'posts.csv', bytes: Buffer.from(CSV) }, { parser: 'json lines', name: 'posts.jsonl', bytes: Buffer.from(LINES) },
  { parser: 'tar', name: 'archive.tar.gz', bytes: tar({ 'actor.json': '{}', 'outbox.json': mastodonArchive(2, 4).files['outbox.json']! }) }
]

/** Pieces of syntax on which readers have stumbled before, here or elsewhere. */
export const PIECES: readonly Buffer[] = [
  '"', '""', '\\', '\\"', ',', '\t', '\n', '\r\n', '{', '}', '[', ']', ':', 'null', '-1', '1e999', '\u0000', '<', '>', '</', '<!--', '&', '&#x110000;', '&#0;', '{"id":', '[[[[[[[[',
  '\ufeff', 'é', '\ud83c\udf88', '"__proto__":', 'sep=;\n', '9223372036854775807', '99999-99-99', '0001-01-01T00:00:00Z'
].map(text => Buffer.from(text)).concat(['fffe', 'c3', 'eda080', '9bffffffffffffffff', '00'.repeat(64), '81'.repeat(64)].map(hex => Buffer.from(hex, 'hex')))
