import { parseArgs } from 'node:util'

export interface LaunchOptions {
  /** The made-up person in a throw-away folder. */
  readonly demo: boolean
  readonly data: string | undefined
  /** For the loopback host; 0 takes a free one. */
  readonly port: number
  /** False only prints the address. */
  readonly open: boolean
  readonly help: boolean
}

export const LAUNCH_USAGE = `npm start -- [--demo] [--data DIR] [--port N] [--no-open]

  --demo      a made-up person's timeline in a throw-away folder
  --data DIR  where your data lives (else TWOTHIRDS_DATA, else your platform's data folder)
  --port N    port of the address for your browser; a free one by default
  --no-open   serve the page and print its address, open nothing`

/** Throws an error whose message says what is wrong with the arguments. */
export function launchOptions(args: readonly string[]): LaunchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'demo': { type: 'boolean', default: false },
      'data': { type: 'string' },
      'port': { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
      'help': { type: 'boolean', short: 'h', default: false }
    }
  })
  const port = Number(values.port)
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`“${values.port}” is not a port.`)
  if (values.demo && values.data) throw new Error('--demo uses a throw-away folder, so it does not go with --data.')
  return { demo: values.demo, data: values.data, port, open: !values['no-open'], help: values.help }
}
