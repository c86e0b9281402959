import { z } from 'zod'
import { KINDS, LABELS, LABEL_SOURCES, NETWORKS, ORIGINS } from '../domain/post.ts'

/** Schemas of the vocabulary, shared by every group of the contract. */
export const NetworkName = z.enum(NETWORKS)
export const KindName = z.enum(KINDS)
export const LabelName = z.enum(LABELS)
export const LabelSourceName = z.enum(LABEL_SOURCES)
export const OriginName = z.enum(ORIGINS)

/** Milliseconds since 1970, UTC. */
export const Instant = z.number().int()
/** Days since 1970-01-01 of the calendar date in the person's zone. */
export const DayNumber = z.number().int()
export const RowId = z.number().int().positive()
/** A probability or share, 0 to 1. */
export const Fraction = z.number().min(0).max(1)
export const Nothing = z.object({})
