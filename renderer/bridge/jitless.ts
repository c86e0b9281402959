import { z } from 'zod'

/** The page's policy forbids eval. Schemas look at this when they are made, so this module has to be imported before any of them. */
z.config({ jitless: true })
