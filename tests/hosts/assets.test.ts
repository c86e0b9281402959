import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assets, nameIn } from '../../src/hosts/assets.ts'
import { CSP } from '../../src/hosts/csp.ts'
import { makePage, SECRET } from './page.ts'
import type { Page } from './page.ts'

let page: Page
let answer: (request: Request) => Promise<Response>
beforeAll(() => {
  page = makePage()
  answer = assets(page.root)
})
afterAll(() => page.remove())

const get = (path: string, method = 'GET'): Promise<Response> => answer(new Request(`http://127.0.0.1:1234${path}`, { method }))

describe('the app’s own files', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['/?x=1', 'text/html; charset=utf-8', 'no-cache'],
    ['/icon.svg', 'image/svg+xml', 'no-cache'],
    ['/assets/plain.css', 'text/css; charset=utf-8', 'no-cache'],
    ['/assets/index-AbCd_123.js', 'text/javascript; charset=utf-8', 'private, max-age=31536000, immutable'],
    ['/assets/font-AbCd1234.woff2', 'font/woff2', 'private, max-age=31536000, immutable']
  ])('%s is served as %s and cached as %s', async (path, type, cache) => {
    const response = await get(path)
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, type, cache])
    expect((await response.text()).length).toBe(Number(response.headers.get('content-length')))
  })

  test.each([
    '/nothing.js', '/assets', '/assets/', '/balance', '/../secret.js', '/%2e%2e/secret.js', '/..%2fsecret.js', '/assets/..%2f..%2fsecret.js', '/..%5csecret.js',
    '/%2e%2e%2frenderer-beside/secret.js', '//secret.js', '/.hidden.js', '/notes.txt', '/index.html%00.js', '/%zz', '/assets/link.js', '/C:/secret.js', '/index.html/'
  ])('%s is not found, and nothing of it is told', async path => {
    const response = await get(path)
    expect(response.status).toBe(404)
    const body = await response.text()
    expect(body).toBe('')
    expect(body).not.toContain(SECRET)
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is refused', async method => {
    const response = await get('/', method)
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test('HEAD has the headers of GET and no body', async () => {
    const [head, whole] = [await get('/icon.svg', 'HEAD'), await get('/icon.svg')]
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(whole.headers))
    expect(await head.text()).toBe('')
  })

  test.each(['/', '/nothing', '/assets/index-AbCd_123.js'])('%s carries the policy and every hardening header, and no CORS header', async path => {
    const { headers } = await get(path)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': CSP, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin'
    })
    expect([...headers.keys()].filter(name => name.startsWith('access-control-') || name === 'set-cookie')).toEqual([])
  })

  test('the policy allows nothing unsafe and names each directive once', () => {
    expect(CSP).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types svelte-trusted-html"
    )
    expect(CSP).not.toMatch(/unsafe|\*|https?:/)
  })

  test('a name is plain or it is none', () => {
    expect(nameIn('/')).toBe('/index.html')
    expect(nameIn('/a/b-c_1.js')).toBe('/a/b-c_1.js')
    for (const path of ['', 'a', '/a//b', '/./a', '/a/../b', '/a\\b', '/a b', '/%00', '/é']) expect(nameIn(path)).toBeNull()
  })
})
