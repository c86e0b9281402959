import type { Http } from '../../src/networks/api/http.ts'

/** The port that clients ask through, over real sockets. */
export const overFetch: Http = async ({ method, url, headers, body }) => {
  const answer = await fetch(url, { method, redirect: 'manual', ...(headers ? { headers } : {}), ...(body === undefined ? {} : { body }) })
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: new Uint8Array(await answer.arrayBuffer()) }
}
