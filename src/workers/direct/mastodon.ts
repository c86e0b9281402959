import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Connected, InputOf, OutputOf } from '../../contract/index.ts'
import { Failure } from '../../domain/failure.ts'
import { ownAccount } from '../../networks/api/mastodon/account.ts'
import { limitsOf } from '../../networks/api/mastodon/server.ts'
import { beginSignIn, finishSignIn, OUT_OF_BAND } from '../../networks/api/mastodon/sign-in.ts'
import type { Attempt } from '../../networks/api/mastodon/sign-in.ts'
import { waitForCode } from './bring.ts'
import type { Brought } from './bring.ts'
import type { DirectPorts } from './ports.ts'
import type { Named, signingIn } from './sign-in.ts'

interface Waiting {
  readonly attempt: Attempt
  readonly server: Named
  readonly brought: Brought | null
}

/** Sign-ins that are remembered at a time; the oldest goes. */
const MOST = 5

/** Signing in at a Mastodon server: the person says yes on its page, and the code comes back by hand or by itself. */
export function mastodonSignIns({ signal }: DirectPorts, { named, requireSecrets, save }: ReturnType<typeof signingIn>) {
  const waiting = new Map<string, Waiting>()

  async function begin({ server: written, bring, confirmed }: InputOf<'direct.mastodon'>): Promise<OutputOf<'direct.mastodon'>> {
    await requireSecrets()
    const server = named(written, written, confirmed)
    const [state, verifier] = [randomBytes(24).toString('base64url'), randomBytes(48).toString('base64url')]
    const challenge = createHash('sha256').update(verifier).digest('base64url')
    const brought = bring ? await waitForCode(state, signal) : null
    const redirect = brought?.address ?? OUT_OF_BAND
    const attempt = await beginSignIn(server.http, { server: server.origin, redirect, verifier, challenge, state }).catch((thrown: unknown) => {
      brought?.close()
      throw thrown
    })
    const id = randomUUID()
    waiting.set(id, { attempt, server, brought })
    for (const old of [...waiting.keys()].slice(0, -MOST)) forget(old)
    return { attempt: id, address: attempt.address }
  }

  async function finish({ attempt: id, code }: InputOf<'direct.mastodonCode'>): Promise<Connected> {
    const found = waiting.get(id)
    if (!found) throw new Failure('not-found', 'This sign-in is over.', 'Begin it again.')
    const { attempt, server: { http, origin, granted }, brought } = found
    const given = code ?? await brought?.code
    if (given === undefined) throw new Failure('bad-input', 'The code is missing.', 'Copy it from the page of the server.')
    const grant = await finishSignIn(http, attempt, given)
    const { actor, remoteId, name } = await ownAccount(http, origin, grant.token)
    const limits = await limitsOf(http, origin)
    forget(id)
    return save({ network: 'mastodon', account: { nativeId: actor, name, bio: '' }, server: origin, granted, remoteId, limits }, { network: 'mastodon', ...grant })
  }

  function forget(id: string): void {
    waiting.get(id)?.brought?.close()
    waiting.delete(id)
  }

  return { begin, finish }
}
