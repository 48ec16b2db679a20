import { auditChangeOf } from '../../src-core/audit-log/audit-entries.ts';
import { differencesBetween } from '../../src-core/audit-log/record-differences.ts';
import { shortened } from '../../src-core/i18n/format.ts';
import { translator } from '../../src-core/i18n/index.ts';
import type { IntegrityFault } from '../../src-core/integrity/invariants.ts';
import type { Id } from '../../src-core/model/field-types.ts';
import type { Forum, Language } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { SealState } from '../../src-core/protocol/service.ts';
import type { SealFault } from '../store/content-seal.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { StoredFile } from '../store/stored-file.ts';

/** What has changed since a meeting's minutes were approved, each thing by its name. */

const MAX_NAMED = 20;
const MAX_CHARACTERS = 200;

export interface Unsealed extends IntegrityFault {
  readonly of: 'json' | 'journal';
}

export async function sealFaultsInWords(
  folder: ForumFolder,
  file: StoredFile<Meeting> | StoredFile<Forum>,
  language: Language,
): Promise<readonly Unsealed[]> {
  const faults = await file.sealFaults();
  return faults.flatMap((fault) => told(folder, fault, language));
}

/** As the window reports it. A meeting that an older version left without a checksum is no fault there. */
export async function sealState(
  folder: ForumFolder,
  id: Id,
  language: Language,
): Promise<{ readonly ok: true } & SealState> {
  const file = await folder.look(id);
  if (!file) refuse('unknown-id', 'meeting', 'faults.unknownId', { id });
  const t = translator(language);
  const faults = (await sealFaultsInWords(folder, file, language)).filter(
    (each) => !each.isMendable,
  );
  const said = faults.map((fault) => t(fault.words, fault.values));
  return { ok: true, faults: said, ...(file.seal && { digest: file.seal }) };
}

function told(folder: ForumFolder, fault: SealFault, language: Language): Unsealed[] {
  const say = (words: IntegrityFault['words'], of: Unsealed['of'] = 'json'): Unsealed[] => [
    { words, values: {}, of, isMendable: words === 'store.unsealed' },
  ];
  switch (fault.kind) {
    case 'unsealed':
      return say('store.unsealed');
    case 'seal':
      return say('store.sealGone');
    case 'layout':
      return say('store.sealLayout');
    case 'journal':
      return say('store.sealJournal', 'journal');
    case 'content': {
      const { recorded, found } = fault;
      const named = recorded ? differencesInWords(folder, recorded, found, language) : [];
      if (named.length === 0) return say('store.sealContent');
      return named.map((values) => {
        return { words: 'store.sealChanged', values, of: 'json', isMendable: false };
      });
    }
  }
}

/** Each thing that differs from the journal, by its name. */
export function differencesInWords(
  folder: ForumFolder,
  recorded: object,
  found: object,
  language: Language,
): { readonly what: string; readonly found: string; readonly recorded: string }[] {
  const t = translator(language);
  // After a change from outside, the value may no longer be a meeting.
  const states = [recorded];
  const around = { t, forum: folder.state, meetings: folder.summaries(), states };
  const short = (text: string) => shortened(text, MAX_CHARACTERS) || t('auditLog.nothing');
  return differencesBetween(recorded, found)
    .slice(0, MAX_NAMED)
    .map((each) => {
      const { about, field, before, after } = auditChangeOf(each, around, language);
      const what = [about, field].filter(Boolean).join(' · ');
      return { what, found: short(after), recorded: short(before) };
    });
}
