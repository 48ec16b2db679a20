import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { findChromium } from '../../src-main/documents/printing/print-by-chromium.ts';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { runCli } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** The command line writing minutes and notices, by edition and format: in this process, but for the PDF. */

const home = temporaryFolder();
let folder = '';
beforeAll(async () => {
  folder = join(home, 'forum');
  await createForum(folder, { name: 'Regionrådet', language: 'nb', author: 'test' });
  const { service, close } = await openForumService(folder, { author: 'test' });
  const startsAt = '2026-12-09T09:00:00+01:00';
  const partner = { name: 'Fagskolen', role: 'r', authority: 'decides', joined: '2020-01-01' };
  for (const command of [
    { do: 'addPartner', id: 'fagskolen', ...partner },
    { do: 'createMeeting', id: 'm', title: 'Møtet', startsAt, template: 'blank' },
  ]) {
    expect(await service.execute(command)).toMatchObject({ ok: true });
  }
  await close();
});

beforeEach(() => {
  vi.stubEnv('FORUM_LANG', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

type Forum = (...args: string[]) => Promise<{ status: number; said: string }>;
const forum: Forum = async (...args) => {
  const { status, stdout, stderr } = await runCli(...args);
  return { status, said: stdout + stderr };
};

function program(...args: string[]): ReturnType<Forum> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['src-main/transports/cli/index.ts', ...args],
      (error, stdout, stderr) =>
        resolve({ status: Number(error?.code ?? 0), said: stdout + stderr }),
    );
  });
}

const made = writerOf(forum);
function writerOf(how: Forum) {
  return async (kind: 'minutes' | 'agenda', out: string, ...args: string[]) => {
    const path = join(home, out);
    const { status, said } = await how(kind, folder, 'm', '--out', path, ...args);
    expect(said).toContain(path);
    expect(status).toBe(0);
    return readFile(path, 'utf8');
  };
}

it('writes each edition', async () => {
  expect(await made('minutes', 'full.md')).toMatch(/^# Referat: Møtet/);
  expect(await made('minutes', 'open.md', '--edition', 'public')).toContain('Offentlig utgave');
  expect(await made('minutes', 'also.md', '--public')).toContain('Offentlig utgave');
  const decisions = await made('minutes', 'list.md', '--edition', 'decisions', '--public');
  expect(decisions).toMatch(/^# Vedtaksprotokoll: Møtet[\s\S]*Offentlig utgave/);
  const partner = ['--edition', 'partner', '--partner', 'fagskolen'];
  expect(await made('minutes', 'own.md', ...partner)).toMatch(/^# Utdrag for Fagskolen: Møtet/);
});

it('writes the format of the file extension, or the one asked for', async () => {
  expect(await made('agenda', 'notice.ics', '--lang', 'en')).toContain('METHOD:PUBLISH');
  expect(await made('agenda', 'off.ics', '--cancel')).toContain('METHOD:CANCEL');
  expect(await made('agenda', 'notice', '--format', 'docx')).toMatch(/^PK/);
});

it.skipIf(!findChromium())('writes a PDF', async () => {
  expect(await writerOf(program)('minutes', 'minutes.pdf')).toMatch(/^%PDF-/);
});

it('says why it cannot write', async () => {
  const refused = async (...args: string[]) => {
    const { status, said } = await forum(...args);
    return [status, said.trim()];
  };
  const minutes = ['minutes', folder, 'm', '--out'];
  const own = ['--edition', 'partner', '--partner', 'fagskolen'];
  expect(await refused(...minutes, 'x.ics')).toEqual([
    1,
    'Filnavnet må slutte på .docx, .pdf, .html eller .md.',
  ]);
  expect(await refused(...minutes, 'x.md', ...own, '--public')).toEqual([
    1,
    expect.stringContaining('finnes bare i fullstendig utgave'),
  ]);
  expect(await refused(...minutes, 'x.md', '--edition', 'partner')).toEqual([
    1,
    'Part må fylles ut.',
  ]);
  expect((await refused(...minutes, 'x.md', '--edition', 'half'))[0]).toBe(2);
  expect((await refused('agenda', folder, 'm', '--out', 'x.docx', '--cancel'))[1]).toBe(
    'Filnavnet må slutte på .ics.',
  );
});
