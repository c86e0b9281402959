/**
 * The one content policy of both hosts: nothing but the app's own files, and no way to turn text into markup or code.
 * `svelte-trusted-html` is the policy under which Svelte makes its own static templates.
 */
export const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html'
].join('; ')
