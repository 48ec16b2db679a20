import type { Translate } from '../../src-core/i18n/index.ts';
import type { IntegrityFault } from '../../src-core/integrity/invariants.ts';
import type { FileFinding } from '../store/file-finding.ts';
import type { ForumFolder } from '../store/forum-folder.ts';

/** Each file and what was found wrong with it, in words. */
export function findingsInWords(
  found: ReturnType<ForumFolder['findings']>,
  t: Translate,
): string[] {
  return found.map(([file, finding]) => {
    const { words, values } = findingFault(t, finding);
    return `${file}: ${t(words, values)}`;
  });
}

/** A finding of the store, as a fault. Opening the file to write has already repaired what it could. */
export function findingFault(t: Translate, { kind, ...finding }: FileFinding): IntegrityFault {
  const { copy = '', count = 0 } = finding;
  const source = t(finding.source === 'backup' ? 'store.backup' : 'store.journal');
  const isKept = finding.copy !== undefined;
  switch (kind) {
    case 'unreadable':
      return { words: 'store.foundUnreadable', values: {}, isMendable: false };
    case 'copy':
      return { words: 'store.copy', values: {}, isMendable: false };
    case 'changed-meanwhile':
      return { words: 'store.changedMeanwhile', values: { copy }, isMendable: false };
    case 'put-aside':
      return { words: 'store.putAside', values: {}, isMendable: false };
    case 'misnamed':
      return { words: 'store.misnamed', values: {}, isMendable: false };
    case 'put-back':
      return { words: 'store.putBack', values: {}, isMendable: false };
    case 'journal-behind':
      return { words: 'store.journalBehind', values: { count }, isMendable: false };
    case 'missing':
      return { ...missingMeeting(t, finding), isMendable: false };
    case 'damaged-tail':
      return {
        words: isKept ? 'store.damagedTailKept' : 'store.damagedTail',
        values: { count, copy },
        isMendable: true,
      };
    case 'restored':
      return {
        words: isKept ? 'store.restored' : 'store.foundDamaged',
        values: { source, copy },
        isMendable: true,
      };
  }
}

function missingMeeting(
  t: Translate,
  { trace }: Omit<FileFinding, 'kind'>,
): Pick<IntegrityFault, 'words' | 'values'> {
  const { id = '', of = 'remembered', where = '', summary } = trace ?? {};
  const what = summary ? `${id} (${summary.title})` : id;
  return { words: 'missing.said', values: { what, why: t(`missing.${of}`, { where }) } };
}
