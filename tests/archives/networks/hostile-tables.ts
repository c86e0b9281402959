import { linkTo, SHARES } from '../../fixtures/networks/linkedin.ts'
import { rawZip } from '../../fixtures/raw-zip.ts'
import type { Hostile } from './hostile-json.ts'

const zip = (files: Readonly<Record<string, string | Buffer>>): Buffer => rawZip(Object.entries(files).map(([name, data]) => ({ name, data: Buffer.from(data) })))
const shares = (rows: string): Buffer => zip({ 'Shares.csv': `${SHARES}\n${rows}` })
const comments = (rows: string): Buffer => zip({ 'Comments.csv': `Date,Link,Message\n${rows}` })
const LINK = linkTo('urn:li:share:12345')
const wide = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

/** Tables of which not one row can become a post, each for another reason. */
export const HOSTILE_CSV: readonly Hostile[] = [
  ['shares-none.zip', shares('')], ['shares-empty-file.zip', zip({ 'Shares.csv': '' })], ['shares-header-cut.zip', zip({ 'Shares.csv': 'Date,ShareL' })], ['shares-open-quote.zip', shares(`2024-01-01 10:00:00,${LINK},"never closed`)],
  ['shares-no-link.zip', shares('2024-01-01 10:00:00,,Words,,,')], ['shares-no-date.zip', shares(`,${LINK},Words,,,`)], ['shares-bad-date.zip', shares(`2024-99-01 10:00:00,${LINK},Words,,,`)], ['shares-other-link.zip', shares('2024-01-01 10:00:00,https://a.example/,Words,,,')],
  ['shares-few-fields.zip', shares(`2024-01-01 10:00:00,${LINK}\n`.repeat(50))], ['shares-many-fields.zip', shares(`2024-01-01 10:00:00,${LINK}${',x'.repeat(5000)}\n`)], ['shares-quotes.zip', shares('"'.repeat(100_001))],
  ['shares-backslashes.zip', shares('\\'.repeat(100_000))], ['shares-commas.zip', shares(','.repeat(100_000))], ['shares-lines.zip', shares('\n'.repeat(100_000))], ['shares-returns.zip', shares('\r'.repeat(100_000))],
  ['shares-zeros.zip', zip({ 'Shares.csv': Buffer.alloc(100_000) })], ['shares-wide.zip', zip({ 'Shares.csv': wide('Date\tShare Link\tShare Commentary\n') })], ['shares-odd-bytes.zip', zip({ 'Shares.csv': Buffer.concat([wide(SHARES), Buffer.from([0x41])]) })],
  ['shares-page.zip', zip({ 'Shares.csv': '<!doctype html><html><body>Sign in</body></html>' })], ['shares-long-field.zip', shares(`2024-01-01 10:00:00,,"${'x'.repeat(5 * 2 ** 20)}",,,`)],
  ['shares-mixed.zip', shares('"a"b,"c\\"d",e\n'.repeat(2000))], ['comments-none.zip', comments('')], ['comments-no-date.zip', comments(`,${LINK},Words`)], ['comments-broken.zip', comments('"x" y,"z\\" w\n'.repeat(500))], ['comments-no-link.zip', comments('2024-01-01 10:00:00,,Words')],
  ['fast.zip', zip({ 'Connections.csv': 'Notes:\n', 'Profile.csv': 'First Name\n', 'Positions.csv': 'Title\n' })], ['reposts-bad.zip', zip({ 'InstantReposts.csv': 'Date,Link\nnever,x\n' })],
  ['table-header.csv', 'id,date,text\n'], ['table-no-date.csv', 'id,text\n1,x\n'], ['table-no-text.csv', 'id,date\n1,2024-01-01\n'], ['table-bad-dates.csv', 'date,text\nnever,x\nsoon,y\n'], ['table-orders.csv', 'date,text\n03/04/2024,x\n05/06/2024,y\n'],
  ['table-excel.csv', 'id,date,text\n1.2345E+18,2024-01-01,x\n'], ['table-formula.csv', '=cmd|\' /C calc\'!A0,=1+1\n'], ['table-one-column.csv', 'text\nx\ny\n'], ['table-separator.csv', 'sep=;\n'], ['table-marks.csv', '\ufeff\ufeff\n,\n'],
  ['table-unclosed.csv', `date,text\n2024-01-01,"${'a\n'.repeat(20_000)}`], ['table-nobody.csv', 'date,text,network\n2024-01-01,x,nowhere\n'], ['lines-bad.jsonl', '{"date":"2024-01-01","text":\n'.repeat(1000)], ['lines-long.jsonl', `{"text":"${'x'.repeat(17 * 2 ** 20)}"}\n`],
  ['lines-lists.jsonl', '[]\n[]\n'], ['lines-undated.jsonl', '{"text":"x"}\n{"text":"y"}\n'], ['table-parts.csv', `date,text,network,account\n${Array.from({ length: 150 }, (_, at) => `2024-01-01,x,x,a${at}`).join('\n')}`]
]

/** Pages where data was expected. */
export const HOSTILE_PAGES: readonly Hostile[] = [
  ['sign-in.zip', '<!doctype html><html>Sign in</html>'], ['upper.csv', '<HTML><BODY>Expired</BODY></HTML>'], ['comment.json', '<!-- a --><!-- b --><html>'], ['articles-only.zip', zip({ 'Articles/Articles/draft.html': '<h1>Draft</h1>', 'Connections.csv': 'x', 'Profile.csv': 'x' })],
  ['threads-page.zip', zip({ 'threads/threads_and_replies.html': '<html>' })], ['instagram-page.zip', zip({ 'your_instagram_activity/content/posts_1.html': '<html>' })]
]
