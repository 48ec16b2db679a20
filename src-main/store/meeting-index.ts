import type { Patch } from 'immer';
import { hasEnded } from '../../src-core/meeting/phases.ts';
import { getOwn, type Id } from '../../src-core/model/field-types.ts';
import type { FollowUp, Forum } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { summaryOf } from '../../src-core/projections/meeting-summary.ts';
import { summaryIndexOf } from '../../src-core/projections/summary-index.ts';
import type { MeetingSummary } from '../../src-core/projections/summary-types.ts';
import type { MeetingTrace } from './file-finding.ts';
import { fingerprint, type Remembered } from './meeting-index-cache.ts';
import { summaryWithIdOnly } from './missing-meetings.ts';
import { shareStructure } from './structural-sharing.ts';

/** What is known of each meeting without reading it: of those that are there, and of those that are missing. */

interface Known {
  readonly summary: MeetingSummary;
  readonly removed: boolean;
  /** What of forum.json the summary was derived from. */
  readonly basis: Basis;
  /** The mark of the meeting's files when it was derived; '' when they have changed since. */
  readonly stamp: string;
}
/**
 * Once a meeting is closed, its roll says who was there, so later changes of the partners do not affect it, except that
 * one has left: then it is not waited for, and its principal's later answers say nothing (D135, D209).
 */
interface Basis {
  readonly followUp: FollowUp | undefined;
  readonly exits: string;
  readonly quorum?: number;
  readonly partners?: Forum['partners'];
}

/** In place of a stamp: the files were not there. */
const GONE = 'gone';

export class MeetingIndex {
  private readonly forum: () => Forum;
  private readonly known = new Map<Id, Known>();
  /** Of the meetings that are there, oldest first. Undefined: to be sorted again. */
  private inOrder: readonly MeetingSummary[] | undefined;
  private all: readonly MeetingSummary[] | undefined;
  /** Meetings to derive again, because what they were derived from has changed. */
  private readonly behind = new Set<Id>();
  /** Meetings whose files are gone, with the best trace of each. */
  private readonly missed = new Map<Id, MeetingTrace>();
  /** Meetings whose files disappeared while the forum was open. */
  private gone: ReadonlySet<Id> = new Set();
  private exitsOf: { readonly partners: Forum['partners']; readonly exits: string } | undefined;
  /** Whether it knows something that is not in the cache. */
  isNew = false;

  constructor(forum: () => Forum) {
    this.forum = forum;
  }

  has(id: Id): boolean {
    return this.known.has(id);
  }

  ids(): readonly Id[] {
    return [...this.known.keys()];
  }

  /** Of the meetings that are there, oldest first. */
  summaries(): readonly MeetingSummary[] {
    this.inOrder ??= [...this.known.values()]
      .filter((each) => !each.removed)
      .map((each) => each.summary)
      .sort((a, b) => summaryIndexOf(a).start - summaryIndexOf(b).start || (a.id < b.id ? -1 : 1));
    return this.inOrder;
  }

  /** Also of those that were removed: their ids and numbers stay used. */
  everGiven(): readonly MeetingSummary[] {
    this.all ??= [
      ...[...this.known.values()].map((each) => each.summary),
      ...[...this.missed.values()].map(({ id, summary }) => summary ?? summaryWithIdOnly(id)),
    ];
    return this.all;
  }

  /** Takes in traces of meetings that may be gone; true when one of them is new. */
  miss(traces: readonly MeetingTrace[]): boolean {
    let isMore = false;
    for (const trace of traces) {
      const before = this.missed.get(trace.id);
      if (this.known.has(trace.id) || (before && !isBetter(trace, before))) continue;
      this.missed.set(trace.id, trace);
      isMore = true;
    }
    if (isMore) this.all = undefined;
    this.isNew ||= isMore;
    return isMore;
  }

  /** Takes in which meetings have files now: files may disappear while the forum is open, and come back. */
  lookFor(there: ReadonlySet<Id>): void {
    this.gone = new Set(this.ids().filter((id) => !there.has(id)));
  }

  isGone(id: Id): boolean {
    return this.gone.has(id);
  }

  /** Meetings whose files are gone, except those that are held in memory. */
  missing(isHeld: (id: Id) => boolean): readonly MeetingTrace[] {
    const gone = [...this.gone].flatMap((id): MeetingTrace[] => {
      const { summary, removed } = this.known.get(id) ?? {};
      return summary && !isHeld(id) ? [{ id, of: 'remembered', where: '', summary, removed }] : [];
    });
    return [...this.missed.values(), ...gone].filter(({ removed }) => removed !== true);
  }

  /** Derives a meeting's summary again; true when it has changed. */
  learn(meeting: Meeting, removed: boolean, stamp: string): boolean {
    const before = this.known.get(meeting.id);
    this.missed.delete(meeting.id);
    const summary = shareStructure(before?.summary, summaryOf(this.forum(), meeting));
    this.known.set(meeting.id, { summary, removed, basis: this.basisOf(summary), stamp });
    this.behind.delete(meeting.id);
    this.isNew = true;
    if (before?.removed === removed && before.summary === summary) return false;
    const staysInPlace =
      before?.removed === removed && before.summary.startsAt === summary.startsAt;
    this.inOrder = staysInPlace ? replaceIn(this.inOrder, before.summary, summary) : undefined;
    this.all = staysInPlace ? replaceIn(this.all, before.summary, summary) : undefined;
    return true;
  }

  /** Takes a summary from the cache. False when it no longer fits the files or forum.json. */
  recall(id: Id, stamp: string, remembered: Remembered | undefined): boolean {
    if (remembered?.stamp !== stamp) return false;
    const { summary, removed } = remembered;
    const basis = this.basisOf(summary);
    if (remembered.basis !== fingerprint(basis)) return false;
    this.known.set(id, { summary, removed, basis, stamp });
    this.missed.delete(id);
    return true;
  }

  /** Meetings whose summary depends on what these patches, or earlier ones, changed in forum.json. */
  outdated(patches: readonly Patch[]): readonly { readonly id: Id; readonly stamp: string }[] {
    const { followUp, quorum, partners } = this.forum();
    const exits = this.exits();
    const isAsItWas = (id: Id, { basis }: Known) =>
      basis.followUp === getOwn(followUp, id) &&
      basis.exits === exits &&
      (basis.partners === undefined || basis.partners === partners) &&
      (basis.quorum === undefined || basis.quorum === quorum);
    for (const id of this.touchedBy(patches)) {
      const known = this.known.get(id);
      if (known && !isAsItWas(id, known)) this.behind.add(id);
    }
    return [...this.behind].map((id) => ({ id, stamp: this.known.get(id)?.stamp ?? '' }));
  }

  /** Most changes of forum.json concern the follow-up of one meeting, so the others need not be checked. */
  private touchedBy(patches: readonly Patch[]): readonly Id[] {
    const touched = patches
      .filter(({ path }) => path[0] !== 'register')
      .map(({ path: [part, id] }) => (part === 'followUp' ? id : undefined));
    return touched.every((id) => typeof id === 'string') ? [...new Set(touched)] : this.ids();
  }

  /** The content of the cache. `stampOf` gives the mark of files that have changed. */
  async toRemember(stampOf: (id: Id) => Promise<string>): Promise<ReadonlyMap<Id, Remembered>> {
    const entries = [...this.known].map(async ([id, { summary, removed, basis, stamp }]) => {
      const entry = { summary, removed, basis: fingerprint(basis) };
      return [id, { ...entry, stamp: stamp || (await stampOf(id)) }] as const;
    });
    const missed = [...this.missed.values()].flatMap(({ id, summary, removed = false }) =>
      summary ? [[id, { summary, removed, basis: '', stamp: GONE }] as const] : [],
    );
    return new Map([...(await Promise.all(entries)), ...missed]);
  }

  private basisOf({ id, phase }: MeetingSummary): Basis {
    const { followUp, partners, quorum } = this.forum();
    return {
      followUp: getOwn(followUp, id),
      exits: this.exits(),
      ...(hasEnded(phase) ? {} : { quorum, partners }),
    };
  }

  /** Asked for each meeting, and worked out again only when a partner has changed. */
  private exits(): string {
    const { partners } = this.forum();
    if (this.exitsOf?.partners !== partners) {
      const left = partners.flatMap(({ id, exit }) => (exit ? [[id, exit.on]] : []));
      this.exitsOf = { partners, exits: JSON.stringify(left) };
    }
    return this.exitsOf.exits;
  }
}

/** A backup is the best trace: the meeting can be restored from it. */
function isBetter(trace: MeetingTrace, before: MeetingTrace): boolean {
  if (before.removed === true || before.of === 'backup') return false;
  return trace.of === 'backup' || (trace.summary !== undefined && before.summary === undefined);
}

function replaceIn<T>(
  list: readonly T[] | undefined,
  before: T,
  after: T,
): readonly T[] | undefined {
  const place = list?.indexOf(before) ?? -1;
  return place < 0 ? undefined : list?.with(place, after);
}
