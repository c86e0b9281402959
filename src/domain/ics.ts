import { isoDay } from './day.ts'
import type { Day } from './day.ts'
import type { Instant } from './post.ts'

export interface CalendarEvent {
  /** Stays the same when the plan is exported again, so that a calendar moves the event instead of adding one. */
  readonly uid: string
  readonly day: Day
  readonly title: string
  readonly about: string
  readonly url: string | null
}

/** A line has at most so many octets, its fold included (RFC 5545, 3.1). */
const OCTETS = 75

/**
 * An iCalendar file (RFC 5545) of whole days: `VALUE=DATE` names a date and no moment, so no change of the clock and no other zone can
 * move it to another day.
 */
export function icsOf(events: readonly CalendarEvent[], { name, at }: { name: string, at: Instant }): string {
  const stamp = new Date(at).toISOString().replace(/\.\d+/u, '').replace(/[-:]/gu, '')
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Twothirds//Plan//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(event => eventLines(event, stamp)), 'END:VCALENDAR'
  ]
  return lines.map(line => `${folded(line)}\r\n`).join('')
}

function eventLines({ uid, day, title, about, url }: CalendarEvent, stamp: string): string[] {
  const date = (of: Day): string => isoDay(of).replaceAll('-', '')
  return [
    'BEGIN:VEVENT', `UID:${escaped(uid)}`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${date(day)}`, `DTEND;VALUE=DATE:${date(day + 1)}`,
    `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(about)}`, ...(url === null ? [] : [`URL:${url.replace(/[\r\n]/gu, '')}`]), 'TRANSP:TRANSPARENT', 'END:VEVENT'
  ]
}

/** Text values have their own escapes; control characters have no place in a calendar. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/gu, '\\$&').replace(/\r\n|\r|\n/gu, '\\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, '')
}

/** Folds a line between characters, never inside one. */
function folded(line: string): string {
  let [text, octets] = ['', 0]
  for (const character of line) {
    const size = utf8Size(character.codePointAt(0)!)
    if (octets + size > OCTETS) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}

function utf8Size(point: number): number {
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}
