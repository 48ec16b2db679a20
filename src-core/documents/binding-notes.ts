import { capitalised } from '../i18n/format.ts';
import { stands } from '../meeting/decision-terms.ts';
import { membersAt } from '../meeting/membership.ts';
import { positionOf } from '../meeting/outcome.ts';
import { answersOn } from '../meeting/principal-answers.ts';
import type { Id } from '../model/field-types.ts';
import type { Decision } from '../model/meeting.ts';
import { onOneLine } from '../text/plain-text.ts';
import type { Line } from '../text/rich-text.ts';
import type { Matter } from './binding-matters.ts';
import { joinLines, plainRun, type Scope, sentenceWith } from './minutes-input.ts';

/** What the matrix says below itself: reservations, reasons, and what principals have answered. */

export interface BindingNote {
  readonly partner: Id;
  /** `¹` */
  readonly mark: string;
  readonly line: Line;
}

/** One note for each partner of which there is more to say than a sign. */
export function bindingNotes(scope: Scope, matters: readonly Matter[]): readonly BindingNote[] {
  const { forum, meeting } = scope;
  const told = membersAt(forum, meeting).flatMap(({ partner }) => {
    const parts = matters.flatMap((matter) => partsFor(scope, matter, partner));
    return parts.length === 0 ? [] : [{ partner, parts }];
  });
  return told.map(({ partner, parts }, index) => {
    const mark = superscript(index + 1);
    return { partner, mark, line: joinLines([plainRun(mark), ...parts], ' ') };
  });
}

function partsFor(scope: Scope, matter: Matter, partner: Id): Line[] {
  const { forum, meeting } = scope;
  const { kind, thing } = matter;
  const answer = answersOn(forum, meeting, kind, thing.id).get(partner);
  const position = kind === 'decision' ? positionPart(scope, matter, partner) : [];
  const answered = answer === undefined ? [] : [answerPart(scope, matter, partner, answer)];
  return [...position, ...answered];
}

/** A reservation with its text, or the reason of one that did not consent. */
function positionPart(scope: Scope, { thing, number }: Matter, partner: Id): Line[] {
  const found = positionOf(thing as Decision, partner);
  const note = onOneLine(found?.note ?? '');
  if (!found || !stands(found) || note === '') return [];
  const key = found.position === 'reserves' ? 'bindingNotes.reserves' : 'bindingNotes.says';
  return [sentenceWith(scope.t, key, { number, text: scope.quoted(note) })];
}

function answerPart(
  { t, forum, nameOf, dayInText }: Scope,
  { number }: Matter,
  partner: Id,
  { outcome, on, reference = '' }: NonNullable<ReturnType<ReturnType<typeof answersOn>['get']>>,
): Line {
  const principal = forum.partners.find(({ id }) => id === partner)?.principal;
  const values = {
    principal: principal || t('bindingSentences.principalOf', { partner: nameOf(partner) }),
    number,
    day: dayInText(on),
    reference,
  };
  const key =
    reference === ''
      ? (`bindingNotes.${outcome}` as const)
      : (`bindingNotes.${outcome}By` as const);
  return plainRun(capitalised(t(key, values)));
}

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function superscript(number: number): string {
  return [...String(number)].map((digit) => DIGITS[Number(digit)]).join('');
}
