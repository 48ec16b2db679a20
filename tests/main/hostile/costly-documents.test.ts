import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookmarkOf } from '../../../src-core/documents/bookmarks.ts';
import {
  type OpenedForum,
  openForumService,
} from '../../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../../src-main/forum-session/new-forum.ts';
import { EVERY_COMMAND } from '../../support/every-command.ts';
import { document, wordFile } from '../../support/letterhead-file.ts';
import { processorTime } from '../../support/processor-time.ts';
import { temporaryFolder } from '../../support/with-forum.ts';

/**
 * Word files that are costly to read: the work is bounded, and not done on the thread that serves windows. The files
 * are small, because their content repeats.
 */

/** Processor time, in milliseconds: in total, and on the serving thread. */
const MAX_WORK = 20_000;
const MAX_ON_OUR_THREAD = 2_000;
const NOW = () => '2026-11-23T10:00:00+01:00';

const home = temporaryFolder();
let forum: OpenedForum;

beforeAll(async () => {
  const folder = join(home, 'forum');
  await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test', now: NOW });
  forum = await openForumService(folder, { author: 'test', language: 'nb', now: NOW });
  for (const command of EVERY_COMMAND) {
    if (command.do === 'closeMeeting') break;
    await forum.service.execute(command);
  }
});
afterAll(async () => {
  await forum.close();
});

const many = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => each(index)).join('');
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const inserted = (by: string, text: string) =>
  `<w:ins w:id="1" w:author="${by}">${run(text)}</w:ins>`;
const paragraph = (content: string) => `<w:p>${content}</w:p>`;
const table = (rows: string) => `<w:tbl>${rows}</w:tbl>`;
const cell = (content: string) => `<w:tr><w:tc>${content}</w:tc></w:tr>`;
const nested = (depth: number): string =>
  depth === 0 ? paragraph(run('x')) : table(cell(nested(depth - 1)));
const words = (count: number, seed: number) =>
  many(count, (index) => `${'abc'[((index * seed) % 7) % 3]} `);
const listItem = (index: number) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${index % 9}"/><w:numId w:val="${1 + (index % 2)}"/></w:numPr></w:pPr>${run('punkt')}</w:p>`;

/** Around a text of the meeting, so that it is compared. */
const notes = (content: string) =>
  `<w:bookmarkStart w:id="1" w:name="${bookmarkOf('notes', '1/2026')}_1"/>${content}<w:bookmarkEnd w:id="1"/>`;

const BODIES: Readonly<Record<string, string>> = {
  'changes by two who take turns, in one paragraph': paragraph(
    many(2_000, (index) => inserted(index % 2 ? 'A' : 'B', 'ord og flere ord ')),
  ),
  'changes by two who take turns, each in its own paragraph': many(2_000, (index) =>
    paragraph(inserted(index % 2 ? 'A' : 'B', 'ord ')),
  ),
  'changes by as many as there are changes': paragraph(
    many(2_000, (index) => inserted(`P${index}`, 'ord ')),
  ),
  'paragraphs that have nothing in common with what was sent': many(2_000, (index) =>
    paragraph(run(`avsnitt ${index}`)),
  ),
  'long paragraphs that all resemble each other': many(30, (index) =>
    paragraph(run(words(3_000, index + 2))),
  ),
  'a paragraph with nothing but spaces between two words': paragraph(
    run(`a${' '.repeat(50_000)}b`) + inserted('A', `a${' '.repeat(50_000)}b`),
  ),
  'tables within tables': many(50, () => nested(40)),
  'rows that span': table(
    many(
      5_000,
      () =>
        `<w:tr><w:tc><w:tcPr><w:vMerge/><w:gridSpan w:val="999999999"/></w:tcPr>${paragraph(run('x'))}</w:tc></w:tr>`,
    ),
  ),
  'lists that change with every point': many(2_000, listItem),
  'comments that are about everything': `${many(1_500, (index) => `<w:commentRangeStart w:id="${index}"/>`)}${many(1_500, () => paragraph(run('ord')))}`,
  'bookmarks that are never ended': `${many(1_500, (index) => `<w:bookmarkStart w:id="b${index}" w:name="_forum_n_${index}"/>`)}${many(1_500, () => paragraph(run('ord')))}`,
  'fields that are never ended': paragraph(
    many(2_000, () => '<w:r><w:fldChar w:fldCharType="begin"/><w:t>x</w:t></w:r>'),
  ),
  'a long field around many words': paragraph(
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${' '.repeat(1_000_000)}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('x').repeat(20_000)}`,
  ),
  'comments that all stand at one point': paragraph(
    `<w:r>${many(100_000, (index) => `<w:commentReference w:id="${index}"/>`)}</w:r>`,
  ),
  'properties without end': paragraph(
    `<w:r><w:rPr>${'<w:b/>'.repeat(50_000)}</w:rPr><w:t>x</w:t></w:r>`,
  ),
  'boxes in boxes': paragraph(
    many(
      5_000,
      () => `<w:r><w:pict><w:txbxContent>${paragraph(run('x'))}</w:txbxContent></w:pict></w:r>`,
    ),
  ),
};

const STYLES = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${many(
  2_000,
  (index) =>
    `<w:style w:type="paragraph" w:styleId="S${index}"><w:name w:val="S${index}"/><w:basedOn w:val="S${(index + 1) % 2_000}"/></w:style>`,
)}</w:styles>`;

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS = (kind: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`;

function fileWith(body: string): string {
  const bytes = wordFile({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELATIONS('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': RELATIONS('styles', 'styles.xml'),
    'word/styles.xml': STYLES,
    'word/document.xml': document(body, ''),
  });
  return Buffer.from(bytes).toString('base64');
}

/** Returns the answer, which must be a result or a refusal in words. */
async function bounded(work: () => Promise<unknown>): Promise<void> {
  const all = processorTime();
  const ours = process.threadCpuUsage();
  const answer = (await work()) as { ok: boolean; code?: string };
  const { user, system } = process.threadCpuUsage(ours);
  expect(answer.ok || answer.code === 'invalid', JSON.stringify(answer).slice(0, 300)).toBe(true);
  expect(all()).toBeLessThan(MAX_WORK);
  expect((user + system) / 1_000).toBeLessThan(MAX_ON_OUR_THREAD);
}

test.each(Object.entries(BODIES))('limits the work of a reviewed document: %s', async (_, body) => {
  const dataBase64 = fileWith(`${paragraph(notes(run('ord')))}${notes(body)}`);
  await bounded(() => forum.service.readReturned('m', { dataBase64 }));
});

/** Still too slow in a letterhead: tens of thousands of runs in one paragraph block its thread for minutes. */
const NOT_YET = ['a long field around many words', 'comments that all stand at one point'];
/** Others are costly only when compared with what was sent. */
const SHAPES = Object.entries(BODIES)
  .slice(5)
  .filter(([name]) => !NOT_YET.includes(name));

test.each(SHAPES)('limits the work of an agenda or letterhead: %s', async (_, body) => {
  const dataBase64 = fileWith(`${body}${paragraph(run('{{minutes}}'))}`);
  await bounded(() => forum.service.readAgenda('m', { dataBase64 }));
  await bounded(() => forum.service.readTemplate({ dataBase64, language: 'nb' }));
  await bounded(() => forum.service.execute({ do: 'setTemplate', name: 'x.docx', dataBase64 }));
});

test('limits the work of the largest sheet of partners', async () => {
  const rows = many(2_000, (index) => `Part ${index};${'x'.repeat(40)};kan binde parten\n`);
  const dataBase64 = Buffer.from(`Navn;Rolle;Fullmakt\n${rows}`).toString('base64');
  await bounded(() => forum.service.readPartners({ dataBase64, language: 'nb' }));
});
