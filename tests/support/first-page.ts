import type { Block, DocumentTree, Edition, Table } from '../../src-core/documents/blocks.ts';
import { minutesOf } from '../../src-core/documents/minutes.ts';
import type { Language } from '../../src-core/model/forum.ts';
import { inputOf } from './random-forum.ts';
import { AT, openMeeting, type TestForum } from './test-forum.ts';

/** Meetings with decisions and agreements, and what the first page of their minutes says. */

export const m = { meeting: 'm' };

/** A meeting at which the first partners were present, and the last so many sent nobody. */
export function meetingOf(authorities: readonly string[], absent = 0): TestForum {
  const table = openMeeting(authorities);
  authorities.slice(0, authorities.length - absent).forEach((_, index) => {
    table.do({ do: 'setAttendance', ...m, partner: `p${index}`, status: 'present' });
  });
  return table;
}

export function decide(
  table: TestForum,
  id: string,
  positions: Readonly<Record<string, string>>,
  more: object = {},
): void {
  table.do({ do: 'proposeDecision', ...m, id, item: 'i', wording: `Vi gjør ${id}.`, ...more });
  for (const [partner, position] of Object.entries(positions)) {
    const note = position === 'consents' ? {} : { note: `Fordi ${partner}` };
    table.do({ do: 'takePosition', ...m, decision: id, partner, position, at: AT, ...note });
  }
}

export function agree(
  table: TestForum,
  parties: readonly string[],
  signed: readonly string[],
): void {
  const about = { id: 'a', item: 'i', title: 'Avtalen', text: 'Vi gir noe.' };
  table.do({ do: 'makeAgreement', ...m, ...about, parties });
  for (const partner of parties) {
    const commitment = { partner, what: `Bidrag ${partner}`, resource: { kind: 'premises' } };
    table.do({ do: 'addCommitment', ...m, agreement: 'a', due: '2027-02-01', ...commitment });
  }
  for (const partner of signed) {
    table.do({ do: 'signAgreement', ...m, agreement: 'a', partner, at: AT });
  }
}

export const minutes = (table: TestForum, language: Language = 'nb', edition: Edition = 'full') =>
  minutesOf(inputOf(table, 'm', edition, language));

export const wordsOf = (line: readonly { readonly text: string }[]) =>
  line.map(({ text }) => text).join('');

export function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph' || block.type === 'heading') return [wordsOf(block.text)];
    return block.type === 'list' ? block.items.flatMap(linesOf) : [];
  });
}

export function tablesNamed({ blocks }: DocumentTree, title: string): Table[] {
  return blocks.filter((block) => block.type === 'table').filter((each) => each.title === title);
}

export const rowsOf = (table: Table | undefined) =>
  (table?.rows ?? []).map((row) => ('group' in row ? [wordsOf(row.group)] : row.map(wordsOf)));

export const rowsIn = (tree: DocumentTree, title: string) => rowsOf(tablesNamed(tree, title)[0]);
