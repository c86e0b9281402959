import { describe, expect, test } from 'vitest'
import { decodeReferences, htmlText, looksLikeHtml } from '../../src/domain/html-text.ts'

describe('the text of HTML', () => {
  test.each([
    ['<p>One</p><p>Two<br>lines</p>', 'One\n\nTwo\nlines'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\n\nb'],
    ['Caf&eacute; &amp; &#8220;th&#xE9;&#8221; &nbsp; &unknown; &copy=2', 'Café & “thé” &unknown; &copy=2'],
    ['before<script>alert("<p>no</p>")</script><style>p{}</style> after', 'before after'],
    ['<a href="javascript:alert(1)" onclick="x()">words</a>', 'words'],
    ['2 < 3 and 5 > 4', '2 < 3 and 5 > 4'],
    ['unfinished <script>alert(1)', 'unfinished'],
    ['<!-- hidden <b>x</b> -->seen', 'seen'],
    ['&#0; &#xD800; &#x110000;', '&#0; &#xD800; &#x110000;']
  ])('of %s', (html, text) => {
    expect(htmlText(html)).toBe(text)
  })

  test('is decoded once: what was escaped twice stays readable', () => {
    expect(decodeReferences('&amp;lt;b&amp;gt;')).toBe('&lt;b&gt;')
  })

  test('is told from plain text by its looks', () => {
    expect(['<b>x</b>', 'a &amp; b', '<br/>', '<img src=x>'].map(looksLikeHtml)).toEqual([true, true, true, true])
    expect(['a & b', '1 < 2', 'R&D; more', '<3', ''].map(looksLikeHtml)).toEqual([false, false, false, false, false])
  })

  test('is found in good time, however broken the HTML is', () => {
    for (const part of ['<p', '<script>', '<!--', '&amp', '<a href="', '\n ', '<br ']) {
      const before = performance.now()
      htmlText(part.repeat(300_000))
      expect(performance.now() - before).toBeLessThan(3000)
    }
  })
})
