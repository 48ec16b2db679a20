import { setImmediate } from 'node:timers/promises';
import { auditEntryOf, isWanted } from '../../src-core/audit-log/audit-entries.ts';
import type { AuditEntry } from '../../src-core/audit-log/audit-page.ts';
import {
  type AuditItem,
  AuditRuns,
  type JournalStep,
} from '../../src-core/audit-log/audit-runs.ts';
import { translator } from '../../src-core/i18n/index.ts';
import { withLaterExemptions } from '../../src-core/meeting/later-exemptions.ts';
import { followUpOf } from '../../src-core/meeting/principal-answers.ts';
import { instantOf } from '../../src-core/model/field-types.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { AuditPage, AuditRequest, Outcome } from '../../src-core/protocol/service.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { ForumFile } from '../store/forum-store.ts';
import type { InTurn } from '../store/one-at-a-time.ts';

/**
 * Reads the change log a page at a time, backwards from the end of the journals. It never reads them
 * completely.
 */

const ON_A_PAGE = 50;
/** The most lines to search for one page. If few of them match, the page is short. */
const LOOKED_THROUGH = 1_000;
/** Lets other work run after so many lines. */
const LINES_AT_A_TIME = 100;
const KEPT = 8;

interface From {
  readonly file: 'forum' | 'meeting';
  readonly told: AuditItem;
}
type Reading = AsyncGenerator<From>;

export class AuditLogService {
  private readonly folder: ForumFolder;
  private readonly inTurn: InTurn;
  /** The positions of readers, so that the next page does not start at the end of the journal again. */
  private readonly kept = new Map<string, Reading>();

  constructor(folder: ForumFolder, inTurn: InTurn) {
    this.folder = folder;
    this.inTurn = inTurn;
  }

  async page({
    meeting: id,
    language,
    filter = {},
    next,
  }: AuditRequest): Promise<Outcome<AuditPage>> {
    const { forum } = this.folder;
    const file = id === undefined ? undefined : await this.inTurn(() => this.folder.look(id));
    if (id !== undefined && !file) {
      refuse('unknown-id', 'meeting', 'faults.unknownId', { id });
    }
    const [forumAt = forum.revision, meetingAt = file?.revision ?? 0, told = 0] =
      next?.split('.').map(Number) ?? [];
    const key = (count: number) => [id, forumAt, meetingAt, count].join('.');
    const reading = this.kept.get(key(told)) ?? (await this.begin(file, forumAt, meetingAt, told));
    this.kept.delete(key(told));

    const t = translator(language, this.folder.state.words);
    const meetings = this.folder.summaries();
    const forumNow = this.folder.state;
    const meeting =
      file?.value &&
      withLaterExemptions(file.value, followUpOf(forumNow, file.value.id).exemptions);
    const around = { t, forum: forumNow, meetings, meeting };
    const entries: AuditEntry[] = [];
    const most = told + LOOKED_THROUGH;
    let count = told;
    while (entries.length < ON_A_PAGE && count < most) {
      const { value, done } = await reading.next();
      if (done) return { ok: true, entries };
      count += 1;
      const where = { ...around, states: value.told.states };
      const entry = auditEntryOf(value.told, value.file, where, language);
      if (isWanted(entry, filter)) entries.push(entry);
    }
    this.keep(key(count), reading);
    return { ok: true, entries, next: `${forumAt}.${meetingAt}.${count}` };
  }

  private async begin(
    file: ForumFile<Meeting> | undefined,
    forumAt: number,
    meetingAt: number,
    told: number,
  ): Promise<Reading> {
    const reading = this.read(file, forumAt, meetingAt);
    // A cursor may claim more entries than exist.
    for (let count = 0; count < told; count += 1) if ((await reading.next()).done) break;
    return reading;
  }

  /** For a meeting: what was done at it, and what has happened to it since. */
  private async *read(
    file: ForumFile<Meeting> | undefined,
    forumAt: number,
    meetingAt: number,
  ): Reading {
    const ofForum = toldBack(this.folder.forum, forumAt);
    if (!file) {
      for await (const told of ofForum) yield { file: 'forum', told };
      return;
    }
    const id = (file.value ?? file.last)?.id ?? '';
    const since = onlyOf(ofForum, id);
    const there = toldBack(file, meetingAt);
    let [one, other] = [await there.next(), await since.next()];
    while (!one.done || !other.done) {
      const isThere = !one.done && (other.done || isLater(one.value, other.value));
      if (isThere && !one.done) {
        yield { file: 'meeting', told: one.value };
        one = await there.next();
      } else if (!other.done) {
        yield { file: 'forum', told: other.value };
        other = await since.next();
      }
    }
  }

  private keep(key: string, reading: Reading): void {
    this.kept.set(key, reading);
    const [oldest] = this.kept.keys();
    if (this.kept.size <= KEPT || oldest === undefined) return;
    void this.kept.get(oldest)?.return(undefined);
    this.kept.delete(oldest);
  }
}

async function* toldBack(
  file: { stepsBack(): AsyncGenerator<JournalStep> },
  from: number,
): AsyncGenerator<AuditItem> {
  const runs = new AuditRuns();
  let lines = 0;
  for await (const step of file.stepsBack()) {
    lines += 1;
    if (lines % LINES_AT_A_TIME === 0) await setImmediate();
    if (step.revision <= from) yield* runs.take(step);
  }
  yield* runs.end();
}

/** The changes of the forum that concern one meeting. */
async function* onlyOf(all: AsyncGenerator<AuditItem>, meeting: string): AsyncGenerator<AuditItem> {
  for await (const told of all) {
    const differences = told.differences.filter(
      ({ path }) => path[0] === 'followUp' && path[1] === meeting,
    );
    if (differences.length > 0) yield { ...told, differences };
  }
}

function isLater(one: AuditItem, other: AuditItem): boolean {
  return !(instantOf(one.to) < instantOf(other.to));
}
