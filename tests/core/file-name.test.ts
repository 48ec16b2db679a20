import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentName, fileName, type NamedDocument } from '../../src-core/documents/file-name.ts';
import { emptyForum, LANGUAGES } from '../../src-core/model/forum.ts';
import { openMeeting } from '../support/test-forum.ts';

/** Two different documents never share a name, whatever their titles and partners are called. */

const MARKS = ['(offentlig)', '(nynorsk)', '…', '[p1]'];
const title = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
    fc.array(fc.constantFrom('Å', 'e\u0301', '👩‍👩‍👧', '🇳🇴', '漢', 'ש', '\u202e', '\u200d', 'x'), {
      minLength: 1,
      maxLength: 400,
    }),
    fc.constantFrom('CON', 'nul.', 'aux.docx', 'lpt1 ', '. .', '...', ' x ', '../../x', 'a/b\\c'),
    // Would replace a marker exactly where a long title is cut.
    fc.nat(20).map((many) => 'x'.repeat(many) + ' (offentlig)'.repeat(20)),
    fc.array(fc.constantFrom(...MARKS, ' ', 'Vårmøtet'), { minLength: 1, maxLength: 40 }),
  )
  .map((each) => (typeof each === 'string' ? each : each.join('')))
  .filter((each) => each.trim() !== '');

const REFERENCE = [
  { kind: 'letter', of: { kind: 'decision', id: 'd' } },
  { kind: 'letter', of: { kind: 'agreement', id: 'a' } },
  { kind: 'agreement', of: { kind: 'agreement', id: 'a' } },
  { kind: 'agreement', of: { kind: 'agreement', id: 'b' } },
] as const;

/** Every document of two meetings and their forum; variants that give the same file appear once. */
function everything(title: string, names: readonly [string, string]): NamedDocument[] {
  const table = openMeeting(['decides', 'negotiates']);
  table.do({ do: 'changeMeeting', meeting: 'm', title });
  for (const [at, name] of names.entries())
    table.do({ do: 'changePartner', partner: `p${at}`, name });
  const here = { meeting: 'm', item: 'i' };
  table.do({ do: 'proposeDecision', ...here, id: 'd', wording: title });
  for (const id of ['a', 'b']) {
    const agreed = { title: title.slice(0, 900), text: 'x', parties: ['p0', 'p1'] };
    table.do({ do: 'makeAgreement', ...here, id, ...agreed });
  }
  table.do({ do: 'createMeeting', id: 'referat', title, startsAt: '2027-01-01T09:00:00+01:00' });
  const { forum } = table;
  const today = '2027-03-01';
  const format = 'docx';
  return LANGUAGES.flatMap((language) => {
    const ofMeetings = ['m', 'referat'].flatMap((id) => {
      const meeting = table.meeting(id);
      const both = (['minutes', 'decisions', 'status', 'agenda'] as const).flatMap((kind) =>
        (['full', 'public'] as const).map((edition) => ({ kind, edition })),
      );
      const extracts = ['p0', 'p1'].map((partner) => ({ kind: 'extract', partner }) as const);
      return [...both, ...extracts].map((options) => ({
        ...{ forum, meeting, today },
        options: { ...options, language, format },
      })) satisfies NamedDocument[];
    });
    const meeting = table.meeting('m');
    const about = REFERENCE.flatMap((each) =>
      (each.kind === 'letter' ? ['p0', 'p1'] : ['p0']).map((partner) => ({
        ...{ forum, meeting, today },
        options: { ...each, partner, language, format },
      })),
    ) satisfies NamedDocument[];
    const lists = [undefined, 'p0', 'p1'].flatMap((partner) =>
      (['full', 'public'] as const).map((edition) => ({
        ...{ forum, meeting: undefined, today },
        options: { kind: 'follow-up', edition, language, format, filter: { partner } },
      })),
    ) satisfies NamedDocument[];
    return [...ofMeetings, ...about, ...lists];
  });
}

/** As the most lenient file system compares names. */
const folded = (name: string) => name.normalize('NFKD').toLowerCase().toUpperCase();

describe('the name of a file', () => {
  it('differs between documents, and is valid on every file system', () => {
    fc.assert(
      fc.property(title, fc.tuple(title, title), (words, partners) => {
        const names = everything(words.slice(0, 999), [
          partners[0].slice(0, 999),
          partners[1].slice(0, 999),
        ]).map(documentName);
        expect(new Set(names.map(folded)).size).toBe(names.length);
        for (const name of names) {
          expect(Buffer.byteLength(`${name}.tmp`)).toBeLessThanOrEqual(255);
          expect(Buffer.byteLength(`${name.normalize('NFD')}.tmp`)).toBeLessThanOrEqual(255);
          expect(name.length).toBeLessThanOrEqual(130);
          expect(name).not.toMatch(/[\p{C}<>:"/\\|?*]|^[. ]|[. ]$|[. ]\.docx$/u);
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps its markers and the meeting id, however long the title', () => {
    const [meeting] = [openMeeting(['decides']).meeting('m')];
    const long = { ...meeting, title: 'Et langt møte '.repeat(70) };
    const options = { kind: 'minutes', edition: 'public', language: 'nn', format: 'pdf' } as const;
    const forum = emptyForum('F', 'nb');
    const name = documentName({ forum, meeting: long, options, today: '2027-01-01' });
    expect(name).toMatch(/^m Referat Et langt møte .+ \(offentleg\) \(nynorsk\)\.pdf$/);
    expect(name.length).toBeLessThanOrEqual(124);
  });

  it('never cuts a character in two', () => {
    const name = fileName({ front: '', title: '👩‍👩‍👧é'.repeat(200), back: ' x', ending: 'md' });
    expect(name.isWellFormed()).toBe(true);
  });
});
