import type { RequestReason } from '../domain/feed.ts'
import type { LogRequest } from '../feeds/index.ts'
import type { WriterLink } from './writer-link.ts'

/** A log for everything that goes out for one reason: the row is there before the request, and tells its outcome after it. */
export function requestLog(writer: WriterLink, reason: RequestReason, subject: string): LogRequest {
  return async address => {
    const { id } = await writer.call('request.begin', { address, reason, subject })
    return async (outcome, status, bytes) => {
      await writer.call('request.end', { id, outcome, status, bytes })
    }
  }
}
