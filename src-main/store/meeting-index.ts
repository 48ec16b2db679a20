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
import { onlyId } from './missing-meetings.ts';
import { shareStructure } from './structural-sharing.ts';

/** What the forum knows of its meetings without reading them: those that are there, and those that are missed. */

interface Known {
  readonly summary: MeetingSummary;
  readonly removed: boolean;
  /** What of forum.json the summary was derived from. */
  readonly basis: Basis;
  /** Of the meeting's files, as they were when it was derived; '' when they have changed since. */
  readonly stamp: string;
}
/** Once a meeting is closed, its roll says who was there: later changes of the partners do not reach it. */
interface Basis {
  readonly followUp: FollowUp | undefined;
  readonly quorum?: number;
  readonly partners?: Forum['partners'];
}

/** In place of a stamp: the files were not there. */
const GONE = 'gone';

export class MeetingIndex {
  private readonly forum: () => Forum;
  private readonly known = new Map<Id, Known>();
  /** Of those that are there, oldest first; worked out anew when one has changed. */
  private inOrder: readonly MeetingSummary[] | undefined;
  private all: readonly MeetingSummary[] | undefined;
  /** What they were derived from has changed, and they have not been derived anew since. */
  private readonly behind = new Set<Id>();
  /** Those whose files are gone, by the best trace of each. */
  private readonly missed = new Map<Id, MeetingTrace>();
  /** Those whose files went while the forum was open. */
  private gone: ReadonlySet<Id> = new Set();
  /** Something has been learnt that is not in the cache. */
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

  /** Also those that were taken away: their ids and numbers stay used. */
  everGiven(): readonly MeetingSummary[] {
    this.all ??= [
      ...[...this.known.values()].map((each) => each.summary),
      ...[...this.missed.values()].map(({ id, summary }) => summary ?? onlyId(id)),
    ];
    return this.all;
  }

  /** Notes what names meetings, of which some may be gone; true when something is learnt by it. */
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

  /** Notes which have files now: they may go while the forum is open, and come back. */
  lookFor(there: ReadonlySet<Id>): void {
    this.gone = new Set(this.ids().filter((id) => !there.has(id)));
  }

  isGone(id: Id): boolean {
    return this.gone.has(id);
  }

  /** Meetings that were here, and whose files are gone; but for those that are held in memory. */
  missing(isHeld: (id: Id) => boolean): readonly MeetingTrace[] {
    const gone = [...this.gone].flatMap((id): MeetingTrace[] => {
      const { summary, removed } = this.known.get(id) ?? {};
      return summary && !isHeld(id) ? [{ id, of: 'remembered', where: '', summary, removed }] : [];
    });
    return [...this.missed.values(), ...gone].filter(({ removed }) => removed !== true);
  }

  /** Derives a meeting's summary anew; true when it says something else than before. */
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
    this.inOrder = staysInPlace ? replaced(this.inOrder, before.summary, summary) : undefined;
    this.all = staysInPlace ? replaced(this.all, before.summary, summary) : undefined;
    return true;
  }

  /** True when what is remembered of a meeting is what would be derived of it now. */
  recall(id: Id, stamp: string, remembered: Remembered | undefined): boolean {
    if (remembered?.stamp !== stamp) return false;
    const { summary, removed } = remembered;
    const basis = this.basisOf(summary);
    if (remembered.basis !== fingerprint(basis)) return false;
    this.known.set(id, { summary, removed, basis, stamp });
    this.missed.delete(id);
    return true;
  }

  /** Those whose summary was derived from what these patches changed in forum.json, or others before them. */
  outdated(patches: readonly Patch[]): readonly { readonly id: Id; readonly stamp: string }[] {
    const { followUp, quorum, partners } = this.forum();
    const isAsItWas = (id: Id, { basis }: Known) =>
      basis.followUp === getOwn(followUp, id) &&
      (basis.partners === undefined || basis.partners === partners) &&
      (basis.quorum === undefined || basis.quorum === quorum);
    for (const id of this.touchedBy(patches)) {
      const known = this.known.get(id);
      if (known && !isAsItWas(id, known)) this.behind.add(id);
    }
    return [...this.behind].map((id) => ({ id, stamp: this.known.get(id)?.stamp ?? '' }));
  }

  /** Most changes of forum.json are of what followed from one meeting: the rest need not be gone through. */
  private touchedBy(patches: readonly Patch[]): readonly Id[] {
    const touched = patches.map(({ path: [part, id] }) => (part === 'followUp' ? id : undefined));
    return touched.every((id) => typeof id === 'string') ? [...new Set(touched)] : this.ids();
  }

  /** All of it, to be remembered; `stampOf` tells of files that have changed. */
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
    return { followUp: getOwn(followUp, id), ...(hasEnded(phase) ? {} : { quorum, partners }) };
  }
}

/** A backup is where a person gets it back from. */
function isBetter(trace: MeetingTrace, before: MeetingTrace): boolean {
  if (before.removed === true || before.of === 'backup') return false;
  return trace.of === 'backup' || (trace.summary !== undefined && before.summary === undefined);
}

function replaced<T>(
  list: readonly T[] | undefined,
  before: T,
  after: T,
): readonly T[] | undefined {
  const place = list?.indexOf(before) ?? -1;
  return place < 0 ? undefined : list?.with(place, after);
}
