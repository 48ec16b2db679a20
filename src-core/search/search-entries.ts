import { translator } from '../i18n/index.ts';
import { interestsIn } from '../meeting/impartiality.ts';
import { withLaterExemptions } from '../meeting/later-exemptions.ts';
import { agreementNumber, decisionNumber, itemNumber } from '../meeting/numbers.ts';
import { followUpOf } from '../meeting/principal-answers.ts';
import type { Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import { AdoptedDocument, type Exempt, type Meeting } from '../model/meeting.ts';
import { formOf, type TextField, type TextForm } from '../model/text-forms.ts';
import type { DocumentVersions } from '../projections/document-versions.ts';

/** The entries of the search index: one for each thing recorded, with all its texts. */

export interface SearchEntry extends Omit<SearchHit, 'excerpt'> {
  readonly key: string;
  readonly texts: readonly SearchText[];
}
export interface SearchText {
  readonly text: string;
  readonly form: TextForm;
}

/** Partners, challenges, measures, and the documents in force. */
export function entriesOfForum(forum: Forum, documents: DocumentVersions): SearchEntry[] {
  const nameOf = namesIn(forum);
  const t = translator(forum.language);
  const entry = (
    kind: SearchHit['kind'],
    id: Id,
    title: string,
    ...texts: Maybe[]
  ): SearchEntry => {
    return { key: `forum/${kind}/${id}`, kind, id, title, texts: textsIn(texts) };
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
      const whole = written('mandate.purpose', text);
      return [entry('document', document, title, whole, ...objectives.map((each) => each.text))];
    }),
  ];
}

export function entriesOfMeeting(file: Meeting, forum: Forum): SearchEntry[] {
  const meeting = withLaterExemptions(file, followUpOf(forum, file.id).exemptions);
  const scope = scopeOf(meeting, forum);
  return [
    entryOfMeeting(scope),
    ...entriesOfItems(scope),
    ...entriesOfDecisions(scope),
    ...entriesOfAgreements(scope),
    ...entriesOfActionPoints(scope),
    ...entriesOfStatements(scope),
  ];
}

interface EntryScope {
  readonly meeting: Meeting;
  readonly nameOf: (partner: Id) => string;
  readonly entry: (
    fields: Omit<SearchEntry, 'key' | 'meeting' | 'startsAt' | 'texts'>,
    ...texts: Maybe[]
  ) => SearchEntry;
  /** The references of the governing bodies' answers. */
  readonly answersOn: (of: 'decision' | 'agreement', id: Id) => Maybe[];
  /** The notes of the changes of status. */
  readonly notesOn: (of: 'commitment' | 'action-point', id: Id) => Maybe[];
}

function scopeOf(meeting: Meeting, forum: Forum): EntryScope {
  const { ratifications, statuses } = followUpOf(forum, meeting.id);
  return {
    meeting,
    nameOf: namesIn(forum),
    entry: (fields, ...texts) => ({
      meeting: meeting.id,
      startsAt: meeting.startsAt,
      ...fields,
      key: `${meeting.id}/${fields.kind}/${fields.id}`,
      texts: textsIn(texts),
    }),
    answersOn: (of, id) =>
      ratifications
        .filter((each) => each.of === of && each.id === id)
        .flatMap((each) => [each.reference, each.note]),
    notesOn: (of, id) =>
      statuses.filter((each) => each.of === of && each.id === id).map((each) => each.note),
  };
}

function entryOfMeeting({ meeting, entry }: EntryScope): SearchEntry {
  const { id, title, place, chair, secretary, assessments, attendance } = meeting;
  const names = attendance.map((each) => each.name);
  const notes = assessments.map((each) => each.note);
  return entry({ kind: 'meeting', id, title }, place, chair, secretary, ...names, ...notes);
}

function entriesOfItems({ meeting, entry }: EntryScope): SearchEntry[] {
  return meeting.items.map((item) => {
    const { id, title, notes, background, presenter, chair, exempt } = item;
    const grounds = interestsIn(meeting, id).map((each) => each.ground);
    const files = meeting.attachments.filter((each) => each.item === id).map((each) => each.name);
    const number = itemNumber(meeting, id);
    return entry(
      { kind: 'item', id, item: id, number, title },
      written('items.*.notes', notes),
      written('items.*.background', background),
      ...[presenter, chair, ...grounds, ...exemptionOf(exempt), ...files],
    );
  });
}

function entriesOfDecisions({ meeting, entry, nameOf, answersOn }: EntryScope): SearchEntry[] {
  return meeting.decisions.map((decision) => {
    const { id, item, wording, adopts, positions, earlier = [], exempt } = decision;
    const { basis, addressees, condition, by, alters } = decision;
    const number = decisionNumber(decision);
    const title = meeting.items.find((each) => each.id === item)?.title ?? '';
    return entry(
      { kind: 'decision', id, item, number, title },
      wording,
      ...[basis, addressees, condition, alters?.text],
      by && ('text' in by ? by.text : nameOf(by.partner)),
      written('decisions.*.adopts.purpose', adopts?.purpose),
      written('decisions.*.adopts.text', adopts?.text),
      ...(adopts?.objectives ?? []).map((each) => each.text),
      ...[...positions, ...earlier].map(
        ({ partner, note }) => note && `${nameOf(partner)}: ${note}`,
      ),
      ...answersOn('decision', id),
      ...exemptionOf(exempt),
    );
  });
}

function entriesOfAgreements(scope: EntryScope): SearchEntry[] {
  const { meeting, entry, nameOf, answersOn, notesOn } = scope;
  return meeting.agreements.map((agreement) => {
    const { id, item, title, text, commitments, parties, exempt } = agreement;
    const number = agreementNumber(agreement);
    return entry(
      { kind: 'agreement', id, item, number, title },
      text,
      ...commitments.map((each) => `${nameOf(each.partner)}: ${each.what}`),
      ...parties.map(nameOf),
      ...commitments.flatMap((each) => notesOn('commitment', each.id)),
      ...answersOn('agreement', id),
      ...exemptionOf(exempt),
    );
  });
}

function entriesOfActionPoints({ meeting, entry, nameOf, notesOn }: EntryScope): SearchEntry[] {
  return meeting.actionPoints.map(({ id, item, what, owner }) =>
    entry(
      { kind: 'action-point', id, item, title: what },
      nameOf(owner),
      ...notesOn('action-point', id),
    ),
  );
}

function entriesOfStatements({ meeting, entry, nameOf }: EntryScope): SearchEntry[] {
  return meeting.statements.map(({ id, item, partner, text }) =>
    entry({ kind: 'statement', id, item, title: nameOf(partner) }, text),
  );
}

/** A string is a plain text. */
type Maybe = string | SearchText | undefined;

/** A text of a field that may be Markdown. */
function written(field: TextField, text: string | undefined): SearchText | undefined {
  return text ? { text, form: formOf(field) } : undefined;
}

function textsIn(given: readonly Maybe[]): readonly SearchText[] {
  return given.flatMap((each) => {
    if (!each) return [];
    return [typeof each === 'string' ? ({ text: each, form: 'plain' } as const) : each];
  });
}

function exemptionOf(exempt: Exempt | undefined): Maybe[] {
  return [exempt?.basis, exempt?.reason];
}

function namesIn(forum: Forum): (id: Id) => string {
  const names = new Map(forum.partners.map((each) => [each.id, each.name]));
  return (id) => names.get(id) ?? '';
}
/** Search over everything recorded: in all meetings, and of the forum itself. */
/** Where the words were found. */

export interface SearchHit {
  /** Absent when the hit belongs to the forum itself. */
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
  /** For a document, its type: `mandate`, `partnership-agreement` or `principles`. */
  readonly id: Id;
  /** The agenda item that the hit belongs to. */
  readonly item?: Id;
  /** Such as `7/2026`, `7/2026-1`, `A 3/2026`. Absent if the kind has no numbers. */
  readonly number?: string;
  readonly title: string;
  /** Plain text around the first hit. */
  readonly excerpt: string;
  /** The start of the meeting. */
  readonly startsAt?: string;
}
