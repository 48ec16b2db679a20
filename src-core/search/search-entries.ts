import { translator } from '../i18n/index.ts';
import { agreementNumber, decisionNumber, itemNumber } from '../meeting/numbers.ts';
import { followUpOf } from '../meeting/outcome.ts';
import type { Id, Time } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import { AdoptedDocument, type Exempt, type Meeting } from '../model/meeting.ts';
import type { DocumentVersions } from '../projections/document-versions.ts';

/** What can be found: each thing that was recorded, with all the words that belong to it. */

export interface SearchEntry extends Omit<SearchHit, 'excerpt'> {
  readonly key: string;
  /** Each by itself: the small Markdown of notes, or plain words. */
  readonly texts: readonly string[];
}

/** What is recorded of the forum itself: who takes part, what they are to do, and on what terms. */
export function entriesOfForum(forum: Forum, documents: DocumentVersions): SearchEntry[] {
  const nameOf = namesIn(forum);
  const t = translator(forum.language);
  const entry = (
    kind: SearchHit['kind'],
    id: Id,
    title: string,
    ...texts: Maybe[]
  ): SearchEntry => {
    return { key: `forum/${kind}/${id}`, kind, id, title, texts: texts.filter(isThere) };
  };
  return [
    ...forum.partners.map((each) => {
      const people = forum.representatives.filter(({ partner }) => partner === each.id);
      const { shortName, role, frame, principal, contributions, motivation, exit } = each;
      const facts = [shortName, role, frame, principal, motivation, exit?.reason];
      const named = people.map(({ name, title, email }) => [name, title, email].join(' '));
      return entry('partner', each.id, each.name, ...facts, ...contributions, ...named);
    }),
    ...forum.challenges.map(({ id, title, note }) => entry('challenge', id, title, note)),
    ...forum.measures.map(({ id, title, owner, statuses }) =>
      entry('measure', id, title, nameOf(owner), ...statuses.map((each) => each.note)),
    ),
    ...AdoptedDocument.options.flatMap((document) => {
      const inForce = documents[document].at(-1);
      if (!inForce) return [];
      const { text, objectives } = inForce;
      const title = t(`documents.${document}`);
      return [entry('document', document, title, text, ...objectives.map((each) => each.text))];
    }),
  ];
}

export function entriesOfMeeting(meeting: Meeting, forum: Forum): SearchEntry[] {
  const nameOf = namesIn(forum);
  const about: { meeting: Id; startsAt: Time } = {
    meeting: meeting.id,
    startsAt: meeting.startsAt,
  };
  const { ratifications, statuses } = followUpOf(forum, meeting.id);
  const answersOn = (of: 'decision' | 'agreement', id: Id) =>
    ratifications.filter((each) => each.of === of && each.id === id).map((each) => each.reference);
  const notesOn = (of: 'commitment' | 'action-point', id: Id) =>
    statuses.filter((each) => each.of === of && each.id === id).map((each) => each.note);
  const entry = (
    fields: Omit<SearchEntry, 'key' | 'meeting' | 'startsAt' | 'texts'>,
    ...texts: Maybe[]
  ): SearchEntry => ({
    ...about,
    ...fields,
    key: `${meeting.id}/${fields.kind}/${fields.id}`,
    texts: texts.filter(isThere),
  });
  const { place, chair, secretary, assessments, attendance } = meeting;
  const said = [...attendance.map((each) => each.name), ...assessments.map((each) => each.note)];
  return [
    entry(
      { kind: 'meeting', id: meeting.id, title: meeting.title },
      place,
      chair,
      secretary,
      ...said,
    ),
    ...meeting.items.map((item) => {
      const { id, title, notes, background, presenter, exempt } = item;
      const files = meeting.attachments.filter((each) => each.item === id).map((each) => each.name);
      const number = itemNumber(meeting, id);
      const texts = [notes, background, presenter, ...groundOf(exempt), ...files];
      return entry({ kind: 'item', id, item: id, number, title }, ...texts);
    }),
    ...meeting.decisions.map((decision) => {
      const { id, item, wording, adopts, positions, earlier = [], exempt } = decision;
      const number = decisionNumber(meeting, decision);
      const title = meeting.items.find((each) => each.id === item)?.title ?? '';
      return entry(
        { kind: 'decision', id, item, number, title },
        ...[wording, adopts?.purpose, adopts?.text],
        ...(adopts?.objectives ?? []).map((each) => each.text),
        ...[...positions, ...earlier].map(
          ({ partner, note }) => note && `${nameOf(partner)}: ${note}`,
        ),
        ...answersOn('decision', id),
        ...groundOf(exempt),
      );
    }),
    ...meeting.agreements.map((agreement) => {
      const { id, item, title, text, commitments, parties, exempt } = agreement;
      const number = agreementNumber(meeting, agreement);
      return entry(
        { kind: 'agreement', id, item, number, title },
        text,
        ...commitments.map((each) => `${nameOf(each.partner)}: ${each.what}`),
        ...parties.map(nameOf),
        ...commitments.flatMap((each) => notesOn('commitment', each.id)),
        ...answersOn('agreement', id),
        ...groundOf(exempt),
      );
    }),
    ...meeting.actionPoints.map(({ id, item, what, owner }) =>
      entry(
        { kind: 'action-point', id, item, title: what },
        nameOf(owner),
        ...notesOn('action-point', id),
      ),
    ),
    ...meeting.statements.map(({ id, item, partner, text }) =>
      entry({ kind: 'statement', id, item, title: nameOf(partner) }, text),
    ),
  ];
}

type Maybe = string | undefined;

function groundOf(exempt: Exempt | undefined): Maybe[] {
  return [exempt?.basis, exempt?.reason];
}

function isThere(text: Maybe): text is string {
  return Boolean(text);
}

function namesIn(forum: Forum): (id: Id) => string {
  const names = new Map(forum.partners.map((each) => [each.id, each.name]));
  return (id) => names.get(id) ?? '';
}
/** Search over everything recorded: in all meetings, and of the forum itself. */
/** Where the words were found. */

export interface SearchHit {
  /** Nothing for what is the forum's own. */
  readonly meeting?: Id;
  readonly kind:
    | 'meeting'
    | 'item'
    | 'decision'
    | 'agreement'
    | 'action-point'
    | 'statement'
    | 'partner'
    | 'challenge'
    | 'measure'
    | 'document';
  /** Of a document, which one it is: `mandate`, `partnership-agreement` or `principles`. */
  readonly id: Id;
  /** The item that it belongs to. */
  readonly item?: Id;
  /** `7/2026`, `7/2026-1`, `A 3/2026`; nothing for what has no number. */
  readonly number?: string;
  readonly title: string;
  /** The text around the first hit, to be read as it is. */
  readonly excerpt: string;
  /** When the meeting began. */
  readonly startsAt?: string;
}
