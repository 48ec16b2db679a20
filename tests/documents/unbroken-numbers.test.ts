import { expect, it } from 'vitest';
import type { DocumentTree } from '../../src-core/documents/blocks.ts';
import { comparisonKey } from '../../src-core/imports/review/exported-document.ts';
import { renderDocx } from '../../src-main/documents/formats.ts';
import { renderHtml } from '../../src-main/documents/html/render-html.ts';
import { unbrokenNumbers } from '../../src-main/documents/unbroken-numbers.ts';
import { docxParts } from '../support/docx-parts.ts';
import { documentsOf } from '../support/random-forum.ts';
import { AT, openMeeting } from '../support/test-forum.ts';

/** A number and its parts stay on one line. */

it.each([
  ['RF 47/26', 'RF\u00A047/26'],
  ['Vedtak i sak RF 48/26-1.', 'Vedtak i sak RF\u00A048/26\u20111.'],
  ['LR-28/2014 og A 3/2026', 'LR\u201128/2014 og A\u00A03/2026'],
  ['Sak 47/14', 'Sak\u00A047/14'],
  ['7/2026-1', '7/2026\u20111'],
  ['2026-11-30, 12-14 personer, side 1-2', '2026-11-30, 12-14 personer, side 1-2'],
  ['et A4-ark, KLASSE 2b', 'et A4-ark, KLASSE 2b'],
])('%s', (text, shown) => {
  expect(unbrokenNumbers(text)).toBe(shown);
  expect(comparisonKey(shown)).toBe(comparisonKey(text));
});

function minutes(): DocumentTree {
  const table = openMeeting(['decides']);
  table.do({ do: 'setAttendance', meeting: 'm', partner: 'p0', status: 'present' });
  for (const id of ['d', 'e']) {
    const wording = 'Vi viser til RF 47/26.';
    table.do({ do: 'proposeDecision', meeting: 'm', id, item: 'i', wording });
    table.do({ do: 'everybodyConsents', meeting: 'm', decision: id, at: AT });
  }
  const [tree] = documentsOf(table, 'full');
  if (!tree) throw new Error('no minutes');
  return tree;
}

it('in Word by no-break characters, but not in the texts that come back', async () => {
  const xml = docxParts(await renderDocx(minutes()))['word/document.xml'] ?? '';
  expect(xml).toContain('1/2026\u20111');
  expect(xml).toContain('Vi viser til RF 47/26.');
});

it('in HTML without another text', () => {
  const html = renderHtml(minutes());
  expect(html).toContain('<span class="nr">1/2026-1</span>');
  expect(html).not.toMatch(/[\u00A0\u2011]26/);
});
