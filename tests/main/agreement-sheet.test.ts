import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { agreementSheet } from '../../src-core/minutes/agreement-sheet.ts';
import type { DocumentTree } from '../../src-core/minutes/blocks.ts';
import { renderDocx } from '../../src-main/export/index.ts';
import { scaleOf } from '../../src-main/export/one-page.ts';
import { createForum, openForumService } from '../../src-main/service.ts';
import { AT, openMeeting } from '../core/world.ts';
import { partsOf } from './word-parts.ts';
import { faultsOf, hasValidator } from './word-validator.ts';

/** An agreement to sign comes on one page; when it cannot, all the signatures are on one, and the person is told. */

const SENTENCE =
  'Partene utvikler kompetanseplaner sammen med kommunene og fylkeskommunen, og legger fram en rapport for forumet hvert halvår.';

/** How many parties, sentences and commitments; and how small it must be. */
const SHEETS = [
  { name: 'short', parties: 2, sentences: 1, commitments: 1, isScaled: false },
  { name: 'usual', parties: 3, sentences: 9, commitments: 2, isScaled: false },
  { name: 'long', parties: 2, sentences: 17, commitments: 3, isScaled: true },
  { name: 'many', parties: 12, sentences: 8, commitments: 0, isScaled: true },
] as const;
const TOO_LONG = { parties: 12, sentences: 60, commitments: 12 };

type Measures = Readonly<Record<'parties' | 'sentences' | 'commitments', number>>;

function sheetOf({ parties, sentences, commitments }: Measures): DocumentTree {
  const table = openMeeting(Array.from({ length: parties }, () => 'decides'));
  const ids = Array.from({ length: parties }, (_, index) => `p${index}`);
  const name = 'Samarbeidsrådet for kommunene nord i fylket';
  table.do({ do: 'changePartner', partner: 'p1', name });
  const text = Array.from(
    { length: sentences },
    (_, index) => `${SENTENCE}${index % 4 ? ' ' : '\n\n'}`,
  );
  const terms = { title: 'Samarbeid om læreplasser', text: text.join(''), degree: 3 };
  table.do({ do: 'makeAgreement', meeting: 'm', id: 'a', item: 'i', parties: ids, ...terms });
  for (let index = 0; index < commitments; index += 1) {
    const resource = { kind: 'money', amount: 450_000, unit: 'NOK' };
    const what = { what: 'Stiller med rådgivere og lokaler', resource, due: '2027-06-01' };
    const partner = `p${index % parties}`;
    table.do({ do: 'addCommitment', meeting: 'm', agreement: 'a', partner, ...what });
  }
  const around = { meetings: table.summaries(), carried: { obligations: [], postponed: [] } };
  const input = { forum: table.forum, meeting: table.meeting('m'), ...around } as const;
  return agreementSheet({ ...input, language: 'nb', edition: 'full', agreement: 'a' });
}

it('is made smaller only as it must be, and never too small to read', async () => {
  for (const { name, isScaled, ...measures } of SHEETS) {
    const tree = sheetOf(measures);
    const scale = scaleOf(tree);
    expect(scale, name).toBeDefined();
    expect(scale !== 1, name).toBe(isScaled);
    const styles = partsOf(await renderDocx(tree))['word/styles.xml'] ?? '';
    const sizes = [...styles.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size));
    // In half points: of the text, not of headers and footers.
    expect(sizes[0], name).toBeGreaterThanOrEqual(16);
  }
});

it('keeps all who sign on one page when it is too long, in type of the usual size', async () => {
  const tree = sheetOf(TOO_LONG);
  expect(scaleOf(tree)).toBeUndefined();
  const parts = partsOf(await renderDocx(tree));
  expect(parts['word/styles.xml']).toContain('<w:sz w:val="21"/>');
  const signing = (parts['word/document.xml'] ?? '').split('<w:tbl>').at(-1) ?? '';
  const rows = signing.split('<w:tr>').slice(1);
  expect(rows).toHaveLength(6);
  for (const row of rows) expect(row).toContain('<w:cantSplit/>');
  for (const row of rows.slice(0, -1)) {
    const paragraphs = row.split('<w:p>').slice(1);
    for (const each of paragraphs) expect(each).toContain('<w:keepNext/>');
  }
});

it.skipIf(!hasValidator())(
  'is a file that Word’s own validator accepts, however many sign',
  async () => {
    const home = await mkdtemp(join(tmpdir(), 'forum-sheet-'));
    for (const parties of [2, 3, 12]) {
      const path = join(home, `${parties}.docx`);
      await writeFile(path, await renderDocx(sheetOf({ parties, sentences: 9, commitments: 3 })));
      expect(faultsOf(path)).toEqual([]);
    }
    await rm(home, { recursive: true });
  },
);

it.skipIf(!hasLibreOffice())('comes on one page as LibreOffice lays it out', async () => {
  const home = await mkdtemp(join(tmpdir(), 'forum-sheet-'));
  const files: string[] = [];
  for (const { name, ...measures } of SHEETS) {
    files.push(join(home, `${name}.docx`));
    await writeFile(files.at(-1) ?? '', await renderDocx(sheetOf(measures)));
  }
  const own = `-env:UserInstallation=file://${join(home, 'office')}`;
  execFileSync('soffice', [own, '--headless', '--convert-to', 'pdf', '--outdir', home, ...files]);
  for (const file of files) {
    const pdf = await readFile(file.replace(/docx$/, 'pdf'), 'latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), file).toHaveLength(1);
  }
  await rm(home, { recursive: true });
});

it('tells the person when it is longer', async () => {
  const home = await mkdtemp(join(tmpdir(), 'forum-sheet-'));
  await createForum(home, { name: 'Prøve', language: 'nb', author: 'test' });
  const { service, close } = await openForumService(home, { author: 'test' });
  for (const id of ['p0', 'p1']) {
    const who = { name: id, role: 'r', authority: 'decides', joined: '2020-01-01' };
    await service.execute({ do: 'addPartner', id, ...who });
  }
  const item = { id: 'i', section: 'status', title: 'Sak', kind: 'decision' };
  await service.execute({
    do: 'createMeeting',
    id: 'm',
    title: 'M',
    startsAt: AT,
    template: 'blank',
  });
  await service.execute({ do: 'addItem', meeting: 'm', ...item });
  await service.execute({ do: 'conveneMeeting', meeting: 'm', at: AT });
  await service.execute({ do: 'openMeeting', meeting: 'm', at: AT });
  for (const [id, sentences] of [
    ['short', 1],
    ['long', 90],
  ] as const) {
    const terms = {
      item: 'i',
      title: 'T',
      text: SENTENCE.repeat(sentences),
      parties: ['p0', 'p1'],
    };
    await service.execute({ do: 'makeAgreement', meeting: 'm', id, ...terms });
    const of = { kind: 'agreement', id } as const;
    const made = await service.export('m', {
      kind: 'agreement',
      of,
      language: 'en',
      format: 'docx',
    });
    expect(made).toMatchObject({ ok: true, name: expect.stringMatching(/^Agreement A/) });
    expect('isLonger' in made).toBe(id === 'long');
  }
  await close();
  await rm(home, { recursive: true });
});

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
