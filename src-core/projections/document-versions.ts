import { type Day, dayOf, type Id, type Time } from '../model/field-types.ts';
import type { Forum, Objective } from '../model/forum.ts';
import type { AdoptedDocument } from '../model/meeting.ts';
import type { AdoptedVersion, MeetingSummary } from './summary-types.ts';

/** The mandate, the partnership agreement and the principles: every version that a decision adopted (D61). */

export interface DocumentText {
  /** For a mandate, its purpose. */
  readonly text: string;
  readonly objectives: readonly Objective[];
}
export interface DocumentVersion extends DocumentText {
  /** The decision that adopted it; the forum's first mandate has none. */
  readonly adopted?: {
    readonly meeting: Id;
    readonly item: Id;
    readonly decision: Id;
    readonly number: string;
    readonly on: Day;
  };
  /**
   * The legal basis, if withheld from the public: by the decision itself, or by an earlier one whose text is
   * still in it.
   */
  readonly exemptBasis?: string;
}
type Given = Pick<AdoptedVersion, 'text' | 'purpose' | 'objectives'>;
type Adopting = Pick<MeetingSummary, 'adopted'>;
/** Oldest first; the last one is in force. */
export type DocumentVersions = Readonly<Record<AdoptedDocument, readonly DocumentVersion[]>>;

export function documentVersions(forum: Forum, meetings: readonly Adopting[]): DocumentVersions {
  const of = (document: AdoptedDocument) => versionsOf(document, forum, meetings);
  return {
    mandate: of('mandate'),
    'partnership-agreement': of('partnership-agreement'),
    principles: of('principles'),
  };
}

/**
 * The adoptions that the public may know. A text is exempt with the decision that adopted it, wherever it
 * appears, until a decision that is not exempt adopts it again. For the public, an exempt decision adopted
 * nothing: not its text, not the parts that a later version keeps, not even a new version (D84).
 */
export function withPublicAdoptions<M extends Adopting>(meetings: readonly M[]): readonly M[] {
  return meetings.map((meeting) =>
    meeting.adopted.every(isOpen)
      ? meeting
      : { ...meeting, adopted: meeting.adopted.filter(isOpen) },
  );
}

function isOpen({ exemptBasis }: AdoptedVersion): boolean {
  return exemptBasis === undefined;
}

/** The text after a decision: parts that the decision leaves out stay as they were (D62). */
export function adoptedText(
  before: DocumentText | undefined,
  { text, purpose, objectives }: Given,
): DocumentText {
  return {
    text: purpose ?? text ?? before?.text ?? '',
    objectives: objectives ?? before?.objectives ?? [],
  };
}

/**
 * The version that a decision changes: the one before its own. If it has none yet, the one in force on the day,
 * or adopted earlier at the same meeting.
 */
export function versionBefore(
  versions: readonly DocumentVersion[],
  meeting: { readonly id: Id; readonly startsAt: Time },
  decision: Id,
): DocumentVersion | undefined {
  const at = versions.findIndex(
    ({ adopted }) => adopted?.meeting === meeting.id && adopted.decision === decision,
  );
  if (at >= 0) return versions[at - 1];
  const own = versions.findLast(({ adopted }) => adopted?.meeting === meeting.id);
  return own ?? inForceOn(versions, dayOf(meeting.startsAt));
}

/** The version in force on a day: the last one adopted by then. No decision adopted the first mandate (D63). */
export function inForceOn(
  versions: readonly DocumentVersion[],
  day: Day,
): DocumentVersion | undefined {
  return versions.findLast(({ adopted }) => adopted === undefined || adopted.on <= day);
}

/** The versions of all three documents, in the order of their adoption. */
export function adoptedVersions(meetings: readonly Adopting[]): AdoptedVersion[] {
  return meetings
    .flatMap((meeting) => meeting.adopted)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function versionsOf(
  document: AdoptedDocument,
  forum: Forum,
  meetings: readonly Adopting[],
): readonly DocumentVersion[] {
  const versions: DocumentVersion[] = [];
  if (document === 'mandate' && forum.mandate) {
    versions.push({ text: forum.mandate.purpose, objectives: forum.mandate.objectives });
  }
  const adopted = adoptedVersions(meetings).filter((version) => version.document === document);
  const basisOf: Partial<Record<keyof DocumentText, string>> = {};
  for (const version of adopted) {
    const { meeting, item, decision, number, on, exemptBasis } = version;
    if ((version.purpose ?? version.text) !== undefined) basisOf.text = exemptBasis;
    if (version.objectives !== undefined) basisOf.objectives = exemptBasis;
    const bases = [exemptBasis, basisOf.text, basisOf.objectives].filter(
      (each) => each !== undefined,
    );
    versions.push({
      ...adoptedText(versions.at(-1), version),
      adopted: { meeting, item, decision, number, on },
      ...(bases.length === 0 ? {} : { exemptBasis: [...new Set(bases)].join('; ') }),
    });
  }
  return versions;
}
