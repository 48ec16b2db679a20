import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../src-core/audit-log/audit-page.ts';
import type { AuditRequest } from '../../src-core/protocol/service.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { ForumFolder } from '../../src-main/store/forum-folder.ts';
import { AT, EVERY_COMMAND } from '../support/every-command.ts';
import { expectDone, temporaryFolder } from '../support/with-forum.ts';

/** The change log as read from the journals (D105). */

let home: string;
let folder: string;
let clock = 0;
const now = () => new Date(Date.UTC(2026, 10, 23, 8) + clock * 1_000).toISOString();

beforeEach(async () => {
  home = temporaryFolder();
  folder = join(home, 'f');
  clock = 0;
  await createForum(folder, { name: 'F', language: 'nb', author: 'a', now });
});

async function withForum<T>(work: (forum: OpenedForum) => Promise<T>, author = 'a'): Promise<T> {
  const forum = await openForumService(folder, { author, now });
  try {
    return await work(forum);
  } finally {
    await forum.close();
  }
}

async function carryOut(forum: OpenedForum, commands: readonly object[]): Promise<void> {
  for (const command of commands) {
    clock += 1;
    await expectDone(forum, command);
  }
}

/** The whole log, page by page. */
async function traceOf(forum: OpenedForum, request: Partial<AuditRequest> = {}) {
  const entries: AuditEntry[] = [];
  for (let next: string | undefined, first = true; first || next !== undefined; first = false) {
    const page = await forum.service.trace({
      language: 'nb',
      ...request,
      ...(next === undefined ? {} : { next }),
    });
    if (!page.ok) throw new Error(page.message);
    entries.push(...page.entries);
    next = page.next;
  }
  return entries;
}

const MEETING = [
  { do: 'createMeeting', id: 'm', title: 'Møtet', startsAt: AT, template: 'blank' },
  {
    do: 'addItem',
    ...{ meeting: 'm', id: 'i', section: 'status', title: 'Strategien', kind: 'decision' },
  },
  { do: 'conveneMeeting', meeting: 'm', at: AT },
  { do: 'openMeeting', meeting: 'm', at: AT },
];
/** What `show` returns for a meeting whose creation was undone. */
const notThere = (error: unknown) => {
  expect(error).toMatchObject({ code: 'unknown-id' });
  return { meetings: [] };
};
const BEGUN = ['start av møtet', 'innkalling', 'ny sak', 'nytt møte'];
const typing = (text: string) =>
  [...text].map((_, at) => ({
    do: 'setNotes',
    meeting: 'm',
    item: 'i',
    text: text.slice(0, at + 1),
  }));

describe('the change log', () => {
  it('leads every file back, step by step, to its creation', async () => {
    await withForum((forum) =>
      carryOut(
        forum,
        EVERY_COMMAND.filter(({ do: name }) => name !== 'addAttachment'),
      ),
    );
    const opened = await ForumFolder.open(folder);
    const files = [opened.forum, ...(await opened.meetingFiles()).values()];
    for (const file of files) {
      let [value, revision]: [object | undefined, number] = [file.value, file.revision];
      for await (const step of file.stepsBack()) {
        expect(step.after).toEqual(value);
        expect(step.revision).toBe(revision);
        expect(['outside', 'unreadable']).not.toContain(step.do);
        value = step.before;
        revision -= 1;
      }
      expect([value, revision]).toEqual([undefined, 0]);
    }
  });

  it('contains every text that ever existed, after random commands, undo and redo', async () => {
    const change = fc.oneof(
      fc.record({ kind: fc.constant('notes'), text: fc.string({ minLength: 1, maxLength: 90 }) }),
      fc.record({ kind: fc.constant('title'), text: fc.string({ minLength: 1, maxLength: 9 }) }),
      fc.record({ kind: fc.constantFrom('undo', 'redo'), text: fc.constant('') }),
    );
    let meetings = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 14 }), async (changes) => {
        const meeting = `m${meetings++}`;
        await withForum(async (forum) => {
          const states: { notes: string; title: string }[] = [];
          const see = async () => {
            const shown = (await forum.show(meeting).catch(notThere)) as {
              meetings: { items: { notes: string; title: string }[] }[];
            };
            const item = shown.meetings[0]?.items[0];
            states.push({ notes: item?.notes ?? '', title: item?.title ?? '' });
          };
          const [create, ...rest] = MEETING;
          const begin = [{ ...create, id: meeting }, ...rest.map((each) => ({ ...each, meeting }))];
          await carryOut(forum, begin);
          await see();
          for (const { kind, text } of changes) {
            // Not one run of typing.
            clock += 1_000;
            const command =
              kind === 'notes'
                ? { do: 'setNotes', item: 'i', text }
                : kind === 'title'
                  ? { do: 'changeItem', item: 'i', title: text }
                  : { do: kind };
            const answer = await forum.service.execute({ meeting, ...command });
            if (answer.ok) await see();
          }
          const told = (await traceOf(forum, { meeting })).toReversed();
          const fields = told.flatMap((entry) => entry.changes);
          states.slice(1).forEach((state, index) => {
            const before = states[index];
            if (!before) return;
            for (const [field, key] of [
              ['Notater', 'notes'],
              ['Tittel', 'title'],
            ] as const) {
              if (state[key] === before[key]) continue;
              expect(fields).toContainEqual(
                expect.objectContaining({ field, before: before[key], after: state[key] }),
              );
            }
          });
        });
      }),
      { numRuns: 12, examples: [[Array.from({ length: 5 }, () => ({ kind: 'undo', text: '' }))]] },
    );
  });

  it('shows typed text as one entry, with author, start and end', async () => {
    await withForum((forum) =>
      carryOut(forum, [...MEETING, ...typing('Vi er enige. '.repeat(20))]),
    );
    await withForum((forum) => carryOut(forum, [{ do: 'undo', meeting: 'm' }]), 'b');
    const [undone, typed, ...rest] = await withForum((forum) => traceOf(forum, { meeting: 'm' }));
    const text = 'Vi er enige. '.repeat(20);
    expect(undone).toMatchObject({ author: 'b', what: 'Angret: notater' });
    expect(typed).toMatchObject({ author: 'a', what: 'notater', kinds: ['item'] });
    expect(typed?.changes).toMatchObject([
      { about: 'Sak 1/2026 Strategien', field: 'Notater', before: '', after: text, isText: true },
    ]);
    expect(Date.parse(typed?.to ?? '') - Date.parse(typed?.from ?? '')).toBe(
      (text.length - 1) * 1_000,
    );
    expect(rest.map(({ what }) => what)).toEqual(BEGUN);
  });

  it('comes in consecutive pages, even while changes go on', async () => {
    const titles = Array.from({ length: 120 }, (_, index) => ({
      do: 'setAttendance',
      ...{ meeting: 'm', partner: 'p', status: index % 2 === 0 ? 'present' : 'remote' },
    }));
    await withForum(async (forum) => {
      await carryOut(forum, [
        {
          do: 'addPartner',
          id: 'p',
          name: 'P',
          role: 'r',
          authority: 'decides',
          joined: '2020-01-01',
        },
        ...MEETING,
        ...titles,
      ]);
      const all = await traceOf(forum, { meeting: 'm' });
      expect(all).toHaveLength(124);
      expect(new Set(all.map(({ key }) => key)).size).toBe(124);
      const first = await forum.service.trace({ meeting: 'm', language: 'nb' });
      if (!first.ok || !first.next) throw new Error('one page');
      const { next } = first;
      await carryOut(forum, [{ do: 'changeMeeting', meeting: 'm', title: 'Nytt' }]);
      // Twice: from the reader's cursor, and from the end.
      for (let time = 0; time < 2; time += 1) {
        const second = await forum.service.trace({ meeting: 'm', language: 'nb', next });
        expect(second).toMatchObject({ ok: true, entries: all.slice(50, 100) });
      }
    });
  });

  it('shows later events of a meeting’s matters, in the meeting and in the forum', async () => {
    await withForum(async (forum) => {
      await carryOut(
        forum,
        EVERY_COMMAND.filter(({ do: name }) => name !== 'addAttachment'),
      );
      const since = (entries: readonly AuditEntry[]) =>
        entries.filter(({ key }) => key.startsWith('forum/')).map(({ what }) => what);
      const there = since(await traceOf(forum, { meeting: 'm', filter: { kind: 'follow-up' } }));
      expect(there).toEqual(
        expect.arrayContaining(['signatur', 'svar fra oppdragsgiver', 'status for forpliktelse']),
      );
      expect(since(await traceOf(forum))).toEqual(expect.arrayContaining([...there, 'ny part']));
    });
  });

  it('can be filtered by person, kind and words', async () => {
    await withForum((forum) => carryOut(forum, [...MEETING, ...typing('Enighet')]));
    await withForum(
      (forum) => carryOut(forum, [{ do: 'changeMeeting', meeting: 'm', place: 'Hamar' }]),
      'b',
    );
    await withForum(async (forum) => {
      const asked = async (filter: AuditRequest['filter']) =>
        (await traceOf(forum, { meeting: 'm', filter })).map(({ what }) => what);
      expect(await asked({ author: 'b' })).toEqual(['opplysninger om møtet']);
      expect(await asked({ kind: 'item' })).toEqual(['notater', 'innkalling', 'ny sak']);
      expect(await asked({ words: 'enighet' })).toEqual(['notater']);
      expect(await asked({ words: 'hamar', author: 'a' })).toEqual([]);
    });
    const { service, close } = await openForumService(folder, { author: 'a', readOnly: true });
    expect(await service.trace({ meeting: 'ukjent', language: 'nb' })).toMatchObject({
      code: 'unknown-id',
    });
    await close();
  });

  it('shows changes made to a file by hand', async () => {
    await withForum((forum) =>
      carryOut(forum, [...MEETING, ...typing('Vi er enige om det. '.repeat(5))]),
    );
    const file = join(folder, 'meetings', 'm.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Vi er enige', 'Vi var uenige'));
    const entries = await withForum((forum) => traceOf(forum, { meeting: 'm' }));
    const found = entries.filter(({ what }) => what.startsWith('Endret utenfor programmet'));
    expect(found).toHaveLength(1);
    expect(found[0]?.changes).toMatchObject([{ field: 'Notater', about: 'Sak 1/2026 Strategien' }]);
    expect(found[0]?.changes[0]?.after).toContain('Vi var uenige');
    expect(entries.at(-1)?.what).toBe('nytt møte');
  });

  it('skips an unreadable line, and reports it', async () => {
    await withForum((forum) =>
      carryOut(forum, [
        ...MEETING,
        { do: 'changeMeeting', meeting: 'm', place: 'Hamar' },
        { do: 'changeMeeting', meeting: 'm', place: 'Elverum' },
        { do: 'changeMeeting', meeting: 'm', chair: 'Leder' },
      ]),
    );
    const journal = join(folder, 'meetings', 'm.journal');
    const lines = (await readFile(journal, 'utf8')).split('\n');
    lines[5] = '{';
    await writeFile(journal, lines.join('\n'));
    await appendFile(journal, '{"revision":');
    const entries = await withForum((forum) => traceOf(forum, { meeting: 'm' }));
    expect(entries.map(({ what }) => what)).toEqual([
      'opplysninger om møtet',
      'Endringer som ikke kan leses i journalen',
      'opplysninger om møtet',
      ...BEGUN,
    ]);
    expect(entries[1]?.changes).toMatchObject([{ before: 'Hamar', after: 'Elverum' }]);
  });
});
