import { z } from 'zod'
import { Instant, Nothing } from './words.ts'

export const HOSTS = ['desktop', 'loopback', 'cli'] as const

/** What this host can do; the page explains what is missing and never fails silently. */
export const Capabilities = z.object({
  /** Dropped files have a path on this machine; without it they are uploaded over the wire. */
  nativePaths: z.boolean(),
  nativePicker: z.boolean(),
  notifications: z.boolean(),
  secrets: z.boolean(),
  tray: z.boolean()
})
export type Capabilities = z.infer<typeof Capabilities>

export const appMethods = {
  'app.hello': {
    thread: 'query', input: Nothing,
    output: z.object({ version: z.string(), dataDir: z.string(), now: Instant, posts: z.number().int() })
  },
  'app.host': {
    thread: 'host', input: Nothing,
    output: z.object({ host: z.enum(HOSTS), capabilities: Capabilities })
  },
  /** Native file dialog; an empty list when the person changed their mind. Only with `nativePicker`. */
  'app.pick': { thread: 'host', input: z.object({ kind: z.enum(['file', 'folder']) }), output: z.object({ paths: z.array(z.string()) }) },
  /** Resolves when every score is current and the intervals of the current periods are worked out. */
  'scores.settle': { thread: 'scorer', input: Nothing, output: z.object({ scored: z.number().int() }) }
} as const
