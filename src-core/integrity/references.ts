import type { AgreementTerms } from '../model/agreement-terms.ts';
import type { Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';

/** Every reference from one thing to another by its id. The integrity check follows each of them. */

export type ReferenceKind =
  | 'partner'
  | 'representative'
  | 'challenge'
  | 'measure'
  | 'objective'
  | 'meeting'
  | 'item'
  | 'decision'
  | 'agreement'
  | 'commitment'
  | 'action-point';

export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: Id;
  /** The keys and indices that lead to the reference in the file. */
  readonly path: Path;
  /** A repair may remove the reference: the rest stays true. */
  readonly isOptional: boolean;
  /** The meeting with the target, if it is not the one with the reference. */
  readonly meeting?: Id;
}
type Path = readonly (string | number)[];

export function referencesOfMeeting(meeting: Meeting): Reference[] {
  return [
    ...each(meeting.items, ['items'], (item, path) => [
      ...referencesTo('objective', item.objectives, [...path, 'objectives'], true),
      ...referenceTo('meeting', item.postponed?.to, [...path, 'postponed', 'to'], true),
      ...referenceTo('meeting', item.takesUp?.meeting, [...path, 'takesUp', 'meeting'], true),
    ]),
    ...each(meeting.attendance, ['attendance'], (entry, path) => [
      ...referenceTo('partner', entry.partner, [...path, 'partner']),
      ...referenceTo('representative', entry.representative, [...path, 'representative'], true),
    ]),
    // Without its person or its decision, an interest would concern more than was recorded.
    ...each(meeting.interests ?? [], ['interests'], (interest, path) => [
      ...referenceTo('item', interest.item, [...path, 'item']),
      ...referenceTo('decision', interest.decision, [...path, 'decision']),
      ...referenceTo('partner', interest.partner, [...path, 'partner']),
      ...referenceTo('representative', interest.representative, [...path, 'representative']),
    ]),
    ...referencesOfRecords(meeting),
    ...each(meeting.floor, ['floor'], (request, path) => [
      ...referenceTo('item', request.item, [...path, 'item']),
      ...referenceTo('partner', request.partner, [...path, 'partner']),
      ...referenceTo('representative', request.representative, [...path, 'representative'], true),
    ]),
    ...each(meeting.breaks, ['breaks'], (pause, path) =>
      referenceTo('item', pause.item, [...path, 'item'], true),
    ),
    ...each(meeting.assessments, ['assessments'], (assessment, path) =>
      referenceTo('partner', assessment.partner, [...path, 'partner']),
    ),
    ...each(meeting.attachments, ['attachments'], (attachment, path) =>
      referenceTo('item', attachment.item, [...path, 'item']),
    ),
    ...each(meeting.roll ?? [], ['roll'], (member, path) =>
      referenceTo('partner', member.partner, [...path, 'partner']),
    ),
    ...referenceTo('decision', meeting.approvedBy, ['approvedBy'], true),
    ...referenceTo('meeting', meeting.approval?.meeting, ['approval', 'meeting'], true),
  ];
}

/** The references of what is recorded under an item. */
function referencesOfRecords(meeting: Meeting): Reference[] {
  return [
    ...each(meeting.decisions, ['decisions'], (decision, path) => [
      ...referenceTo('item', decision.item, [...path, 'item']),
      ...referenceTo('meeting', decision.approves, [...path, 'approves'], true),
      ...referenceTo('decision', decision.against, [...path, 'against'], true),
      ...referencesOfOrigin(decision, path),
      ...each(decision.positions, [...path, 'positions'], (position, at) =>
        referenceTo('partner', position.partner, [...at, 'partner']),
      ),
      ...each(decision.late ?? [], [...path, 'late'], ({ partner }, at) =>
        referenceTo('partner', partner, [...at, 'partner']),
      ),
      ...each(decision.earlier ?? [], [...path, 'earlier'], (position, at) =>
        referenceTo('partner', position.partner, [...at, 'partner']),
      ),
    ]),
    ...each(meeting.agreements, ['agreements'], (agreement, path) => [
      ...referenceTo('item', agreement.item, [...path, 'item']),
      ...referencesTo('partner', agreement.parties, [...path, 'parties']),
      ...referencesTo('measure', agreement.measures, [...path, 'measures'], true),
      ...each(agreement.commitments, [...path, 'commitments'], (commitment, at) =>
        referenceTo('partner', commitment.partner, [...at, 'partner']),
      ),
      ...referencesOfTerms(agreement.signedTerms, [...path, 'signedTerms']),
    ]),
    ...each(meeting.actionPoints, ['actionPoints'], (point, path) => [
      ...referenceTo('item', point.item, [...path, 'item']),
      ...referenceTo('partner', point.owner, [...path, 'owner']),
      ...referenceTo('representative', point.representative, [...path, 'representative'], true),
    ]),
    ...each(meeting.statements, ['statements'], (statement, path) => [
      ...referenceTo('item', statement.item, [...path, 'item']),
      ...referenceTo('partner', statement.partner, [...path, 'partner']),
    ]),
  ];
}

/** Who proposed a decision, and which one it alters. */
function referencesOfOrigin({ by, alters }: Meeting['decisions'][number], path: Path): Reference[] {
  const partner = by && 'partner' in by ? by.partner : undefined;
  const { meeting, decision } = alters ?? {};
  return [
    ...referenceTo('partner', partner, [...path, 'by', 'partner']),
    ...referenceTo('meeting', meeting, [...path, 'alters', 'meeting'], true),
    ...referenceTo('decision', decision, [...path, 'alters', 'decision'], true).map((each) =>
      meeting === undefined ? each : { ...each, meeting },
    ),
  ];
}

export function referencesOfForum(forum: Forum): Reference[] {
  return [
    ...each(forum.representatives, ['representatives'], (representative, path) =>
      referenceTo('partner', representative.partner, [...path, 'partner']),
    ),
    ...each(forum.challenges, ['challenges'], (challenge, path) =>
      referencesTo('objective', challenge.objectives, [...path, 'objectives'], true),
    ),
    ...each(forum.measures, ['measures'], (measure, path) => [
      ...referenceTo('partner', measure.owner, [...path, 'owner']),
      ...referencesTo('objective', measure.objectives, [...path, 'objectives'], true),
      ...referencesTo('challenge', measure.challenges, [...path, 'challenges'], true),
    ]),
    ...Object.entries(forum.followUp).flatMap(([meeting, since]) => {
      const path = ['followUp', meeting];
      const inMeeting = (references: readonly Reference[]) =>
        references.map((reference) => ({ ...reference, meeting }));
      return [
        ...referenceTo('meeting', meeting, path),
        ...each(since.ratifications, [...path, 'ratifications'], (ratification, at) => [
          ...inMeeting(referenceTo(ratification.of, ratification.id, [...at, 'id'])),
          ...referenceTo('partner', ratification.partner, [...at, 'partner']),
        ]),
        ...each(since.signatures, [...path, 'signatures'], (signature, at) => [
          ...inMeeting(referenceTo('agreement', signature.agreement, [...at, 'agreement'])),
          ...referenceTo('partner', signature.partner, [...at, 'partner']),
        ]),
        ...each(since.signedTerms ?? [], [...path, 'signedTerms'], referencesOfTerms),
        ...each(since.exemptions ?? [], [...path, 'exemptions'], (exemption, at) =>
          inMeeting(referenceTo(exemption.of, exemption.id, [...at, 'id'])),
        ),
        ...each(since.statuses, [...path, 'statuses'], (status, at) =>
          inMeeting(referenceTo(status.of, status.id, [...at, 'id'])),
        ),
      ];
    }),
  ];
}

function referencesOfTerms(terms: AgreementTerms | undefined, path: Path): Reference[] {
  return [
    ...referencesTo('partner', terms?.parties ?? [], [...path, 'parties']),
    ...each(terms?.commitments ?? [], [...path, 'commitments'], (commitment, at) =>
      referenceTo('partner', commitment.partner, [...at, 'partner']),
    ),
  ];
}

/** The ids in a meeting that references can name. */
export function idsOfMeeting(meeting: Meeting): Readonly<Partial<Record<ReferenceKind, Id[]>>> {
  return {
    item: idsOf(meeting.items),
    decision: idsOf(meeting.decisions),
    agreement: idsOf(meeting.agreements),
    commitment: meeting.agreements.flatMap((agreement) => idsOf(agreement.commitments)),
    'action-point': idsOf(meeting.actionPoints),
  };
}

export function idsOfForum(forum: Forum): Readonly<Partial<Record<ReferenceKind, Id[]>>> {
  return {
    partner: idsOf(forum.partners),
    representative: idsOf(forum.representatives),
    challenge: idsOf(forum.challenges),
    measure: idsOf(forum.measures),
    objective: idsOf(forum.mandate?.objectives ?? []),
  };
}

function idsOf(things: readonly { readonly id: Id }[]): Id[] {
  return things.map((thing) => thing.id);
}

function referenceTo(
  kind: ReferenceKind,
  id: Id | undefined,
  path: Path,
  isOptional = false,
): Reference[] {
  return id === undefined ? [] : [{ kind, id, path, isOptional }];
}

function referencesTo(
  kind: ReferenceKind,
  ids: readonly Id[],
  path: Path,
  isOptional = false,
): Reference[] {
  return each(ids, path, (id, at) => referenceTo(kind, id, at, isOptional));
}

function each<T>(
  things: readonly T[],
  path: Path,
  references: (thing: T, path: Path) => Reference[],
): Reference[] {
  return things.flatMap((thing, index) => references(thing, [...path, index]));
}
