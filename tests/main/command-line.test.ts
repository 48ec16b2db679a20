import { spawn } from 'node:child_process';
import { readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EditedWord } from '../support/edited-word.ts';
import { type CliResult, runCliWithInput } from '../support/run-cli.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/**
 * The command line, as scripts and people use it: in this process, but for its exit codes and its standard input, which
 * the real program is asked about too.
 */

let place = '';
let folder = '';
/** Empty settings, so that the forum is in bokmål whoever runs the tests. */
const settings = join(tmpdir(), 'forum-no-settings');

beforeEach(async () => {
  place = temporaryFolder();
  folder = join(place, 'forum');
  vi.stubEnv('FORUM_HOME', settings);
  vi.stubEnv('FORUM_LANG', undefined);
  vi.stubEnv('LC_ALL', 'nb_NO.UTF-8');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

type Forum = (args: readonly string[], input?: string | Buffer) => Promise<CliResult>;
const forum: Forum = (args, input = '') => runCliWithInput(input, args);

const program: Forum = async (args, input = '') => {
  const child = spawn(process.execPath, ['src-main/transports/cli/index.ts', ...args]);
  // A closed standard input is not an error.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number>((resolve) => child.on('close', resolve)),
  ]);
  return { status, stdout, stderr };
};

const run = runnerOf(forum);
function runnerOf(how: Forum) {
  return async (lines: readonly (object | string)[], ...options: readonly string[]) => {
    const script = lines.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
    const { stdout, ...rest } = await how(['run', folder, '-', ...options], script.join('\n'));
    const answers = stdout.split('\n').filter(Boolean);
    return { ...rest, answers: answers.map((line) => JSON.parse(line)) };
  };
}
const shown = async () => JSON.parse((await forum(['show', folder, '--json'])).stdout);

describe('forum run', () => {
  it('accepts a script with byte order mark, CRLF, blank lines, or no final newline', async () => {
    await forum(['new', folder]);
    const script =
      '\ufeff{"do":"setForum","name":"Fø\u2028rste"}\r\n\r\n  \t\r\n{"do":"setForum","name":"Andre"}';
    const { status, stdout } = await program(['run', folder, '-'], script);
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect((await shown()).forum.name).toBe('Andre');
  });

  it('stops at the first refusal, or continues on request, and exits with 1', async () => {
    await forum(['new', folder]);
    const lines = [{ do: 'nope' }, '{', { do: 'setForum', name: 'Til slutt' }];
    const stopped = await runnerOf(program)(lines);
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

  it('refuses a line that is not UTF-8, and stores nothing of it', async () => {
    await forum(['new', folder]);
    const latin1 = Buffer.from('{"do":"setForum","name":"Sør"}\n', 'latin1');
    const { status, stdout } = await program(['run', folder, '-'], latin1);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ code: 'invalid', path: '' });
  });

  it('uses the language of the forum, or the given one', async () => {
    await forum(['new', folder, '--lang', 'nn']);
    expect((await run(['{'])).stderr).toBe('Linje 1 er ikkje gyldig JSON.\n');
    expect((await run([{ do: 'nope' }])).stderr).toContain('finst ikkje');
    expect((await run(['{'], '--lang', 'en')).stderr).toBe('Line 1 is not valid JSON.\n');
    expect((await forum(['check', folder])).stdout).toBe('Alt er i orden.\n');
    const gone = await forum(['show', folder, '--meeting', 'x']);
    expect(gone).toMatchObject({ status: 1, stdout: '' });
    expect(gone.stderr).toContain('ikkje finst');
  });

  it('explains a missing script or forum', async () => {
    const file = join(place, 'file');
    await writeFile(file, '');
    const nowhere = [
      ['run', join(place, 'gone')],
      ['show', file],
      ['check', place],
      ['new', file],
      ['new', join(file, 'below')],
    ];
    for (const args of nowhere) {
      const { status, stderr } = await forum(args);
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
    ['archive', folder, 'm'],
    ['agenda', folder, 'm'],
    ['agenda', folder, 'm', '--dry-run'],
    ['agenda', folder, 'm', '--out', 'a.docx', '--from', 'b.docx'],
    ['agenda', folder, 'm', '--out', 'a.docx', '--dry-run'],
    ['search', folder],
    ['check', folder, '--bogus'],
    ['serve', folder, '--port', 'abc'],
    ['serve', folder, '--port', '70000'],
  ];
  for (const args of wrong) expect((await forum(args)).status, args.join(' ')).toBe(2);
  expect((await program(['nope'])).status).toBe(2);
});

describe('forum minutes --template', () => {
  const meeting = {
    do: 'createMeeting',
    id: '2026-1',
    title: 'M',
    startsAt: '2026-11-23T09:00:00+01:00',
  };

  it('writes on a letterhead, after its warnings', async () => {
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
      stderr: expect.stringMatching(/ikke feltet \{\{referat\}\}.*\n$/),
    });
  });

  it('refuses an unusable letterhead in words, and writes nothing', async () => {
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

  it('stores an organisation’s own letterhead in the forum’s folder, and check reports a change', async () => {
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

describe('forum archive', () => {
  const at = '2026-11-23T09:00:00+01:00';
  const attached = { do: 'addAttachment', item: 'i', name: 'Plan.pdf', dataBase64: 'JVBERg==' };
  const over = [
    { do: 'createMeeting', id: 'm', title: 'M', startsAt: at },
    { do: 'addItem', meeting: 'm', id: 'i', section: 'status', title: 'S', kind: 'review' },
    { meeting: 'm', ...attached },
    { do: 'conveneMeeting', meeting: 'm', at },
    { do: 'openMeeting', meeting: 'm', at },
  ];
  const close = { do: 'closeMeeting', meeting: 'm', at };
  const archived = (out: string) => forum(['archive', folder, 'm', '--out', join(place, out)]);

  it('writes a folder or .zip, identical each time, replacing an earlier package', async () => {
    await forum(['new', folder]);
    await run([...over, { do: 'setTemplate', template: 'band' }, close]);
    for (const out of ['package', 'a.zip', 'b.zip']) expect((await archived(out)).status).toBe(0);
    const [a, b] = await Promise.all(['a.zip', 'b.zip'].map((name) => readFile(join(place, name))));
    expect(a?.equals(b ?? Buffer.of())).toBe(true);
    const files = unzipSync(a ?? Buffer.of());
    const names = (await readdir(join(place, 'package'), { recursive: true })).filter((name) =>
      name.includes('.'),
    );
    expect(names.sort()).toEqual(Object.keys(files).sort());
    expect(names.filter((name) => name.endsWith('vedlegg-1.pdf'))).toHaveLength(1);
    const minutes = Object.entries(files).find(([name]) => name.endsWith('moeteprotokoll.docx'));
    // Our page has one header.
    expect(unzipSync(minutes?.[1] ?? Buffer.of())).toHaveProperty(['word/header2.xml']);
    await run([{ do: 'addItem', meeting: 'm', section: 'framing', title: 'T', kind: 'review' }]);
    expect((await archived('package')).status).toBe(0);
    const again = await readdir(join(place, 'package'));
    expect(again.filter((name) => /^004-/.test(name))).toHaveLength(1);
  });

  // (D94)
  it('is refused before the meeting is over, in a folder with other files, or with an attachment missing', async () => {
    await forum(['new', folder]);
    await run(over);
    expect((await archived('a.zip')).stderr).toBe('Møtet må være hevet før det kan arkiveres.\n');
    await run([close]);
    expect((await archived('')).stderr).toContain('noe annet enn en arkivpakke');
    expect((await archived('gone/a.zip')).stderr).toContain('a.zip');
    const [name = ''] = await readdir(join(folder, 'attachments'));
    await writeFile(join(folder, 'attachments', name), 'other');
    const { status, stderr } = await archived('a.zip');
    expect([status, stderr]).toEqual([1, expect.stringContaining('«Plan.pdf»')]);
    expect(await readdir(place)).toEqual(['forum']);
  });
});

it('imports an agenda from a file, or only shows it', async () => {
  await forum(['new', folder]);
  await run([{ do: 'createMeeting', id: 'm', title: 'M', startsAt: '2026-11-23T09:00:00+01:00' }]);
  const file = join(place, 'agenda.md');
  await writeFile(file, '1. Strategi (V, 20 min) v/ rektor\n2. Budsjett\n3. Eventuelt\n');
  const take = (...options: string[]) => forum(['agenda', folder, 'm', '--from', file, ...options]);
  const titles = async () => {
    const [meeting] = (await shown()).meetings as { items: { title: string }[] }[];
    return meeting?.items.map(({ title }) => title);
  };
  const before = await titles();
  const dry = await take('--dry-run');
  expect(dry.stdout).toContain('Strategi (Vedtak, 20 min, rektor)');
  expect(dry.stdout).toContain('Står på sakslisten fra før');
  expect(await titles()).toEqual(before);
  expect((await take()).stdout).toContain('2 saker er lagt til.');
  expect(await titles()).toEqual(
    expect.arrayContaining([...(before ?? []), 'Strategi', 'Budsjett']),
  );
  // Existing items are not imported again.
  expect((await take()).stdout).toContain('0 saker er lagt til.');
  for (const gone of [join(place, 'gone'), place]) {
    const { status, stderr } = await forum(['agenda', folder, 'm', '--from', gone]);
    expect([status, stderr]).toEqual([1, expect.stringContaining(`Kan ikke lese ${gone}.`)]);
  }
});

describe('an attachment', () => {
  const attach = { do: 'addAttachment', meeting: 'm', item: 'i', name: 'Fil' };
  const before = [
    { do: 'createMeeting', id: 'm', title: 'M', startsAt: '2026-11-23T09:00:00+01:00' },
    { do: 'addItem', meeting: 'm', id: 'i', section: 'status', title: 'S', kind: 'review' },
  ];

  it('leaves nothing in the folder when refused', async () => {
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

it('prints paths without terminal control characters', async () => {
  const strange = join(place, 'red\u001b[31m');
  const made = await forum(['new', strange]);
  const saved = await forum(['backup', strange, '--out', join(place, '\u001b[2J.zip')]);
  const unpacked = await forum(['restore', join(place, '\u001b[1m'), join(place, '\u001b[2J.zip')]);
  for (const { status, stdout } of [made, saved, unpacked]) {
    expect(status).toBe(0);
    expect(stdout).toContain('\ufffd[');
    expect(stdout).not.toContain('\u001b');
  }
});

describe('forum comments', () => {
  it('refuses an oversized or endless file before reading it', async () => {
    await forum(['new', folder]);
    const large = join(place, 'large.docx');
    await writeFile(large, '');
    await truncate(large, 900_000_000);
    const tooLarge = await forum(['comments', folder, 'm', large]);
    expect(tooLarge).toMatchObject({ status: 1, stderr: expect.stringContaining('20 MB') });
    const aFolder = await forum(['comments', folder, 'm', place]);
    expect(aFolder).toMatchObject({ status: 1, stderr: expect.stringContaining('Kan ikke lese') });
  });

  it('lists the reviewed changes as text and JSON, and refuses other documents', async () => {
    const at = '2026-11-23T09:00:00+01:00';
    const about = { meeting: 'm' };
    await forum(['new', folder]);
    await run([
      { do: 'createMeeting', id: 'm', title: 'Møtet', startsAt: at, template: 'blank' },
      { do: 'addItem', ...about, id: 's', section: 'status', title: 'Sak', kind: 'discussion' },
      { do: 'conveneMeeting', ...about, at },
      { do: 'openMeeting', ...about, at },
      { do: 'setNotes', ...about, item: 's', text: 'Alle var enige.' },
    ]);
    const file = join(place, 'm.docx');
    await forum(['minutes', folder, 'm', '--out', file]);
    const edited = new EditedWord(await readFile(file)).replace('Alle', 'Nesten alle', 'NAV');
    await writeFile(file, edited.save());
    const words = await forum(['comments', folder, 'm', file]);
    expect(words).toMatchObject({ status: 0, stderr: '' });
    expect(words.stdout).toContain('Sak 1/2026 Sak · Det som er referert · NAV, 24.11.2026 10.12');
    expect(words.stdout).toContain('- Alle var enige.\n+ Nesten alle var enige.');
    const json = await forum(['comments', folder, 'm', file, '--json']);
    expect(JSON.parse(json.stdout).suggestions).toMatchObject([
      { kind: 'change', place: { kind: 'notes', id: 's' }, author: 'NAV' },
    ]);
    await writeFile(file, 'hei');
    const refused = await forum(['comments', folder, 'm', file, '--json']);
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('Word-dokument') });
    expect(JSON.parse(refused.stdout)).toMatchObject({ code: 'invalid', path: 'file' });
  });
});
