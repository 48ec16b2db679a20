import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarEvent } from '../../src-core/documents/blocks.ts';
import { xmlText } from './xml-text.ts';

/**
 * The meeting as a calendar file (RFC 5545). The event is published, not requested: answers go to the
 * secretariat, whose address the program does not know. Times are in UTC, which every calendar shows in its own
 * zone.
 */
export function renderIcs(event: CalendarEvent): string {
  const calendar = ical({
    prodId: { company: 'Forum', product: 'Forum' },
    method: event.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  for (const { uid, isCancelled, startsAt, endsAt, title, place } of [
    event,
    ...(event.more ?? []),
  ]) {
    calendar.createEvent({
      id: line(uid),
      sequence: event.sequence,
      stamp: new Date(event.madeAt),
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: line(title),
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      organizer: { name: line(event.from) || 'Forum', email: NO_ADDRESS },
      description: event.description.map(line).join('\n'),
      ...(place === undefined ? {} : { location: line(place) }),
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** A published event must name an organiser (RFC 5546). This reserved address leads nowhere. */
const NO_ADDRESS = 'no-reply@forum.invalid';

/** Removes characters that end a line, or that no calendar file may contain. */
function line(text: string): string {
  return xmlText(text).replace(/\s+/g, ' ').trim();
}
