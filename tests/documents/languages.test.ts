import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DocumentTree } from '../../src-core/documents/blocks.ts';
import { minutesOf } from '../../src-core/documents/minutes.ts';
import { longDay, money, number, shortDay } from '../../src-core/i18n/format.ts';
import type { Inline } from '../../src-core/text/rich-text.ts';
import { renderDocx, renderHtml } from '../../src-main/documents/formats.ts';
import { docxParts } from '../support/docx-parts.ts';
import { anyPlan, documentsOf, forumOf } from '../support/random-forum.ts';
import { openMeeting } from '../support/test-forum.ts';

/** Texts are marked with their language where it differs from the document's. */

/** In every text of the random forum; a case number has no language. */
const WRITTEN = /(åpent|HEMMELIG) (?!sak)/;

function inlinesIn(value: unknown): Inline[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && typeof value.text === 'string') return [value as Inline];
  return Object.values(value).flatMap(inlinesIn);
}

it('marks the language of meeting texts in a document of another language only', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const table = forumOf(plan);
      const inlines = documentsOf(table, 'full', 'en').flatMap((tree) => inlinesIn(tree));
      for (const { text, language } of inlines) {
        if (WRITTEN.test(text)) expect({ text, language }).toEqual({ text, language: 'nb' });
      }
      const own = documentsOf(table, 'full', 'nb').flatMap((tree) => inlinesIn(tree));
      expect(own.filter(({ language }) => language !== undefined)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

function english(): DocumentTree {
  const table = openMeeting(['decides']);
  const text = '**Vi** sa ja.\n\n- til alt';
  table.do({ do: 'setNotes', meeting: 'm', item: 'i', text });
  const wording = 'Vi gjør det.';
  table.do({ do: 'proposeDecision', meeting: 'm', id: 'd', item: 'i', wording });
  const { forum } = table;
  const meetings = table.summaries();
  const carried = { obligations: [], postponed: [] };
  const meeting = table.meeting('m');
  return minutesOf({ forum, meeting, meetings, carried, language: 'en', edition: 'full' });
}

it('sets the language of each run in Word, beside that of the document', async () => {
  const parts = docxParts(await renderDocx(english()));
  const document = parts['word/document.xml'] ?? '';
  expect(parts['word/styles.xml']).toContain('w:lang w:val="en-GB"');
  const runs = document.match(/<w:r>.*?<\/w:r>/gs) ?? [];
  const languageOf = (words: string) =>
    /<w:lang w:val="([^"]+)"/.exec(runs.find((run) => run.includes(`>${words}<`)) ?? '')?.[1];
  for (const words of ['Vi', ' sa ja.', 'til alt', 'Vi gjør det.', 'Sak', 'Møte']) {
    expect([words, languageOf(words)]).toEqual([words, 'nb-NO']);
  }
  for (const words of ['Minutes: ', 'Item 1/2026 ']) expect(languageOf(words)).toBeUndefined();
});

it('sets it in a web page on the element or part of it', () => {
  const html = renderHtml(english());
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('<h1>Minutes: <span lang="nb">Møte</span></h1>');
  expect(html).toContain('<p lang="nb"><strong>Vi</strong> sa ja.</p>');
  expect(html).toContain('<li><p lang="nb">til alt</p></li>');
  expect(html).toContain('Item 1/2026 <span lang="nb">Sak</span></h3>');
});

it('writes dates, numbers and money in the form of each language', () => {
  const written = (['nb', 'nn', 'en'] as const).map((language) =>
    [
      shortDay('2026-09-09', language),
      longDay('2026-12-09', language),
      number(1_200.5, language),
      money(450_000, 'kr', language),
      money(20_000, 'EUR', language),
    ].map((text) => text.replaceAll('\u00a0', ' ')),
  );
  expect(written).toEqual([
    ['09.09.2026', 'onsdag 9. desember 2026', '1 200,5', '450 000 kroner', '20 000 EUR'],
    ['09.09.2026', 'onsdag 9. desember 2026', '1 200,5', '450 000 kroner', '20 000 EUR'],
    ['9 Sept 2026', 'Wednesday 9 December 2026', '1,200.5', 'NOK 450,000', 'EUR 20,000'],
  ]);
});
