import { z } from 'zod'

/**
 * The first frame of a page over a web socket. A launch code works once and is swapped for a session token, which the
 * page keeps for as long as its tab lives, so that a reload does not lock the person out.
 */

/** 256 random bits, base64url without padding. */
export const Secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

export const Hello = z.union([
  z.strictObject({ t: z.literal('hello'), code: Secret }),
  z.strictObject({ t: z.literal('hello'), token: Secret })
])
export type Hello = z.infer<typeof Hello>

export const Welcome = z.strictObject({ t: z.literal('welcome'), token: Secret })
export type Welcome = z.infer<typeof Welcome>

/** Where the loopback host takes web sockets. */
export const WIRE_PATH = '/wire'
