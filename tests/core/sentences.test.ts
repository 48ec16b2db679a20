import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headingOf } from '../../src-core/documents/document-tree.ts';
import { minutesOf } from '../../src-core/documents/minutes.ts';
import { sentenceWith } from '../../src-core/documents/minutes-input.ts';
import { partnerExtractOf } from '../../src-core/documents/partner-extract.ts';
import { translator, type WordKey } from '../../src-core/i18n/index.ts';
import { WORDS } from '../../src-core/i18n/words/index.ts';
import { LANGUAGES } from '../../src-core/model/forum.ts';
import { inputOf } from '../support/random-forum.ts';
import { AT, openMeeting } from '../support/test-forum.ts';

/** A text that somebody wrote stands in a sentence letter by letter, whatever signs it has (D121). */

const PIECES = [
  ...['\uFFFC', '\uFFFC0\uFFFC', '\uFFFC1\uFFFC', '\uFFFD', '$&', '$1', '$$', '$`', "$'"],
  ...['{{meeting}}', '{{text}}', '{{partner}}', '{{- day}}', '{{', '}}', '{0}', '{tittel}'],
  ...['$t(minutes.title)', '$t(', ')', '%s', '&amp;', '<b>', '"', '«', 'ord', ' '],
];
const written = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
  .map((pieces) => `x${pieces.join('')}x`);

const SENTENCES = Object.entries(WORDS).flatMap(([area, entries]) =>
  Object.entries(entries).flatMap(([name, triple]) => {
    const names = [...triple[0].matchAll(/\{\{(\w+)\}\}/g)].map(([, each = '']) => each);
    const key = `${area}.${name.replace(/_(?:one|other)$/, '')}` as WordKey;
    const count = name.endsWith('_one') ? 1 : 2;
    return names.length === 0 ? [] : [{ key, count, names: new Set(names), triple }];
  }),
);
const textOf = (line: readonly { readonly text: string }[]) =>
  line.map(({ text }) => text).join('');

describe('a sentence of the catalogue', () => {
  it('has each value as it was written, as a text and as a formatted line', () => {
    const values = fc.infiniteStream(written);
    fc.assert(
      fc.property(fc.constantFrom(...SENTENCES), values, ({ key, count, names, triple }, texts) => {
        const texted = [...names]
          .filter((name) => name !== 'count')
          .map((name) => [name, texts.next().value as string] as const);
        const given: Record<string, string | number> = { ...Object.fromEntries(texted), count };
        const lines = texted.map(([name, text]) => [name, [{ text, strong: true }]] as const);
        for (const [index, language] of LANGUAGES.entries()) {
          const t = translator(language);
          const template: string = triple[index] ?? '';
          const expected = template.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
            String(given[name]),
          );
          expect(t(key, given)).toBe(expected);
          const line = sentenceWith(t, key, { ...Object.fromEntries(lines), count });
          expect(textOf(line)).toBe(expected);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the words of a document', () => {
  it('have titles, names and corrections as they were written', () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 4, maxLength: 4 }), (texts) => {
        const [title = '', other = '', name = '', corrections = ''] = texts;
        const table = openMeeting(['decides']);
        const about = (meeting: string, at = AT) => ({ meeting, at });
        table.do({ do: 'changePartner', partner: 'p0', name });
        table.do({ do: 'changeMeeting', meeting: 'm', title });
        table.do({ do: 'closeMeeting', ...about('m') });
        table.do({ do: 'circulateMinutes', ...about('m') });
        const at = '2027-01-10T09:00:00+01:00';
        table.do({ do: 'createMeeting', id: 'n', title: other, startsAt: at });
        table.do({ do: 'conveneMeeting', ...about('n', at) });
        table.do({ do: 'openMeeting', ...about('n', at) });
        table.do({ do: 'setAttendance', meeting: 'n', partner: 'p0', status: 'present' });
        const decision = { item: 'n-last-minutes', wording: 'x', approves: 'm' };
        table.do({ do: 'proposeDecision', meeting: 'n', id: 'ok', ...decision });
        table.do({ do: 'everybodyConsents', ...about('n', at), decision: 'ok' });
        table.do({ do: 'approveMinutes', ...about('m', at), decision: 'ok', corrections });
        const said = (meeting: string) =>
          minutesOf(inputOf(table, meeting, 'full', 'en'))
            .blocks.flatMap((block) => (block.type === 'panel' ? block.blocks : [block]))
            .flatMap((block) => (block.type === 'paragraph' ? textOf(block.text) : []));
        const tail = `with this correction: “${corrections}”`;
        expect(said('m')).toContain(`Approved at ${other} on 10 January 2027 (2/2027-1) ${tail}`);
        expect(said('n')).toContain(`The minutes of ${title} were approved ${tail}`);
        const extract = partnerExtractOf({ ...inputOf(table, 'm', 'full', 'en'), partner: 'p0' });
        expect(textOf(headingOf(extract))).toBe(`Extract for ${name}: ${title}`);
        expect(extract.title).toBe(`Extract for ${name}: ${title}`);
      }),
      { numRuns: 30 },
    );
  });
});
