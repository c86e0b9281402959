import { expect, test } from '@playwright/test'
import { barriersOn } from './axe.ts'
import { serveProbe } from './probe.ts'
import type { Probe } from './probe.ts'
import { noTrespasses, watch } from './watch.ts'

/* The policy of the app in a real browser, and proof that the watch over every other test can see a trespass. */

const ICON = '<svg xmlns="http://www.w3.org/2000/svg"/>'
const HEAD = '<head><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/probe.css"><title>Probe</title></head>'
const PAGE = `<!doctype html><html lang="en">${HEAD}<body><main><h1>Probe</h1></main><script src="/probe.js"></script></body></html>`

function serve(script: string, more: Readonly<Record<string, string>> = {}): Promise<Probe> {
  return serveProbe({ 'index.html': PAGE, 'icon.svg': ICON, 'probe.css': '', 'probe.js': script, ...more })
}

/** What a script of the page does, and what the watch has to see of it. */
const TRIED: readonly (readonly [what: string, script: string, seen: 'violations' | 'foreign' | 'errors', sign: RegExp])[] = [
  ['evaluates text', "try { eval('1'); document.title = 'ran' } catch {}", 'violations', /^script-src|^require-trusted-types-for/],
  ['makes markup of text', "try { document.body.innerHTML = '<b>x</b>'; document.title = 'ran' } catch {}", 'violations', /^require-trusted-types-for/],
  ['writes a style into an element', "document.querySelector('h1').setAttribute('style', 'color: red')", 'violations', /^style-src/],
  ['adds a script of its own', "const s = document.createElement('script'); s.append('1'); document.body.append(s)", 'violations', /^(script-src|require-trusted)/],
  ['asks another server', "fetch('http://127.0.0.1:9/x').catch(() => undefined)", 'violations', /^connect-src/],
  ['shows a picture from elsewhere', "const i = new Image(); i.src = 'http://127.0.0.1:9/x.png'", 'violations', /^img-src/],
  ['opens a frame', "const f = document.createElement('iframe'); f.src = '/'; document.body.append(f)", 'violations', /^(frame|child|default)-src/],
  ['goes to another server', "location.href = 'http://127.0.0.1:9/away'", 'foreign', /127\.0\.0\.1:9\/away/],
  ['fails', "setTimeout(() => { throw new Error('oh no') })", 'errors', /oh no/],
  ['complains', "console.error('oh dear')", 'errors', /oh dear/]
]

let probe: Probe
test.afterEach(() => probe.close())

for (const [what, script, kind, sign] of TRIED) {
  test(`a page that ${what} is seen`, async ({ context }) => {
    probe = await serve(script)
    const seen = await watch(context, new URL(probe.address).origin)
    const page = await context.newPage()
    await page.goto(probe.address)
    await expect.poll(() => seen[kind].some(one => sign.test(one))).toBe(true)
    if (kind === 'violations') expect(await page.title()).toBe('Probe')
  })
}

test('a page that does nothing wrong is left alone, and looking for barriers is no trespass', async ({ context }) => {
  probe = await serve("document.querySelector('h1').textContent = 'Fine'")
  const seen = await watch(context, new URL(probe.address).origin)
  const page = await context.newPage()
  await page.goto(probe.address)
  await expect(page.getByRole('heading', { name: 'Fine' })).toBeVisible()
  expect(await barriersOn(page, 'light')).toEqual([])
  expect(seen).toEqual(noTrespasses())
})

test('a barrier is found under the policy, in light and in dark', async ({ context }) => {
  const style = 'h1 { color: #999; background: #fff } @media (prefers-color-scheme: dark) { h1 { color: #000 } }'
  probe = await serve('', { 'index.html': PAGE.replace('</h1>', '</h1><img src="/icon.svg">'), 'probe.css': style })
  const page = await context.newPage()
  await page.goto(probe.address)
  expect((await barriersOn(page, 'light')).join()).toMatch(/color-contrast.*image-alt/)
  expect((await barriersOn(page, 'dark')).join()).not.toMatch(/color-contrast/)
})
