import { auditChangeOf } from '../../src-core/audit-log/audit-entries.ts';
import type { AuditChange } from '../../src-core/audit-log/audit-page.ts';
import { differencesBetween } from '../../src-core/audit-log/record-differences.ts';
import { type BackupDifference, differencesOf } from '../../src-core/backups/backup-differences.ts';
import { targetName } from '../../src-core/backups/lost-references.ts';
import type { RestorePart } from '../../src-core/backups/restore-part.ts';
import type { RestoreState } from '../../src-core/backups/restore-plan.ts';
import { translator } from '../../src-core/i18n/index.ts';
import type { Reference } from '../../src-core/integrity/references.ts';
import { type Id, instantOf } from '../../src-core/model/field-types.ts';
import type { Forum, Language } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { BackupPreview } from '../../src-core/protocol/service.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { InTurn } from '../store/one-at-a-time.ts';
import { meetingAfterRestore } from './meeting-after-restore.ts';
import { type PreparedRestore, prepareRestore } from './prepare-restore.ts';

/** What would change if a backup, or a part of it, were restored. */

/** More than anybody reads. */
const MAX_DIFFERENCES = 300;
const MAX_CHANGES = 300;

interface Asked {
  readonly part: RestorePart | undefined;
  readonly language: Language;
}
type Preview = { readonly ok: true } & BackupPreview;

/** `was` is the content of the backup; with a `part`, only that meeting. */
export async function previewRestore(
  folder: ForumFolder,
  file: string,
  was: RestoreState,
  { part, language }: Asked,
  inTurn: InTurn,
): Promise<Preview> {
  if (part?.thing) {
    const { meeting: id, thing } = part;
    const now = (await inTurn(() => folder.look(id)))?.value;
    if (!now) refuse('unknown-id', 'meeting', 'faults.unknownId', { id });
    const { meeting, left } = await meetingAfterRestore(folder, now, was, { meeting: id, thing });
    const next = { forum: folder.state, meetings: new Map([[id, meeting]]) };
    const states = { now: { ...next, meetings: new Map([[id, now]]) }, next };
    return previewOf(folder, states, { ...next, kept: new Set() }, { left, was, id, language });
  }
  const ready = await prepareRestore(folder, file, was, part?.meeting, inTurn);
  const { now, plan } = ready;
  if (part) {
    const { left = [] } = plan;
    const next = { ...plan, unreadable: was.unreadable ?? new Set<Id>() };
    return previewOf(folder, { now, next }, plan, { left, was, id: part.meeting, language });
  }
  const { differences, more } = firstOf(differencesOf(now, ready.was, plan));
  return { ok: true, differences, more, meetings: headsOf(was), changes: [], gone: [] };
}

/** Refuses to restore a meeting that stays as it is: it was approved since, or the backup has nothing readable. */
export function assertDoesNotStay({ plan, was }: PreparedRestore, id: Id): void {
  if (!plan.kept.has(id)) return;
  if (was.unreadable?.has(id)) refuse('invalid', 'meeting', 'backups.meetingUnreadable');
  refuse('locked', 'meeting', 'backups.meetingApproved');
}

function previewOf(
  folder: ForumFolder,
  { now, next }: { readonly now: RestoreState; readonly next: RestoreState },
  plan: PreparedRestore['plan'],
  about: {
    readonly left: readonly Reference[];
    readonly was: RestoreState;
    readonly id: Id;
    readonly language: Language;
  },
): Preview {
  const { left, was, id, language } = about;
  const [is, becomes] = [now.meetings.get(id), next.meetings.get(id)];
  // Nothing exists to compare a restored meeting with.
  const changes =
    is && becomes
      ? [
          ...fields(folder, [is, becomes], becomes, language),
          ...fields(folder, [now.forum, plan.forum], becomes, language),
        ]
      : [];
  const gone = [...new Set(left.map((each) => nameOf(each, was.forum, folder)))];
  const { differences, more } = firstOf(differencesOf(now, next, plan));
  return {
    ok: true,
    differences,
    more,
    meetings: [],
    changes: changes.slice(0, MAX_CHANGES),
    gone,
  };
}

function fields(
  folder: ForumFolder,
  [now, next]: readonly [Forum, Forum] | readonly [Meeting, Meeting],
  meeting: Meeting,
  language: Language,
): AuditChange[] {
  const around = {
    t: translator(language, folder.state.words),
    forum: folder.state,
    meetings: folder.summaries(),
    states: [next, now],
    meeting,
  };
  return differencesBetween(now, next).map((each) => auditChangeOf(each, around, language));
}

function nameOf(reference: Reference, was: Forum, folder: ForumFolder): string {
  const { kind, id } = reference;
  // The title of a meeting is known even if its files no longer exist.
  const meeting = kind === 'meeting' && folder.everGiven().find((each) => each.id === id);
  return meeting ? meeting.title : targetName(reference, was);
}

function firstOf(all: readonly BackupDifference[]) {
  const differences = all.slice(0, MAX_DIFFERENCES);
  return { differences, more: all.length - differences.length };
}

function headsOf({ meetings }: RestoreState): BackupPreview['meetings'] {
  return [...meetings.values()]
    .sort((a, b) => instantOf(b.startsAt) - instantOf(a.startsAt))
    .map(({ id, title, startsAt, phase }) => ({ id, title, startsAt, phase }));
}
