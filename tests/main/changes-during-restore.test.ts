import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OpenedForum } from '../../src-main/forum-session/forum-session.ts';
import { expectDone, withForum } from '../support/with-forum.ts';

/** During a restore other work continues: nothing waits for it, and nothing is lost. */

const gate = vi.hoisted(() => ({
  isShut: false,
  /** Called when compression starts while the gate is shut. */
  reached: () => undefined as unknown,
  opened: Promise.resolve(),
}));
vi.mock('node:zlib', async (original) => {
  const zlib = await original<typeof import('node:zlib')>();
  return {
    ...zlib,
    deflateRaw: (bytes: Buffer, done: (error: Error | null, packed: Buffer) => void) => {
      if (gate.isShut) gate.reached();
      void gate.opened.then(() => zlib.deflateRaw(bytes, done));
    },
  };
});

const AT = '2026-12-09T09:00:00+01:00';
let forum: OpenedForum;

beforeEach(async () => {
  ({ forum } = await withForum({ now: () => AT }));
  await expectDone(
    forum,
    { do: 'createMeeting', id: 'm', title: 'Første', startsAt: AT, template: 'blank' },
    { do: 'createMeeting', id: 'n', title: 'Andre', startsAt: AT, template: 'blank' },
  );
});
afterEach(async () => {
  await forum.close();
});

const titles = async () =>
  ((await forum.show()) as { meetings: { title: string }[] }).meetings.map(({ title }) => title);

/** Runs `work` while the backup before the restore is being written. */
async function meanwhile(work: () => Promise<void>, ...restore: [string, { meeting: string }?]) {
  let open = () => undefined as unknown;
  gate.opened = new Promise((resolve) => {
    open = () => resolve();
  });
  const reached = new Promise<void>((resolve) => {
    gate.reached = () => resolve();
  });
  gate.isShut = true;
  const restored = forum.service.restoreBackup(...restore);
  await reached;
  await work();
  gate.isShut = false;
  open();
  const answer = await restored;
  if (!answer.ok) throw new Error(answer.message);
  return answer.kept ?? '';
}

it.each([
  ['of the whole forum', undefined, ['Første', 'Andre']],
  ['of one meeting', { meeting: 'm' }, ['Første', 'Endret mens', 'Ny mens']],
])(
  'delays no change during a restore %s, and has it in the backup made before',
  async (_, part, after) => {
    const made = await forum.service.makeBackup();
    if (!made.ok) throw new Error(made.message);
    await expectDone(forum, { do: 'changeMeeting', meeting: 'm', title: 'Endret før' });
    const kept = await meanwhile(
      async () => {
        await expectDone(
          forum,
          { do: 'changeMeeting', meeting: 'n', title: 'Endret mens' },
          { do: 'createMeeting', id: 'k', title: 'Ny mens', startsAt: AT, template: 'blank' },
          { do: 'setForum', name: 'Nytt navn' },
        );
      },
      made.name,
      part,
    );
    expect((await titles()).sort()).toEqual([...after].sort());
    expect(await forum.check(false)).toEqual({ problems: [] });
    expect(await forum.service.restoreBackup(kept)).toMatchObject({ ok: true });
    expect((await titles()).sort()).toEqual(['Endret før', 'Endret mens', 'Ny mens']);
    expect(forum.info().name).toBe('Nytt navn');
    expect(await forum.check(false)).toEqual({ problems: [] });
  },
);
