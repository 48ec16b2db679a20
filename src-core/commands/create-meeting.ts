import { z } from 'zod';
import { translator } from '../i18n/index.ts';
import { USUAL_SECTION } from '../meeting/agenda-sections.ts';
import { GivenTime, Id } from '../model/field-types.ts';
import { type Forum, Language, SECTIONS } from '../model/forum.ts';
import {
  type Item,
  type ItemKind,
  MEETING_SCHEMA,
  Meeting,
  type Standing,
} from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import type { MeetingSummary } from '../projections/summary-types.ts';
import { commandFields } from './command-fields.ts';
import { assign, newMeetingCommand } from './command-types.ts';
import { claimId } from './lookups.ts';
import { GivenSittings, timesAfter } from './meeting-times.ts';
import { placeNewItem } from './placing-items.ts';

/** The standing items of the four-part agenda template; in the deck's sections where the forum has these (D12). */
const FOUR_PART: readonly { standing: Standing; kind: ItemKind }[] = [
  { standing: 'agenda', kind: 'decision' },
  { standing: 'last-minutes', kind: 'decision' },
  { standing: 'carried', kind: 'review' },
  { standing: 'any-other-business', kind: 'discussion' },
  { standing: 'next-meeting', kind: 'decision' },
];

/** Ids that no file and no patch can use. Every object inherits `constructor`; Windows reserves the others. */
const RESERVED = /^(?:constructor|con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** The details of a meeting that are known when it is planned. */
export const MeetingFacts = Meeting.pick({
  title: true,
  startsAt: true,
  endsAt: true,
  place: true,
  chair: true,
  secretary: true,
  language: true,
  form: true,
  reference: true,
  copies: true,
});

export const createMeeting = newMeetingCommand('createMeeting', {
  fields: {
    id: Id.optional(),
    ...commandFields(MeetingFacts.shape),
    startsAt: GivenTime.optional(),
    sittings: GivenSittings.optional(),
    language: Language.optional(),
    template: z.enum(['four-part', 'blank']).optional(),
  },
  make: ({ do: _, id: given, template, ...facts }, { forum, everGiven, context }) => {
    const fields = { ...facts, ...timesAfter({}, facts) };
    const { startsAt } = fields;
    if (!startsAt) refuse('invalid', 'startsAt', 'faults.empty');
    if (given !== undefined && RESERVED.test(given))
      refuse('invalid', 'id', 'refusals.reservedId', { id: given });
    // The year stays when the meeting is moved (D78).
    const year = Number(startsAt.slice(0, 4));
    const id = claimId(everGiven, given ?? nextId(everGiven, year), context.newId);
    const language = fields.language ?? forum.language;
    const meeting: Meeting = {
      schema: MEETING_SCHEMA,
      id,
      title: fields.title,
      startsAt,
      language,
      year,
      phase: 'draft',
      times: {},
      items: [],
      breaks: [],
      attendance: [],
      decisions: [],
      agreements: [],
      actionPoints: [],
      statements: [],
      floor: [],
      assessments: [],
      attachments: [],
      given: { items: 0, agreements: 0, decisions: {} },
    };
    assign(meeting, { ...fields, startsAt });
    if (template === 'blank') return meeting;
    const words = translator(language, forum.words);
    const isDeck = SECTIONS.every((section) => isOffered(forum, section));
    for (const { standing, kind } of FOUR_PART) {
      const itemId = `${id}-${standing}`;
      const item: Item = {
        id: itemId.length <= 64 ? itemId : context.newId(),
        serial: giveItemSerial(meeting, everGiven),
        ...(isDeck ? { section: USUAL_SECTION[standing] } : {}),
        title: words(`standingItems.${standing}`),
        kind,
        standing,
        objectives: [],
        notes: '',
        periods: [],
      };
      placeNewItem(meeting, item, forum);
    }
    return meeting;
  },
});

function isOffered({ sections = [] }: Forum, section: Id): boolean {
  return sections.some(({ id }) => id === section);
}

/** The number after the highest one ever used. A gap may belong to a meeting that is lost (D79). */
function nextId(meetings: readonly MeetingSummary[], year: number): Id {
  const highest = meetings.reduce((most, { id }) => {
    const [, of, number] = /^(\d{4})-(\d{1,9})$/.exec(id) ?? [];
    return Number(of) === year ? Math.max(most, Number(number)) : most;
  }, 0);
  return `${year}-${highest + 1}`;
}

/** The next serial of the year, across all meetings. A serial is never used again (D151). */
export function giveItemSerial(meeting: Meeting, meetings: readonly MeetingSummary[]): number {
  meeting.given.items = 1 + highest(meeting, meetings, 'items');
  return meeting.given.items;
}

/** Agreements have serials of their own. */
export function giveAgreementSerial(meeting: Meeting, meetings: readonly MeetingSummary[]): number {
  meeting.given.agreements = 1 + highest(meeting, meetings, 'agreements');
  return meeting.given.agreements;
}

function highest(
  meeting: Meeting,
  meetings: readonly MeetingSummary[],
  what: 'items' | 'agreements',
): number {
  return meetings
    .filter((other) => other.year === meeting.year)
    .reduce((most, other) => Math.max(most, other.given[what]), meeting.given[what]);
}
