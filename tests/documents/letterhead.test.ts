import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DocumentTree } from '../../src-core/documents/blocks.ts';
import { translator } from '../../src-core/i18n/index.ts';
import { OWN_LETTERHEADS } from '../../src-core/model/letterhead.ts';
import { Refused } from '../../src-core/model/refusal.ts';
import { notesOf, parseLetterhead, renderDocx } from '../../src-main/documents/formats.ts';
import { convertByOffice } from '../support/convert-by-office.ts';
import { accessibilityFaults } from '../support/docx-accessibility.ts';
import { docxParts } from '../support/docx-parts.ts';
import { hasProgram } from '../support/has-program.ts';
import {
  asType,
  document,
  inSettings,
  inText,
  LETTERHEAD,
  letterhead,
  MARK,
  related,
  wordFile,
} from '../support/letterhead-file.ts';
import { anyPlan, documentsOf, forumOf } from '../support/random-forum.ts';
import { docxFaults, hasValidator } from '../support/validate-docx.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** Documents on letterheads from Word, LibreOffice, pandoc and us, and files that are not letterheads. */

const home = temporaryFolder();
const TREE = fc
  .sample(anyPlan, { numRuns: 1, seed: 7 })
  .flatMap((plan) => documentsOf(forumOf(plan), 'full'))[0] as DocumentTree;
const SMALL = { ...TREE, blocks: TREE.blocks.slice(0, 2) };

async function on(template: Uint8Array, tree = TREE): Promise<Record<string, string>> {
  return docxParts(await renderDocx(tree, parseLetterhead(template)));
}
const bodyOf = (parts: Record<string, string>) => parts['word/document.xml'] ?? '';
const wordsIn = (xml: string) => xml.replace(/<w:(?:tab|br)\/>/g, ' ').replace(/<[^>]*>\n?/g, '');

describe('a letterhead from Word', () => {
  it('keeps page, headers, footer and styles, and fills placeholders split over runs', async () => {
    const parts = await on(letterhead());
    const body = bodyOf(parts);
    expect(body).toContain('<w:pgMar w:top="2268" w:right="1134" w:bottom="1417" w:left="1701"');
    expect(body).toContain('<w:titlePg/>');
    expect(parts['word/header1.xml']).toContain('Partallsside');
    expect(wordsIn(parts['word/header2.xml'] ?? '')).toBe(`Etaten – ${TREE.filling.forum}`);
    expect(parts['word/footer1.xml']).toContain('w:instr=" PAGE "');
    expect(wordsIn(body)).toContain(`${TREE.filling.place}, ${TREE.filling.date}`);
    const texts = Object.keys(parts).filter((name) => !name.endsWith('.png'));
    expect(texts.map((name) => parts[name]).join('')).not.toMatch(/\{\{|\}\}/);
    // The title placeholder is plain text now, and stays so.
    expect(body).not.toMatch(/showingPlcHdr|dataBinding|PlaceholderText/);
    expect(body.split(TREE.title)).toHaveLength(2);
    expect(wordsIn(body)).toMatch(/Med hilsen Etaten$/);
  });

  it('keeps its styles by their name in any language, and gets ours under our names', async () => {
    const parts = await on(letterhead());
    const body = bodyOf(parts);
    const styles = parts['word/styles.xml'] ?? '';
    for (const id of ['Overskrift1', 'Egen2', 'Tabellrutenett', 'ForumMeta2', 'ForumText']) {
      expect(body).toContain(`w:val="${id}"`);
    }
    expect(body).not.toMatch(/w:val="(Heading1|Heading2|ForumTable|Meta)"/);
    expect(styles).toContain('w:color w:val="7A0019"');
    for (const [, id] of body.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]*)"/g)) {
      expect(styles).toContain(`w:styleId="${id}"`);
    }
    expect(new Set(styles.match(/w:styleId="[^"]*"/g)).size).toBe(
      styles.match(/w:styleId="[^"]*"/g)?.length,
    );
  });

  it('has the document’s language and properties, without the letterhead’s author', async () => {
    const parts = await on(letterhead(), { ...TREE, language: 'nn' });
    expect(parts['word/styles.xml']).toMatch(/<w:lang w:val="nn-NO"/);
    expect(parts['docProps/core.xml']).toContain(TREE.title);
    expect(Object.values(parts).join('')).not.toMatch(/MALMAKER|Brevmal 2019|Sett inn logo/);
    expect(Object.keys(parts)).not.toContain('word/comments.xml');
  });

  it('has unique numberings, bookmarks and links, and keeps its own lists', async () => {
    const parts = await on(letterhead());
    const body = bodyOf(parts);
    const numbering = parts['word/numbering.xml'] ?? '';
    const allOf = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, id]) => id);
    for (const ids of [
      allOf(body, /<w:bookmarkStart [^>]*w:id="(\d+)"/g),
      allOf(body, /<w:bookmarkStart [^>]*w:name="([^"]*)"/g),
      allOf(numbering, /<w:num [^>]*w:numId="(\d+)"/g),
      allOf(numbering, /<w:abstractNum [^>]*w:abstractNumId="(\d+)"/g),
      allOf(parts['word/_rels/document.xml.rels'] ?? '', / Id="([^"]*)"/g),
    ]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(numbering).toContain('w:val="»"');
    for (const id of allOf(body, /<w:numId w:val="(\d+)"/g)) {
      expect(numbering).toContain(`<w:num w:numId="${id}"`);
    }
  });

  it('may be a Word template, and becomes a document', async () => {
    const dotx = asType(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
    );
    const parts = await on(letterhead(dotx));
    expect(parts['[Content_Types].xml']).not.toContain('template.main');
  });

  it('without a placeholder gets the minutes at the end, with a warning', async () => {
    const bare = letterhead({ 'word/document.xml': document(MARK.replaceAll('refe', 'x')) });
    expect(notesOf(parseLetterhead(bare), 'nb')[0]).toContain('{{referat}}');
    expect(bodyOf(await on(bare))).toMatch(/<\/w:p><w:sectPr [^>]*>(?:(?!<w:p[ >]).)*<\/w:body>/s);
    expect(notesOf(parseLetterhead(letterhead()), 'en')).toHaveLength(1);
    const odd = letterhead(inText('<w:p><w:r><w:t>{{adresse}}</w:t></w:r></w:p>'));
    expect(notesOf(parseLetterhead(odd), 'nn').join()).toContain('{{adresse}}');
  });

  it('states what must be on the page if the letterhead does not', async () => {
    const marking = 'UTKAST til prøve';
    const tree = { ...TREE, marking, filling: { ...TREE.filling, marking } };
    expect(bodyOf(await on(letterhead(), tree))).toContain(marking);
    const saying = letterhead(inText('<w:p><w:r><w:t>{{merking}}</w:t></w:r></w:p>'));
    expect(bodyOf(await on(saying, tree)).split(marking)).toHaveLength(2);
  });

  it.skipIf(!hasValidator())('has no faults', async () => {
    for (const [name, bytes] of [
      ['whole', letterhead()],
      ['bare', wordFile(withoutStyles())],
    ] as const) {
      const path = join(home, `${name}.docx`);
      await writeFile(path, await renderDocx(TREE, parseLetterhead(bytes)));
      expect(docxFaults(path)).toEqual([]);
    }
  });
});

/** As some programs write: text only, without styles or lists. */
function withoutStyles() {
  const {
    'word/styles.xml': _,
    'word/numbering.xml': __,
    'word/_rels/document.xml.rels': ___,
    ...rest
  } = LETTERHEAD;
  return {
    ...rest,
    'word/document.xml': document(MARK, ''),
    '[Content_Types].xml': (rest['[Content_Types].xml'] ?? '').replace(
      /<Override PartName="\/word\/(?!document)[^>]*>/g,
      '',
    ),
  };
}

describe('a letterhead that cannot be used', () => {
  const macro = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(70 * 1024 * 1024) });
  const ole = (name: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(name, 'utf16le')]);
  const field = (instruction: string) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction.slice(0, 4)}</w:instrText></w:r><w:r><w:instrText>${instruction.slice(4)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const rows: readonly (readonly [string, Uint8Array, string])[] = [
    ['empty', new Uint8Array(), 'letterhead.notWord'],
    ['no zip', Buffer.from('Hei'), 'letterhead.notWord'],
    ['a zip of something else', zipSync({ 'a.txt': new Uint8Array(3) }), 'letterhead.notWord'],
    ['cut off', letterhead().slice(0, 900), 'letterhead.broken'],
    [
      'with XML that is none',
      letterhead({ 'word/document.xml': '<w:document' }),
      'letterhead.broken',
    ],
    [
      'with entities that grow',
      letterhead({ 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
      'letterhead.broken',
    ],
    ['that unpacks to more than the machine can hold', bomb, 'letterhead.unpacksTooLarge'],
    ['too large', new Uint8Array(11 * 1024 * 1024), 'letterhead.tooLarge'],
    ['with a password', ole('EncryptedPackage'), 'letterhead.encrypted'],
    ['in the old format', ole('WordDocument'), 'letterhead.oldFormat'],
    ['with macros', letterhead(asType(macro)), 'letterhead.macros'],
    ['with code in it', letterhead({ 'word/vbaProject.bin': 'x' }), 'letterhead.macros'],
    [
      'locked',
      letterhead(inSettings('<w:documentProtection w:edit="forms" w:enforcement="1"/>')),
      'letterhead.restricted',
    ],
    [
      'with a picture elsewhere',
      letterhead(related('image', 'https://a.no/a.png')),
      'letterhead.fetches',
    ],
    [
      'of a template on the net',
      letterhead({
        'word/_rels/settings.xml.rels': (LETTERHEAD['word/_rels/settings.xml.rels'] ?? '').replace(
          'file:///C:\\Users\\MALMAKER',
          'https://a.no',
        ),
      }),
      'letterhead.fetches',
    ],
    [
      'that fetches in a field',
      letterhead(inText(field('INCLUDEPICTURE "https://a.no/a.png"'))),
      'letterhead.fetches',
    ],
    [
      'with the mark in a table',
      letterhead({
        'word/document.xml': document(
          `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>${MARK}</w:tc></w:tr></w:tbl>`,
        ),
      }),
      'letterhead.markMisplaced',
    ],
  ];

  it.each(rows)('is refused with a reason: %s', (_, bytes, words) => {
    const refusal = refusalOf(bytes);
    expect(refusal.words).toBe(words);
    expect([refusal.code, refusal.path]).toEqual(['invalid', 'template']);
    for (const language of ['nb', 'nn', 'en'] as const) {
      expect(translator(language)(refusal.words, refusal.values)).toMatch(/\.$/);
    }
  });

  it('with a missing piece is refused in words, or used', async () => {
    const parts = fc.constantFrom(...Object.keys(LETTERHEAD));
    await fc.assert(
      fc.asyncProperty(
        parts,
        fc.nat(1_000),
        fc.integer({ min: 1, max: 400 }),
        async (name, at, length) => {
          const whole = LETTERHEAD[name] ?? '';
          const start = Math.floor((at / 1_000) * whole.length);
          const holed = whole.slice(0, start) + whole.slice(start + length);
          await on(letterhead({ [name]: holed }), SMALL).catch((error: unknown) =>
            expect(error).toBeInstanceOf(Refused),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('with any damage is refused in words or used, and never crashes Forum', () => {
    const whole = letterhead();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        (changes) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          try {
            parseLetterhead(bytes);
          } catch (error) {
            expect(error).toBeInstanceOf(Refused);
          }
        },
      ),
    );
  });
});

function refusalOf(bytes: Uint8Array): Refused {
  try {
    parseLetterhead(bytes);
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error('was taken');
}

describe('the program’s own letterheads', () => {
  it.each(OWN_LETTERHEADS)('%s gives accessible documents', async (name) => {
    const bytes = await readFile(`resources/letterheads/${name}.docx`);
    expect(notesOf(parseLetterhead(bytes), 'nb')).toEqual([]);
    for (const plan of fc.sample(anyPlan, { numRuns: 4, seed: 3 })) {
      for (const tree of documentsOf(forumOf(plan), 'full')) {
        expect(accessibilityFaults(await on(bytes, tree), tree.language)).toEqual([]);
      }
    }
  });

  it.skipIf(!hasValidator())('have no faults with a document on them', async () => {
    for (const name of OWN_LETTERHEADS) {
      const path = join(home, `${name}.docx`);
      const template = parseLetterhead(await readFile(`resources/letterheads/${name}.docx`));
      await writeFile(path, await renderDocx(TREE, template));
      expect(docxFaults(path)).toEqual([]);
    }
  });
});

describe('letterheads made by other programs', () => {
  it.skipIf(!hasProgram('pandoc') || !hasValidator())('gain no new faults: pandoc', async () => {
    const bytes = execFileSync('pandoc', ['--print-default-data-file', 'reference.docx']);
    const [before, after] = [join(home, 'pandoc.docx'), join(home, 'on-pandoc.docx')];
    await writeFile(before, bytes);
    await writeFile(after, await renderDocx(TREE, parseLetterhead(bytes)));
    const kinds = (path: string) =>
      new Set((docxFaults(path) as { description: string }[]).map((fault) => fault.description));
    const had = kinds(before);
    expect([...kinds(after)].filter((each) => !had.has(each))).toEqual([]);
    expect(execFileSync('pandoc', [after, '-t', 'plain']).toString()).toContain(TREE.title);
  });

  it.skipIf(!hasProgram('soffice') || !hasValidator())(
    'are kept and filled: LibreOffice',
    async () => {
      const html = join(home, 'office.html');
      await writeFile(
        html,
        '<html><body><div title="header"><p>Rådet {{forum}}</p></div><p>{{sted}}</p><p>{{referat}}</p><p>Slutt</p><div title="footer"><p>Org.nr. {{nummer}}</p></div></body></html>',
      );
      convertByOffice(home, 'odt:writer8', [html], '--infilter=HTML (StarWriter)');
      convertByOffice(home, 'docx:MS Word 2007 XML', [join(home, 'office.odt')]);
      const bytes = await readFile(join(home, 'office.docx'));
      const path = join(home, 'on-office.docx');
      await writeFile(path, await renderDocx(TREE, parseLetterhead(bytes)));
      expect(docxFaults(path)).toEqual([]);
      const parts = docxParts(await readFile(path));
      expect(wordsIn(parts['word/header1.xml'] ?? '')).toContain(`Rådet ${TREE.filling.forum}`);
      expect(wordsIn(bodyOf(parts))).toMatch(/Slutt\s*$/);
    },
  );
});
