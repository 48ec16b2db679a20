import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { minutesOf } from '../../src-core/documents/minutes.ts';
import { readReturned } from '../../src-core/imports/review/read-reviewed.ts';
import { Refused } from '../../src-core/model/refusal.ts';
import { renderDocx } from '../../src-main/documents/formats.ts';
import { readWord } from '../../src-main/imports/word/read-word.ts';
import { MAX_RUN_LENGTH, share } from '../main/hostile/input.ts';
import { EditedWord } from '../support/edited-word.ts';
import { processorTime } from '../support/processor-time.ts';
import { reportFigures } from '../support/report-figures.ts';
import { openMeeting } from '../support/test-forum.ts';

/** Any file is read or refused in words, within the time limit. */

const CASES = share(0.25).numRuns;
const LONGEST = 1_000;

const table = openMeeting(['decides', 'decides']);
table.do({
  do: 'setNotes',
  meeting: 'm',
  item: 'i',
  text: 'Notater her.\n\n- Punkt en\n- Punkt to',
});
table.do({ do: 'proposeDecision', meeting: 'm', item: 'i', wording: 'Forumet vedtar planen.' });
const sent = {
  forum: table.forum,
  meeting: table.meeting('m'),
  meetings: table.summaries(),
  carried: { obligations: [], postponed: [] },
};
const docx = new EditedWord(
  await renderDocx(minutesOf({ ...sent, language: 'nb', edition: 'full' })),
)
  .replace('Notater', 'Referat', 'A')
  .addParagraph('Punkt to', 'Punkt tre', 'B')
  .comment('planen', 'Hvilken?', 'C', 'Den nye.')
  .save();
const parts = Object.entries(unzipSync(docx));

const spot = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
/** Bytes of the zip: inserted, removed, flipped. */
const bytes = fc
  .array(fc.tuple(spot, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 12 })
  .map((edits) => {
    const file = docx.slice();
    for (const [at, value] of edits) file[Math.floor(at * file.length)] = value;
    return file;
  });
const cut = fc.tuple(spot, spot).map(([a, b]) => {
  const [from, to] = [a, b].sort().map((each) => Math.floor(each * docx.length));
  return docx.slice(from, to);
});
const BITS = [
  '<',
  '>',
  '&',
  '"',
  ']]>',
  '<w:p>',
  '</w:p>',
  '<w:ins>',
  '<w:del w:author="">',
  '&#0;',
  '<!--',
  '<?',
  'w:id="1"',
  '\u0000',
  '<w:bookmarkStart w:id="1" w:name="_forum_n_1_2026_1"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:commentReference w:id="9000"/>',
  'xmlns:w="x"',
];
/** Its XML: pieces removed, moved, duplicated, and foreign parts added. */
const markup = fc
  .tuple(
    fc.nat(parts.length - 1),
    fc.array(fc.tuple(spot, spot, fc.constantFrom('', ...BITS)), { minLength: 1, maxLength: 6 }),
  )
  .map(([which, edits]) => {
    const changed = parts.map(([name, content], index): [string, Uint8Array] => {
      if (index !== which) return [name, content];
      let text = strFromU8(content);
      for (const [at, length, bit] of edits) {
        const from = Math.floor(at * text.length);
        text = text.slice(0, from) + bit + text.slice(from + Math.floor(length * length * 400));
      }
      return [name, strToU8(text)];
    });
    return zipSync(Object.fromEntries(changed));
  });

/** Shows a failing case as a file that can be opened. */
const named = (bytes: Uint8Array) => ({
  bytes,
  [fc.toStringMethod]: () => Buffer.from(bytes).toString('base64'),
});

it(`reads or refuses ${CASES} mutated files`, { timeout: MAX_RUN_LENGTH }, () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 3, arbitrary: markup }, bytes, cut).map(named), (file) => {
      const time = processorTime();
      try {
        readReturned(readWord(file.bytes), sent);
      } catch (error) {
        expect(error).toBeInstanceOf(Refused);
      }
      expect(time()).toBeLessThan(LONGEST);
    }),
    { numRuns: CASES },
  );
  reportFigures({ of: 'cases', what: 'documents that come back, edited', cases: CASES });
});

it('reads thousands of nested changes', () => {
  const many = new EditedWord(docx).change((body) =>
    body.replace(
      '</w:body>',
      `${'<w:p><w:ins w:author="A"><w:r><w:t>nytt</w:t></w:r></w:ins><w:r><w:t> og </w:t></w:r></w:p>'.repeat(5_000)}</w:body>`,
    ),
  );
  const { suggestions } = readReturned(readWord(many.save()), sent);
  expect(suggestions.length).toBeGreaterThan(0);
});
