import { execFileSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { minutesOf } from '../../src-core/documents/minutes.ts';
import type { Answer } from '../../src-core/protocol/service.ts';
import { renderDocx, renderHtml, renderMarkdown } from '../../src-main/documents/formats.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createNewForum } from '../../src-main/forum-session/new-forum.ts';
import { convertByOffice } from '../support/convert-by-office.ts';
import { hasProgram } from '../support/has-program.ts';
import { inputOf } from '../support/random-forum.ts';
import { openMeeting } from '../support/test-forum.ts';
import { docxFaults, hasValidator } from '../support/validate-docx.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** The sample's minutes, opened by other programs. */

const WORDING =
  'Partene inngår skriftlige avtaler om gjennomføring av hvert tiltak i handlingsplanen.';
const home = temporaryFolder();
let forum: OpenedForum;

beforeAll(async () => {
  const folder = join(home, 'sample');
  await createNewForum(folder, { name: 'x', language: 'nb', template: 'sample', author: 'test' });
  forum = await openForumService(folder, { author: 'test' });
});
afterAll(async () => {
  await forum.close();
});

async function minutes() {
  return forum.documentTree('2023-1', {}) as Promise<Parameters<typeof renderDocx>[0]>;
}

const validates = hasValidator();

it.skipIf(!validates)('is a valid Word document', async () => {
  const path = join(home, 'minutes.docx');
  await writeFile(path, await renderDocx(await minutes()));
  expect(docxFaults(path)).toEqual([]);
});

it('contains headings, tables and the wording of decisions in other programs', async () => {
  const buffer = Buffer.from(await renderDocx(await minutes()));
  const { value } = await mammoth.convertToHtml({ buffer });
  expect(value).toContain(WORDING);
  expect(value).toMatch(/<h1>.*Veien videre/);
  expect(value).toMatch(/<th>|<thead>/);
});

it('links to the address that a note has, whatever signs it has', async () => {
  const table = openMeeting(['decides']);
  const text = "Se [her](https://x.no/?a=$&b=$'c$`d$$).";
  table.do({ do: 'setNotes', meeting: 'm', item: 'i', text });
  const docx = await renderDocx(minutesOf(inputOf(table, 'm', 'full', 'nb')));
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
  expect(value).toContain(`<a href="https://x.no/?a=$&amp;b=$%27c$\`d$$">her</a>`);
});

it.skipIf(!hasProgram('soffice'))('can be laid out by LibreOffice', async () => {
  const path = join(home, 'pages.docx');
  await writeFile(path, await renderDocx(await minutes()));
  convertByOffice(home, 'pdf', [path]);
  expect(await readdir(home)).toContain('pages.pdf');
});

it.skipIf(!hasProgram('pandoc'))('has the same text in Word and Markdown', async () => {
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

it.skipIf(!validates)('accepts any text', async () => {
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
  expect(docxFaults(path)).toEqual([]);
  expect(renderHtml({ ...tree, blocks })).not.toContain('<b>&amp;');
});

it('is written to the forum’s folder on request', async () => {
  const done = await forum.service.export('2023-1', { format: 'docx', edition: 'public' });
  expect(done).toMatchObject({ ok: true, name: expect.stringMatching(/offentlig.*\.docx$/) });
  const missing = (await forum.service.export('nope', { format: 'docx' })) as unknown as Answer;
  expect(missing).toMatchObject({ ok: false, code: 'unknown-id' });
});
