import { createInterface } from 'node:readline'
import { TestNetworkNoAppView } from '@atproto/dev-env'
import { RichText } from '@atproto/api'

/*
 * The server that Bluesky itself runs, with an account on it, until its standard input closes. Each line in is a question as JSON, each line out
 * the answer to it; the first line out tells where it listens.
 */

const network = await TestNetworkNoAppView.create()
const { pds } = network

const answers = {
  /** An account of that name with an app password. */
  async account({ name }) {
    const agent = pds.getAgent()
    const { data } = await agent.com.atproto.server.createAccount({ handle: `${name}.test`, email: `${name}@mail.test`, password: 'its-own-password' })
    const headers = { authorization: `Bearer ${data.accessJwt}` }
    const made = await agent.com.atproto.server.createAppPassword({ name: 'twothirds' }, { headers, encoding: 'application/json' })
    return { did: data.did, handle: data.handle, appPassword: made.data.password, token: data.accessJwt }
  },
  /** What Bluesky's own library finds in texts, before names are looked up. */
  facets({ texts }) {
    return texts.map(text => {
      const rich = new RichText({ text })
      rich.detectFacetsWithoutResolution()
      return { facets: rich.facets ?? [], graphemes: rich.graphemeLength }
    })
  }
}

const say = value => process.stdout.write(`${JSON.stringify(value)}\n`)
say({ server: pds.url })

for await (const line of createInterface({ input: process.stdin })) {
  const { ask, ...given } = JSON.parse(line)
  say(await answers[ask](given))
}
await network.close()
process.exit(0)
