import { join } from 'node:path';
import { Id } from '../../src-core/model/field-types.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { MeetingSummary } from '../../src-core/projections/summary-types.ts';
import { namesIn, unlessFault } from './atomic-fs.ts';
import type { FileFinding, MeetingTrace } from './file-finding.ts';
import type { Remembered } from './meeting-index-cache.ts';
import type { UndoStep } from './undo-stack.ts';

/** Names of quarantined copies, and of earlier formats: they stay when a meeting's files are gone. */
const LEFT =
  /^meetings\/([a-z0-9][a-z0-9-]{0,63})\.(?:json(?:\.bak)?\.(?:damaged|changed)-\d+|format-\d+\.json)$/;
/** A document's name begins with the id that the program gives a meeting. */
const DOCUMENT = /^minutes\/(\d{4}-\d{1,3}) \p{L}/u;

/** The ids of the meetings that have files, whether they can be read or not. */
export function meetingsIn(names: readonly string[]): ReadonlySet<Id> {
  const own = /^([a-z0-9][a-z0-9-]{0,63})\.(?:json|json\.bak|journal)$/;
  return new Set(names.flatMap((name) => own.exec(name)?.[1] ?? []));
}

export function tracesInCache(remembered: ReadonlyMap<Id, Remembered>): MeetingTrace[] {
  return [...remembered].map(([id, { summary, removed }]) => {
    return { id, of: 'remembered', where: '', summary, removed };
  });
}

/** Traces in the names of files in the forum's folder. */
export async function tracesInNames(folder: string): Promise<MeetingTrace[]> {
  const places = ['meetings', 'minutes'].map(async (place) => {
    const names = (await namesIn(join(folder, place)).catch(unlessFault)) ?? [];
    return names.map((name) => `${place}/${name}`);
  });
  const names = (await Promise.all(places)).flat();
  return names.flatMap((name) => [
    ...tracesOf('left', name, [LEFT.exec(name)?.[1]]),
    ...tracesOf('document', name.slice('minutes/'.length), [DOCUMENT.exec(name)?.[1]]),
  ]);
}

/** What forum.json remembers of every meeting says less than the other traces. */
export function tracesInRegister({ register }: Forum, unmade: Id | undefined): MeetingTrace[] {
  const ids = Object.keys(register?.meetings ?? {}).filter((id) => id !== unmade);
  return tracesOf('register', 'forum.json', ids);
}

/** Traces in forum.json, and in the part of its journal that was read. */
export function tracesInForum(forum: Forum, steps: readonly UndoStep[]): MeetingTrace[] {
  const inJournal = steps.flatMap(({ meeting, during, patches }) => [
    ...[meeting, during],
    ...patches.map(({ path: [part, id] }) => (part === 'followUp' ? id : undefined)),
  ]);
  return [
    ...tracesOf('followUp', 'forum.json', Object.keys(forum.followUp)),
    ...tracesOf('journal', 'forum.journal', inJournal),
  ];
}

export function tracesInMeetings(meetings: readonly MeetingSummary[]): MeetingTrace[] {
  // The other references of a summary are parsed only when asked for (meeting-index-cache.ts).
  return meetings.flatMap(({ id, postponed }) =>
    tracesOf(
      'meeting',
      id,
      postponed.map(({ to }) => to),
    ),
  );
}

function tracesOf(of: MeetingTrace['of'], where: string, ids: readonly unknown[]): MeetingTrace[] {
  const valid = ids.flatMap((id) => Id.safeParse(id).data ?? []);
  return [...new Set(valid)].map((id) => ({ id, of, where }));
}

/** A finding for each, with the name of the file that is gone. */
export function findingsOf(missed: readonly MeetingTrace[]): (readonly [string, FileFinding])[] {
  return missed.map((trace) => [`meetings/${trace.id}.json`, { kind: 'missing', trace }]);
}

/** The summary of a meeting of which only the id is known. */
export function summaryWithIdOnly(id: Id): MeetingSummary {
  return {
    ...{ id, title: '', startsAt: '1970-01-01T00:00:00Z', language: 'nb', phase: 'draft', year: 0 },
    given: { items: 0, agreements: 0 },
    ...{
      decisions: [],
      obligations: [],
      binds: [],
    alters: [],
      agreements: [],
      postponed: [],
      takesUp: [],
      adopted: [],
    },
    written: [],
    refersTo: {
      ...{ partner: [], representative: [], measure: [], objective: [], meeting: [], decision: [] },
    },
  };
}
