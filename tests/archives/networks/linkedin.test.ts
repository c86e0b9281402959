import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { linkedInId, linkTo, mangled, SHARES, sharesCsv, written } from '../../fixtures/networks/linkedin.ts'
import { writeZip } from '../../fixtures/networks/truth.ts'
import { failureOf, scratch } from '../reading.ts'
import { put, readAll } from './whole.ts'

const dir = await scratch()
const AT = Date.UTC(2024, 4, 5, 6, 7, 8)
let files = 0

const urn = (at = AT, type = 'share'): string => `urn:li:${type}:${linkedInId(at)}`
const row = (text: string, at = AT, id = urn(at)): string[] => [written(at), linkTo(id), mangled(text), '', '', 'MEMBER_NETWORK']
const read = async (bytes: string | Buffer) => readAll(await put(join(dir, `${++files}.csv`), bytes))

describe('Shares.csv', () => {
  test('gives several rows of one link as one post', async () => {
    const rows = [row('One'), [...row('One').slice(0, 4), 'https://media.example/2', ''], row('Two', AT + 1000)]
    expect((await read(sharesCsv(rows))).posts.map(({ text }) => text)).toEqual(['One', 'Two'])
  })

  test('has its line breaks repaired, while real quotes and empty lines stay', async () => {
    const text = 'He said "yes".\n\n"Really?" she asked.\nYes.'
    expect((await read(sharesCsv([[...row('').slice(0, 2), `${mangled(text)}"\n"`, '', '', '']]))).posts[0]!.text).toBe(text)
  })

  test('counts copies that went to groups once, whichever row comes first, and not those of another week', async () => {
    const [first, second, late] = [`urn:li:groupPost:12-${linkedInId(AT + 1000)}`, `urn:li:groupPost:13-${linkedInId(AT + 2000)}`, `urn:li:groupPost:12-${linkedInId(AT + 9 * 86_400_000)}`]
    const rows = [row('Hello all', AT + 1000, first), row('Hello all', AT + 2000, second), row('Hello, ALL!', AT), row('Hello all', AT + 9 * 86_400_000, late)]
    for (const order of [rows, rows.toReversed()]) {
      const { posts, skipped } = await read(sharesCsv(order))
      expect(posts.map(({ nativeId }) => nativeId).sort()).toEqual([late, urn()].sort())
      expect(skipped).toEqual({ copy: 2 })
    }
    const alone = await read(sharesCsv([row('Only groups', AT + 2000, second), row('Only groups', AT + 1000, first)]))
    expect(alone.posts.map(({ nativeId }) => nativeId)).toEqual([first])
  })

  test('without words is a repost, which the file does not tell from a bare picture', async () => {
    expect((await read(sharesCsv([row(''), row('Words', AT + 1)]))).posts.map(({ kind }) => kind)).toEqual(['repost', 'post'])
  })

  test('has missing and impossible dates repaired from the clock in the id, and says what has neither', async () => {
    const rows = [['', ...row('No date').slice(1)], ['2024-02-31 10:00:00', ...row('No such day', AT + 5000).slice(1)], ['', linkTo('urn:li:share:12345'), 'Neither', '', '', '']]
    const { posts, skipped } = await read(sharesCsv(rows))
    expect(posts.map(({ at }) => at)).toEqual([AT, AT + 5000])
    expect(skipped).toEqual({ 'no-date': 1 })
  })

  test('of 2018 is UTF-16 with tabs, slashes in its dates and names in other words', async () => {
    const header = ['Date', 'Share Title', 'Share Description', 'Share Link', 'Share Commentary', 'Shared URL', 'Media URL', 'Type', 'Visibility']
    const line = ['2017/06/08 08:15:44 UTC', 'A title', '', linkTo(urn()), 'Zoë said "hi"', 'https://a.example/x', '', 'ARTICLE', 'Public']
    const text = [header, line].map(fields => fields.map(field => `"${field.replaceAll('"', '""')}"`).join('\t')).join('\r\n')
    const { posts } = await read(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))
    expect(posts).toMatchObject([{ text: 'Zoë said "hi"', at: Date.UTC(2017, 5, 8, 8, 15, 44), links: ['https://a.example/x'] }])
  })

  test('in another language is read by what its columns hold', async () => {
    const path = await writeZip(join(dir, 'dutch.zip'), { 'Shares.csv': sharesCsv([row('Een bericht'), row('Nog een', AT + 1000)]).replace(SHARES, 'Datum,Koppeling,Bericht,Adres,Media,Zicht') })
    expect((await readAll(path)).posts.map(({ text, at }) => [text, at])).toEqual([['Een bericht', AT], ['Nog een', AT + 1000]])
  })

  test('with a row that is broken gives the others and the line', async () => {
    const { posts, skipped, damage } = await read(`${sharesCsv([row('One')])}${written(AT)},only two\n${sharesCsv([row('Two', AT + 1000)]).split('\n')[1]!}\n`)
    expect(posts).toHaveLength(2)
    expect(skipped).toEqual({ broken: 1 })
    expect(damage[0]!.say).toContain('Line 3')
  })
})

describe('Comments.csv', () => {
  test('has backslashes where Shares.csv of the same archive doubles its quotes', async () => {
    const comments = `Date,Link,Message\n${written(AT)},${linkTo(urn(AT, 'activity'))},"A \\"quoted\\" word, and a \\\\ too"\n${written(AT + 1000)},${linkTo(urn(AT, 'activity'))},"\\"All\\" quoted"\n`
    const { posts, damage } = await readAll(await writeZip(join(dir, 'both.zip'), { 'Shares.csv': sharesCsv([row('He said "no"')]), 'Comments.csv': comments }))
    expect(posts.map(({ kind, text }) => [kind, text])).toEqual([['post', 'He said "no"'], ['reply', 'A "quoted" word, and a \\ too'], ['reply', '"All" quoted']])
    expect(posts[1]!.replyTo).toBe(urn(AT, 'activity'))
    expect(damage).toEqual([])
  })

  test('in numbered parts is read whole', async () => {
    const part = (at: number): string => `Date,Link,Message\n${written(at)},${linkTo(urn())},Yes\n`
    const path = await writeZip(join(dir, 'parts.zip'), { 'Comments_1.csv': part(AT), 'Comments_2.csv': part(AT + 1000), 'Shares.csv': sharesCsv([row('x')]) })
    expect((await readAll(path)).posts).toHaveLength(3)
  })
})

describe('the archive', () => {
  test('of the fast kind is told from the larger one, with what to ask for', async () => {
    const path = await writeZip(join(dir, 'Basic_LinkedInDataExport_06-11-2025.zip'), { 'Connections.csv': 'Notes:\n', 'Positions.csv': 'Company Name\n', 'Profile.csv': 'First Name\n' })
    const failure = await failureOf(readAll(path))
    expect(failure).toMatchObject({ code: 'wrong-archive', message: expect.stringContaining('fast archive') as string, hint: expect.stringContaining('larger') as string })
  })

  test('says who it is of and who pays them now', async () => {
    const path = await writeZip(join(dir, 'Complete_LinkedInDataExport_06-11-2025.zip'), {
      'Shares.csv': sharesCsv([row('x')]), 'Profile.csv': 'First Name,Last Name,Headline\nNoor,Prins,Bridges\n',
      'Positions.csv': 'Company Name,Title,Started On,Finished On\nDeltawerk,Engineer,Jan 2022,\nOld Co,Intern,Jan 2019,Dec 2019\n'
    })
    const { archive } = await readAll(path)
    expect(archive.account).toMatchObject({ name: 'Noor Prins', bio: 'Bridges\nEngineer at Deltawerk' })
    expect(archive.generatedAt).toBe(Date.UTC(2025, 5, 11))
  })
})
