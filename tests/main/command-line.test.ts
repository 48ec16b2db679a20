import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** The real program, as a script or a person meets it (domain.md 7). */

let place = '';
let folder = '';

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'forum-cli-'));
  folder = join(place, 'forum');
});
afterEach(() => rm(place, { recursive: true }));

async function forum(args: readonly string[], input: string | Buffer = '') {
  const { FORUM_LANG: _, ...env } = process.env;
  const child = spawn(process.execPath, ['src-main/cli/index.ts', ...args], { env });
  // One that is not read from is no fault.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { status, stdout, stderr };
}
async function run(lines: readonly (object | string)[], ...options: readonly string[]) {
  const script = lines.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
  const { stdout, ...rest } = await forum(['run', folder, '-', ...options], script.join('\n'));
  const answers = stdout.split('\n').filter(Boolean);
  return { ...rest, answers: answers.map((line) => JSON.parse(line)) };
}
const shown = async () => JSON.parse((await forum(['show', folder, '--json'])).stdout);

describe('forum run', () => {
  it('takes a script as people make them: byte order mark, CRLF, blank lines, no newline at the end', async () => {
    await forum(['new', folder]);
    const script =
      '\ufeff{"do":"setForum","name":"Fø\u2028rste"}\r\n\r\n  \t\r\n{"do":"setForum","name":"Andre"}';
    const { status, stdout } = await forum(['run', folder, '-'], script);
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect((await shown()).forum.name).toBe('Andre');
  });

  it('stops at the first refusal, or goes on when told to, and exits with 1', async () => {
    await forum(['new', folder]);
    const lines = [{ do: 'nope' }, '{', { do: 'setForum', name: 'Til slutt' }];
    const stopped = await run(lines);
    expect(stopped).toMatchObject({
      status: 1,
      answers: [{ code: 'unknown-command', path: 'do' }],
    });
    expect(stopped.stderr).toMatch(/^Kommandoen «nope» finnes ikke\..*\n$/);
    const whole = await run(lines, '--keep-going');
    expect(whole.status).toBe(1);
    expect(whole.answers).toMatchObject([
      { code: 'unknown-command' },
      { code: 'invalid', path: '', message: 'Linje 2 er ikke gyldig JSON.' },
      { ok: true },
    ]);
    expect((await shown()).forum.name).toBe('Til slutt');
  });

  it('refuses a line that is not UTF-8, and keeps nothing of it', async () => {
    await forum(['new', folder]);
    const latin1 = Buffer.from('{"do":"setForum","name":"Sør"}\n', 'latin1');
    const { status, stdout } = await forum(['run', folder, '-'], latin1);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ code: 'invalid', path: '' });
  });

  it('speaks the language of the forum, or the one it is told to', async () => {
    await forum(['new', folder, '--lang', 'nn']);
    expect((await run(['{'])).stderr).toBe('Linje 1 er ikkje gyldig JSON.\n');
    expect((await run([{ do: 'nope' }])).stderr).toContain('finst ikkje');
    expect((await run(['{'], '--lang', 'en')).stderr).toBe('Line 1 is not valid JSON.\n');
    expect((await forum(['check', folder])).stdout).toBe('Alt er i orden.\n');
    const gone = await forum(['show', folder, '--meeting', 'x']);
    expect(gone).toMatchObject({ status: 1, stdout: '' });
    expect(gone.stderr).toContain('ikkje finst');
  });

  it('says in words when there is nothing to run or to run it on', async () => {
    const file = join(place, 'file');
    await writeFile(file, '');
    const nowhere = [
      ['run', join(place, 'gone')],
      ['show', file],
      ['check', place],
      ['new', file],
      ['new', join(file, 'below')],
    ];
    for (const { status, stderr } of await Promise.all(nowhere.map((args) => forum(args)))) {
      expect(status).toBe(1);
      expect(stderr).toMatch(/^[^{}]+\.\n$/);
      expect(stderr).not.toMatch(/E[A-Z]{4,}|Error/);
    }
    await forum(['new', folder]);
    for (const script of [place, join(place, 'gone')]) {
      const { status, stderr } = await forum(['run', folder, script]);
      expect([status, stderr]).toEqual([1, expect.stringContaining(`Kan ikke lese ${script}.`)]);
    }
  });
});

it('exits with 2 on wrong usage, whatever the command', async () => {
  const wrong = [
    [],
    ['nope'],
    ['new'],
    ['new', folder, 'more'],
    ['new', folder, '--lang', 'se'],
    ['new', folder, '--template', 'other'],
    ['run'],
    ['run', folder, 'script', 'more'],
    ['show', folder, '--meeting'],
    ['minutes', folder, 'm'],
    ['search', folder],
    ['check', folder, '--bogus'],
    ['serve', folder, '--port', 'abc'],
    ['serve', folder, '--port', '70000'],
  ];
  const codes = await Promise.all(wrong.map(async (args) => (await forum(args)).status));
  expect(codes).toEqual(wrong.map(() => 2));
});

describe('forum minutes --template', () => {
  const meeting = {
    do: 'createMeeting',
    id: '2026-1',
    title: 'M',
    startsAt: '2026-11-23T09:00:00+01:00',
  };

  it('writes on a letterhead, and says first what one should know of it', async () => {
    await forum(['new', folder]);
    await run([meeting, { do: 'setTemplate', template: 'band' }]);
    const out = join(place, 'minutes.docx');
    const minutes = (...more: readonly string[]) =>
      forum(['minutes', folder, '2026-1', '--out', out, ...more]);
    expect(await minutes()).toMatchObject({ status: 0, stderr: '' });
    const onBand = await readFile(out);
    expect(await minutes('--template', 'none')).toMatchObject({ status: 0 });
    expect((await readFile(out)).equals(onBand)).toBe(false);
    const bare = join(place, 'none.docx');
    await rename(out, bare);
    expect(await minutes('--template', bare)).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/ikke merket \{\{referat\}\}.*\n$/),
    });
  });

  it('refuses one that cannot be used, in words, and writes nothing', async () => {
    await forum(['new', folder]);
    await run([meeting]);
    const bad = join(place, 'bad.docx');
    await writeFile(bad, 'Hei');
    const out = join(place, 'minutes.docx');
    for (const [file, to] of [
      [bad, out],
      [join(place, 'gone.docx'), out],
      ['plain', join(place, 'minutes.md')],
    ] as const) {
      const { status, stderr } = await forum([
        ...['minutes', folder, '2026-1', '--out', to, '--template', file],
      ]);
      expect([status, stderr]).toEqual([1, expect.stringMatching(/^[^{}]+\.\n$/)]);
    }
    const { answers } = await run(
      [
        { do: 'setTemplate', name: 'bad.docx', file: bad },
        { do: 'setTemplate', template: 'plain', name: 'x' },
        { do: 'setTemplate' },
      ],
      '--keep-going',
    );
    expect(answers.map(({ code, path }) => `${code} ${path}`)).toEqual([
      ...['invalid template', 'invalid template', 'invalid file'],
    ]);
    expect((await readdir(place)).sort()).toEqual(['bad.docx', 'forum']);
    expect(await readdir(folder)).not.toContain('templates');
  });

  it('keeps the office’s own file in the forum’s folder, and check tells when it is another', async () => {
    await forum(['new', folder]);
    const file = 'resources/letterheads/compact.docx';
    await run([meeting, { do: 'setTemplate', name: 'brev.docx', file }]);
    const [kept = ''] = await readdir(join(folder, 'templates'));
    expect((await readFile(join(folder, 'templates', kept))).equals(await readFile(file))).toBe(
      true,
    );
    expect((await forum(['check', folder])).status).toBe(0);
    await writeFile(join(folder, 'templates', kept), 'x');
    const checked = await forum(['check', folder]);
    expect(checked.stdout + checked.stderr).toContain('brev.docx');
    await rm(join(folder, 'templates', kept));
    const out = join(place, 'minutes.docx');
    const { status, stderr } = await forum(['minutes', folder, '2026-1', '--out', out]);
    expect([status, stderr]).toEqual([1, expect.stringContaining('mangler')]);
  });
});

describe('an attachment', () => {
  const attach = { do: 'addAttachment', meeting: 'm', item: 'i', name: 'Fil' };
  const before = [
    { do: 'createMeeting', id: 'm', title: 'M', startsAt: '2026-11-23T09:00:00+01:00' },
    { do: 'addItem', meeting: 'm', id: 'i', section: 'status', title: 'S', kind: 'review' },
  ];

  it('that is refused leaves nothing in the folder', async () => {
    await forum(['new', folder]);
    await run(before);
    const { answers } = await run(
      [
        { ...attach, item: 'gone', dataBase64: 'aGVp' },
        { ...attach, name: '', dataBase64: 'aGVp' },
        { ...attach, dataBase64: 'a' },
        { ...attach, file: place },
        { ...attach, file: '/dev/zero' },
        { ...attach },
      ],
      '--keep-going',
    );
    expect(answers.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'unknown-id item',
      'invalid name',
      'invalid dataBase64',
      'invalid file',
      'invalid file',
      'invalid file',
    ]);
    expect(await readdir(folder)).not.toContain('attachments');
    expect((await run([{ ...attach, dataBase64: 'aGVp' }])).status).toBe(0);
    expect(await readdir(join(folder, 'attachments'))).toHaveLength(1);
  });
});
