import { describe, expect, test } from 'vitest'
import { outside } from '../../electron/main/opening.ts'
import { isOurs } from '../../electron/main/scheme.ts'

/** An address, whether it is ours, and what the opener may be given (shown to the person first). */
const TABLE: readonly (readonly [address: string, ours: boolean, shown: string | null])[] = [
  ['twothirds://app/', true, null],
  ['twothirds://app/index.html#balance', true, null],
  ['twothirds://app/?next=https://evil.example', true, null],
  ['TWOTHIRDS://app/', true, null],
  ['twothirds://app.evil.example/', false, null],
  ['twothirds://app:8080/', false, null],
  ['twothirds://evil/', false, null],
  ['twothirds://app@evil/', false, null],
  ['twothirds://user@app/', false, null],
  ['twothirds:app', false, null],
  ['https://evil.example/?twothirds://app/', false, 'evil.example'],
  ['https://evil.example/#twothirds://app/', false, 'evil.example'],
  ['https://localhost:5173/', false, 'localhost:5173'],
  ['https://evil.example/?localhost:5173', false, 'evil.example'],
  ['http://127.0.0.1:5173/', false, null],
  ['http://localhost/', false, null],
  ['http://example.org/', false, null],
  ['https://example.org/news', false, 'example.org'],
  ['https://example.org:8443/news', false, 'example.org:8443'],
  ['HTTPS://EXAMPLE.ORG/', false, 'example.org'],
  ['https://user@example.org/', false, null],
  ['https://example.org@evil.example/', false, null],
  ['https://user:pass@example.org/', false, null],
  ['https://example.org%40evil.example/', false, null],
  ['https://аpple.com/', false, 'xn--pple-43d.com'],
  ['https://münchen.example/', false, 'xn--mnchen-3ya.example'],
  ['https://example.org\\@evil.example/', false, null],
  ['https:\\\\evil.example/', false, null],
  ['https://example.org/a b', false, null],
  ['https://example.org/\u0000', false, null],
  ['https://example.org/\njavascript:alert(1)', false, null],
  [' https://example.org/', false, null],
  [`https://example.org/${'a'.repeat(2100)}`, false, null],
  ['mailto:ada@example.org', false, 'ada@example.org'],
  ['mailto:?bcc=evil@example.org', false, null],
  ['javascript:alert(1)', false, null],
  ['JaVaScRiPt:alert(1)', false, null],
  ['data:text/html,<script>1</script>', false, null],
  ['blob:https://example.org/1', false, null],
  ['vbscript:msgbox', false, null],
  ['file:///etc/passwd', false, null],
  ['file://server/share', false, null],
  ['\\\\server\\share', false, null],
  ['//evil.example/', false, null],
  ['smb://server/share', false, null],
  ['ms-msdt:/id PCWDiagnostic', false, null],
  ['ms-settings:privacy', false, null],
  ['search-ms:query=x', false, null],
  ['ftp://example.org/', false, null],
  ['ssh://example.org/', false, null],
  ['tel:+3112345', false, null],
  ['about:blank', false, null],
  ['chrome://settings', false, null],
  ['devtools://devtools/', false, null],
  ['view-source:https://example.org', false, null],
  ['', false, null],
  ['example.org', false, null]
]

describe('where an address may lead', () => {
  test('the table has at least 40 rows', () => expect(TABLE.length).toBeGreaterThanOrEqual(40))

  test.each(TABLE)('%s', (address, ours, shown) => {
    expect(isOurs(address)).toBe(ours)
    expect(outside(address)?.shown ?? null).toBe(shown)
  })

  test('only https and mailto ever get out, as a whole address without surprises', () => {
    for (const [address] of TABLE) expect(outside(address)?.address ?? 'https:').toMatch(/^(https|mailto):/)
  })
})
