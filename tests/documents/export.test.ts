import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer } from '../../src-core/protocol/service.ts';
import { renderDocx, renderHtml, renderMarkdown } from '../../src-main/documents/formats.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createNewForum } from '../../src-main/forum-session/new-forum.ts';
import { convertByOffice } from '../support/convert-by-office.ts';
import { has } from '../support/has-program.ts';
import { faultsOf, hasValidator } from '../support/validate-docx.ts';

/** The sample's minutes, opened by programs that others made. */

const WORDING =
  'Partene inngår skriftlige avtaler om gjennomføring av hvert tiltak i handlingsplanen.';
let home = '';
let forum: OpenedForum;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'forum-export-'));
  const folder = join(home, 'sample');
  await createNewForum(folder, { name: 'x', language: 'nb', template: 'sample', author: 'test' });
  forum = await openForumService(folder, { author: 'test' });
});
afterAll(async () => {
  await forum.close();
  await rm(home, { recursive: true });
});

async function minutes() {
  return forum.documentTree('2023-1', {}) as Promise<Parameters<typeof renderDocx>[0]>;
}

const validates = hasValidator();

it.skipIf(!validates)(
  'is a Word document without a fault, that Word’s own validator accepts',
  async () => {
    const path = join(home, 'minutes.docx');
    await writeFile(path, await renderDocx(await minutes()));
    expect(faultsOf(path)).toEqual([]);
  },
);

it('has headings, tables and the decisions’ words for one who reads it with another program', async () => {
  const buffer = Buffer.from(await renderDocx(await minutes()));
  const { value } = await mammoth.convertToHtml({ buffer });
  expect(value).toContain(WORDING);
  expect(value).toMatch(/<h1>.*Veien videre/);
  expect(value).toMatch(/<th>|<thead>/);
});

it.skipIf(!has('soffice'))('becomes pages in LibreOffice', async () => {
  const path = join(home, 'pages.docx');
  await writeFile(path, await renderDocx(await minutes()));
  convertByOffice(home, 'pdf', [path]);
  expect(await readdir(home)).toContain('pages.pdf');
});

it.skipIf(!has('pandoc'))('says the same in Word as in Markdown', async () => {
  const tree = await minutes();
  const path = join(home, 'same.docx');
  await writeFile(path, await renderDocx(tree));
  const word = execFileSync('pandoc', [
    '-f',
    'docx',
    '-t',
    'plain',
    '--wrap=none',
    path,
  ]).toString();
  const input = renderMarkdown(tree);
  const markdown = execFileSync('pandoc', ['-f', 'gfm', '-t', 'plain', '--wrap=none'], { input });
  for (const text of [word, markdown.toString()]) {
    expect(text).toContain(WORDING);
    expect(text).toContain('Tar forbehold om at nye oppgaver ikke gir økt kontingent.');
  }
});

it.skipIf(!validates)('takes any text at all', async () => {
  const tree = await minutes();
  const samples = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), 60);
  const hostile = [
    ...samples,
    ']]>',
    '=cmd|x',
    '\uD800',
    '\u0000\u0008\uFFFF',
    '\u202Eمرحبا',
    '<b>&amp;',
  ];
  const blocks = hostile.map((text) => ({ type: 'paragraph', text: [{ text }] }) as const);
  const path = join(home, 'hostile.docx');
  await writeFile(path, await renderDocx({ ...tree, title: hostile.join(''), blocks }));
  expect(faultsOf(path)).toEqual([]);
  expect(renderHtml({ ...tree, blocks })).not.toContain('<b>&amp;');
});

it('is written into the forum’s own folder when asked for', async () => {
  const done = await forum.service.export('2023-1', { format: 'docx', edition: 'public' });
  expect(done).toMatchObject({ ok: true, name: expect.stringMatching(/offentlig.*\.docx$/) });
  const missing = (await forum.service.export('nope', { format: 'docx' })) as unknown as Answer;
  expect(missing).toMatchObject({ ok: false, code: 'unknown-id' });
});
