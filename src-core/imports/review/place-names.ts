import { agreementWith, type MarkedPlace } from '../../documents/bookmarks.ts';
import { clockTime, shortDay } from '../../i18n/format.ts';
import { type Translate, translator } from '../../i18n/index.ts';
import { decisionLabel, itemTitle } from '../../meeting/number-labels.ts';
import { agreementNumber, itemNumber } from '../../meeting/numbers.ts';
import { dayOf } from '../../model/field-types.ts';
import type { Language } from '../../model/forum.ts';
import type { Meeting } from '../../model/meeting.ts';
import type { ChangedBy } from './reviewed-document.ts';

/** The name of a suggestion as users see it. */

/** Such as `Notater`, `Vedtak i sak 7/2026`. */
export function placeName(place: MarkedPlace, meeting: Meeting, t: Translate): string {
  const number = numberOf(place, meeting);
  switch (place.kind) {
    case 'title':
      return t('reviewedMinutes.itemTitle');
    case 'background':
      return t('minutes.background');
    case 'notes':
      return t('reviewedMinutes.notes');
    case 'wording':
      return decisionName(place.id, meeting, t);
    case 'agreement-title':
      return t('reviewedMinutes.agreementTitle', { number });
    case 'agreement-text':
      return t('minutes.agreement', { number });
    case 'commitment':
      return t('reviewedMinutes.commitment', { number });
    case 'action-point':
      return t('reviewedMinutes.actionPoint');
    case 'statement':
      return t('reviewedMinutes.statement');
  }
}

/** Such as `Sak 7/2026 Handlingsplan`. */
export function itemName(item: string, meeting: Meeting, language: Language): string {
  const title = meeting.items.find((each) => each.id === item)?.title ?? '';
  const number = itemNumber(meeting, item);
  return itemTitle(number, title, translator(language));
}

/** Such as `Rådgiveren, 24.11.2026 10.12`. */
export function byWhom({ author, at }: ChangedBy, language: Language): string {
  const who = author ?? translator(language)('reviewedMinutes.unknown');
  return at === undefined
    ? who
    : `${who}, ${shortDay(dayOf(at), language)} ${clockTime(at, language)}`;
}

function decisionName(id: string, meeting: Meeting, t: Translate): string {
  const decision = meeting.decisions.find((each) => each.id === id);
  return decision ? decisionLabel(meeting, decision, t) : t('meeting.decision');
}

function numberOf({ kind, id }: MarkedPlace, meeting: Meeting): string {
  const agreement =
    kind === 'commitment'
      ? agreementWith(id, meeting)
      : meeting.agreements.find((each) => each.id === id);
  return agreement ? agreementNumber(agreement) : '';
}
