/** What a request says of itself, as it came off the wire: every header with all the values that were sent. */
export interface Incoming {
  readonly method: string
  readonly target: string
  readonly hosts: readonly string[]
  readonly origins: readonly string[]
  readonly fetchSite: string | undefined
  readonly upgrade: boolean
}

/**
 * Who may talk to the loopback host. Any page in the person's browser can reach 127.0.0.1, so the address alone
 * means nothing:
 * - Host has to be exactly ours, which ends DNS rebinding: a foreign name that resolves here keeps its own Host;
 * - a web socket is not bound by CORS, so its Origin has to be there and be exactly ours;
 * - a plain GET carries no Origin or ours; a foreign one is refused, and so is a file that the browser says another
 *   site asks for. Only the page itself may be opened from anywhere: it holds nothing until it has said hello.
 * Answers the status to refuse with, or null to let it pass. Pure.
 */
export function refusal(request: Incoming, host: string, wirePath: string): number | null {
  const { method, target, hosts, origins, fetchSite } = request
  if (hosts.length !== 1 || hosts[0] !== host) return 421
  if (!target.startsWith('/') || target.startsWith('//')) return 400
  if (origins.length > 1 || (origins.length === 1 && origins[0] !== `http://${host}`)) return 403
  if (request.upgrade) {
    if (method !== 'GET' || target !== wirePath) return 404
    return origins.length === 1 ? null : 403
  }
  if (method !== 'GET' && method !== 'HEAD') return 405
  const foreign = fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none'
  return foreign && target !== '/' ? 403 : null
}
