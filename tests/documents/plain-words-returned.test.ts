import fc from 'fast-check';
import { expect, it } from 'vitest';
import { minutesOf } from '../../src-core/documents/minutes.ts';
import { readAgenda } from '../../src-core/imports/agenda/read-agenda.ts';
import { commandsFor } from '../../src-core/imports/review/apply-suggestion.ts';
import { NOT_IN_TEXT } from '../../src-core/imports/review/exported-document.ts';
import { readReturned } from '../../src-core/imports/review/read-reviewed.ts';
import { shownText } from '../../src-core/text/plain-text.ts';
import { markdownOf } from '../../src-core/text/to-markdown.ts';
import { renderDocx } from '../../src-main/documents/formats.ts';
import { readOutline } from '../../src-main/imports/import-agenda.ts';
import { readWord } from '../../src-main/imports/word/read-word.ts';
import { EditedWord } from '../support/edited-word.ts';
import { asRead, forumOfWords, hostileWords } from '../support/hostile-words.ts';
import { inputOf } from '../support/random-forum.ts';
import { openMeeting } from '../support/test-forum.ts';

/** Words that come back from Word: the letters that its reader sees, with no backslash and no entity. */

/** A paragraph of a sign that no document can contain. */
const NOTHING = [[], []];
const SIGN_ALONE = {
  lines: Array(6).fill(NOTHING),
  texts: [...Array(4).fill(NOTHING), [['\u0007', '\n\n'], []], NOTHING],
};

// (D122)
it('finds no change in minutes that come back as they were sent', async () => {
  await fc.assert(
    fc.asyncProperty(hostileWords, async (given) => {
      const { table } = forumOfWords(given);
      // Notes are typed in an editor, which takes no control characters.
      const text = markdownOfLines(given).replace(NOT_IN_TEXT, '');
      table.do({ do: 'setNotes', meeting: 'm', item: 'i', text });
      const sent = inputOf(table, 'm', 'full', 'nb');
      const returned = readWord(await renderDocx(minutesOf(sent)));
      expect(readReturned(returned, sent).suggestions.filter(({ place }) => place)).toEqual([]);
    }),
    { numRuns: 60, examples: [[SIGN_ALONE]] },
  );
});

// (D122)
it('accepts a tracked word into a text, and leaves its other letters', async () => {
  await fc.assert(
    fc.asyncProperty(hostileWords, async (given) => {
      const { table, typed } = forumOfWords(given);
      const sent = inputOf(table, 'm', 'full', 'nb');
      for (const field of ['decisions.*.wording', 'agreements.*.text', 'actionPoints.*.what']) {
        const { token, text } = typed.find((each) => each.field === field) ?? {
          token: '',
          text: '',
        };
        // The edited file has the token in a run of its own line.
        if (/[\r\n]/.test(text)) continue;
        const file = new EditedWord(await renderDocx(minutesOf(sent)));
        // The first page has some of the words too, but not as text of the document.
        file.replace(token, `${token} _ny_ &amp;amp;`, 'Leser', 'last');
        const { suggestions } = readReturned(readWord(file.save()), sent);
        const [change] = suggestions.filter(({ place }) => place);
        expect(change?.kind).toBe('change');
        if (change?.kind !== 'change') return;
        const accepted = commandsFor(change, sent.meeting)?.command ?? {};
        const now = Object.values(accepted).find((each) => String(each).includes('_ny_'));
        expect(asRead(String(now))).toBe(asRead(text.replace(token, `${token} _ny_ &amp;`)));
      }
    }),
    { numRuns: 25 },
  );
});

// (D122)
it.each([
  [
    'Satsen er 3 * 4 kroner, fil_navn, R&D og <b>.',
    'Satsen er 3 * 4 kroner, fil_navn, R&D og <b>.',
  ],
  ['Satsen er 3*4*5 kroner.', 'Satsen er 3\\*4*5 kroner.'],
  ['Se _vedlegg 1_ [her].', 'Se \\_vedlegg 1_ [her].'],
  ['1. mai', '1\\. mai'],
  ['&amp;', '\\&amp;'],
  ['- en strek', '\\- en strek'],
])('writes «%s» in notes with no more backslashes than «%s»', (text, markdown) => {
  const written = markdownOf({ type: 'paragraph', text: [{ text }] });
  expect(shownText(written)).toBe(text);
  expect(written.split('\\').length).toBeLessThanOrEqual(markdown.split('\\').length);
});

// (D122)
it('writes any line in notes so that it reads the same, and adds no entity', () => {
  fc.assert(
    fc.property(hostileWords, (given) => {
      for (const [before = [], after = []] of [...given.lines, ...given.texts]) {
        const text = [...before, 'ord', ...after].join('');
        const written = markdownOf({ type: 'paragraph', text: [{ text }] });
        expect(asRead(shownText(written))).toBe(asRead(text));
        expect(entitiesIn(written)).toEqual(entitiesIn(text));
      }
    }),
    { numRuns: 150 },
  );
});

// (D122)
it('reads the agenda of a Word file with the letters that it has', async () => {
  await fc.assert(
    fc.asyncProperty(hostileWords, async (given) => {
      const agenda = openMeeting(['decides']);
      const lines = given.lines.map(([before = []], index) => `q${index}q ${before.join('')}`);
      const blocks = [
        { type: 'heading', level: 1, text: [{ text: 'Sak 7/26 Orientering' }] } as const,
        ...lines.map((text) => ({ type: 'paragraph', text: [{ text }] }) as const),
      ];
      const { table } = forumOfWords(given);
      const tree = { ...minutesOf(inputOf(table, 'm', 'full', 'nb')), title: 'Innkalling', blocks };
      const { heading: _, ...untitled } = tree;
      const { rows } = readAgenda(
        await readOutline(await renderDocx(untitled)),
        agenda.meeting('m'),
        agenda.forum,
      );
      const background = rows.find(({ item }) => item.title === 'Orientering')?.item.background;
      expect(asRead(shownText(background ?? ''))).toBe(asRead(lines.join('\n')));
    }),
    { numRuns: 40 },
  );
});

function markdownOfLines({ lines }: { readonly lines: readonly (readonly string[][])[] }): string {
  return lines
    .map(([before = [], after = []], index) => {
      const text = `${before.join('')} ord ${index} ${after.join('')}`;
      return markdownOf({ type: 'paragraph', text: [{ text }] });
    })
    .join('\n\n');
}

function entitiesIn(text: string): readonly string[] {
  return text.match(/&(?:#\d+|#x[\da-f]+|[a-z\d]+);/gi) ?? [];
}
