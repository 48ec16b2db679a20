import { list } from '../i18n/format.ts';
import type { Translate } from '../i18n/index.ts';
import { wasTreated } from '../meeting/extra-items.ts';
import {
  deputyFor,
  hasLeftUnruled,
  interestsIn,
  isAgainst,
  isDisqualified,
  takingPartFor,
  whoIs,
} from '../meeting/impartiality.ts';
import { isWritten } from '../meeting/meeting-form.ts';
import { decisionLabel } from '../meeting/number-labels.ts';
import type { Id } from '../model/field-types.ts';
import type { ForumItself, Language } from '../model/forum.ts';
import type { Interest, Item, Meeting } from '../model/meeting.ts';
import { onOneLine } from '../text/plain-text.ts';
import type { Line } from '../text/rich-text.ts';
import { joinLines, plainRun, sentenceWith } from './minutes-input.ts';

/**
 * What minutes and archive say of impartiality under an item: who declared what, the ruling, the deputy, and who chaired
 * it instead (D196).
 */

interface Told {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly language: Language;
  readonly t: Translate;
  readonly nameOf: (partner: Id) => string;
  /** A text as somebody wrote it. */
  readonly quoted: (text: string) => Line;
  /** Grounds stand in the full edition only, and what is exempt is withheld in the public one (D195). */
  readonly isPublic: boolean;
}

/** One paragraph for each person, and one for the chair and for who took no part in the rulings. */
export function impartialityLines(told: Told, item: Item): readonly Line[] {
  const { t, language } = told;
  const interests = interestsIn(told.meeting, item.id).filter((each) => !isWithheld(told, each));
  const ruledOn = interests.filter(({ ruling }) => ruling !== undefined);
  const names = [...new Set(ruledOn.map((each) => personOf(told, each)))];
  // Nobody chaired what the meeting did not deal with.
  const isLeftOut = item.withdrawn || (item.postponed && !wasTreated(told.meeting, item));
  const chair =
    item.chair && !isLeftOut
      ? sentenceWith(t, 'impartiality.chaired', { name: told.quoted(item.chair) })
      : [];
  const without =
    names.length > 0
      ? plainRun(t('impartiality.ruledWithout', { names: list(names, language) }))
      : [];
  return [...interests.map((each) => linesOn(told, each)), joinLines([chair, without], ' ')].filter(
    (line) => line.length > 0,
  );
}

function personOf({ forum, nameOf }: Told, { partner, representative }: Interest): string {
  return forum.representatives.find(({ id }) => id === representative)?.name ?? nameOf(partner);
}

function isWithheld({ meeting, isPublic }: Told, { decision }: Interest): boolean {
  return isPublic && meeting.decisions.some(({ id, exempt }) => id === decision && exempt);
}

/** The first sentence says whose person it is. */
function linesOn(told: Told, interest: Interest): Line {
  const { meeting, t } = told;
  const decision = meeting.decisions.find(({ id }) => id === interest.decision);
  const about = decision ? `${decisionLabel(meeting, decision, t)}: ` : '';
  const declared = declaredLine(told, interest);
  const name = declared.length > 0 ? personOf(told, interest) : whoIs(told, interest);
  const rest = [rulingIn(told, interest, name), consequenceIn(told, interest)].map(plainRun);
  return [...plainRun(about), ...joinLines([declared, ...rest], ' ')];
}

/** A ruling without a ground that may be said needs no word on how it came up. */
function declaredLine(told: Told, interest: Interest): Line {
  const { t, quoted, isPublic } = told;
  const ground = isPublic ? '' : onOneLine(interest.ground ?? '').replace(/\.$/, '');
  const name = whoIs(told, interest);
  if (ground !== '') {
    return sentenceWith(t, 'impartiality.declared', { name, ground: quoted(ground) });
  }
  return interest.ruling ? [] : plainRun(t('impartiality.declaredOnly', { name }));
}

function rulingIn({ t, forum, meeting }: Told, interest: Interest, name: string): string {
  const { ruling, representative } = interest;
  switch (ruling) {
    case undefined:
      return hasLeftUnruled(forum, meeting, interest) ? t('impartiality.left', { name }) : '';
    case 'qualified':
      return tookPart(forum, meeting, interest)
        ? t('impartiality.qualified', { name })
        : t('impartiality.qualifiedOnly', { name });
    case 'may-remain':
      return t('impartiality.mayRemain', { name });
    case 'disqualified':
      if (representative === undefined) {
        return t('impartiality.wholePartnerOut', { partner: name });
      }
      return isWritten(meeting)
        ? t('impartiality.disqualifiedOnly', { name })
        : t('impartiality.disqualified', { name });
  }
}

/** Whether somebody was there for the partner in the item. */
function tookPart(forum: ForumItself, meeting: Meeting, { partner, item }: Interest): boolean {
  return isWritten(meeting) || takingPartFor(forum, meeting, partner, { item }).length > 0;
}

/** Who came in for the person; or that the partner took no part, because nobody did. */
function consequenceIn(told: Told, interest: Interest): string {
  const { forum, meeting, t, nameOf } = told;
  const { item, decision, partner, representative, ruling } = interest;
  if (representative === undefined || !isAgainst(interest)) return '';
  const deputy = deputyFor(forum, meeting, interest);
  if (deputy !== undefined) {
    return t('impartiality.deputy', { deputy, name: personOf(told, interest) });
  }
  const isOut = isDisqualified(forum, meeting, partner, { item, decision });
  return isOut && ruling === 'disqualified'
    ? t('impartiality.wholePartnerOut', { partner: nameOf(partner) })
    : '';
}
