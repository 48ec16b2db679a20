import type { AuditEntry } from '../../../src-core/audit-log/audit-page.ts';
import { clockTime, shortDay } from '../../../src-core/i18n/format.ts';
import { type Translate, translator } from '../../../src-core/i18n/index.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { Language } from '../../../src-core/model/forum.ts';
import type { OpenedForum } from '../../forum-session/forum-session.ts';
import { changeLines } from './change-lines.ts';
import { oneLine, print, printError, printJson } from './output.ts';

/** Prints who changed what, and when, newest first; with `json`, one entry per line. */
export async function printTrace(
  forum: OpenedForum,
  options: { readonly meeting?: string; readonly json?: boolean },
): Promise<number> {
  const language = forum.language();
  const t = translator(language, forum.words());
  let next: string | undefined;
  do {
    const page = await forum.service.trace({ meeting: options.meeting, language, next });
    if (!page.ok) {
      printError(page.message);
      return 1;
    }
    for (const entry of page.entries) {
      await (options.json ? printJson(entry) : print(formatEntry(entry, language, t)));
    }
    next = page.next;
  } while (next !== undefined);
  return 0;
}

function formatEntry(entry: AuditEntry, language: Language, t: Translate): string {
  const { to, author, what, isExempt, changes } = entry;
  const when = to === '' ? '' : `${shortDay(dayOf(to), language)} ${clockTime(to, language)}`;
  const head = [when, author, what, isExempt ? t('auditLog.exempt') : '']
    .filter(Boolean)
    .join(' · ');
  return [oneLine(head), ...changeLines(changes, t)].join('\n');
}
