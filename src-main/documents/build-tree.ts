import { agreementSheet } from '../../src-core/documents/agreement-sheet.ts';
import type { DocumentTree } from '../../src-core/documents/blocks.ts';
import { originBookmark, originOf } from '../../src-core/documents/bookmarks.ts';
import { calendarEventOf } from '../../src-core/documents/calendar-event.ts';
import { decisionsListOf } from '../../src-core/documents/decisions-list.ts';
import { followUpList } from '../../src-core/documents/follow-up-list.ts';
import { letterOf } from '../../src-core/documents/letter.ts';
import { agendaOf, minutesOf } from '../../src-core/documents/minutes.ts';
import type { MinutesInput } from '../../src-core/documents/minutes-input.ts';
import { partnerExtractOf } from '../../src-core/documents/partner-extract.ts';
import { statusOfDecisions } from '../../src-core/documents/status.ts';
import { dayOf, type Id } from '../../src-core/model/field-types.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { DocumentOptions } from '../../src-core/protocol/service.ts';
import type { DocumentInput } from './document-input.ts';

/** The requested document, as a tree. */
export function buildTree(basis: DocumentInput): DocumentTree {
  const { options, now } = basis;
  const today = dayOf(now);
  if (basis.of === 'forum') {
    const { forum, meetings } = basis;
    const { language = forum.language, edition = 'full', filter = {} } = options;
    return followUpList({ forum, meetings, language, edition, today, filter });
  }
  const { input, revisions } = basis;
  switch (options.kind) {
    case 'agreement':
      return agreementSheet({ ...input, agreement: agreementIn(options) });
    case 'letter':
      return letterOf({ ...input, ...letterAbout(options), today });
    case 'extract':
      return partnerExtractOf({ ...input, partner: extractFor(options) });
    case 'decisions':
      return decisionsListOf(input);
    case 'status':
      return statusOfDecisions({ ...input, today });
    case 'agenda': {
      assertVersion(input, options);
      const isCancelled = options.cancelled === true;
      const event = calendarEventOf({ ...input, revision: revisions.meeting, now, isCancelled });
      return { ...agendaOf(input, options.version), event };
    }
    default: {
      const { frozen, phase } = input.meeting;
      // Of closed meetings, the minutes may name what was made since they were frozen.
      const isKept = frozen !== undefined && (phase === 'circulated' || phase === 'approved');
      const origin = originOf(
        isKept
          ? { name: frozen.forum.name, revision: 0 }
          : { name: input.forum.name, revision: revisions.forum },
        { id: input.meeting.id, revision: revisions.meeting },
      );
      return { ...minutesOf(input), origin: originBookmark(origin) };
    }
  }
}

function assertVersion({ meeting }: MinutesInput, { version }: DocumentOptions): void {
  if (version === undefined || meeting.notices?.some((each) => each.version === version)) return;
  refuse('unknown-id', 'version', 'refusals.noSuchNotice', { version });
}

function extractFor({ partner }: DocumentOptions): Id {
  if (!partner) refuse('invalid', 'partner', 'faults.empty');
  return partner;
}

function agreementIn({ of }: DocumentOptions): Id {
  if (of?.kind !== 'agreement') refuse('invalid', 'of', 'faults.empty');
  return of.id;
}

function letterAbout({ of, partner, answerBy }: DocumentOptions) {
  if (!of) refuse('invalid', 'of', 'faults.empty');
  if (!partner) refuse('invalid', 'partner', 'faults.empty');
  return { of, partner, ...(answerBy === undefined ? {} : { answerBy }) };
}
