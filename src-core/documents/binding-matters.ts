import { resultOfAgreement } from '../meeting/agreement-result.ts';
import type { PartnerBinding } from '../meeting/bound-partners.ts';
import { mayBind } from '../meeting/effects.ts';
import { membersAt } from '../meeting/membership.ts';
import { decisionInColumn } from '../meeting/number-labels.ts';
import { agreementNumber } from '../meeting/numbers.ts';
import { resultOn } from '../meeting/outcome.ts';
import { getOwn, type Id } from '../model/field-types.ts';
import type { Agreement, Decision } from '../model/meeting.ts';
import { isWithheld, type Scope } from './minutes-input.ts';

/** The decisions and agreements that may bind partners, and what each means for a partner, as one sign. */

export interface Matter {
  readonly kind: 'decision' | 'agreement';
  readonly thing: Decision | Agreement;
  readonly number: string;
  readonly bindings: Readonly<Record<Id, PartnerBinding>>;
}

/** Those that the edition shows and that say something of a partner, in the order of the meeting. */
export function mattersOf(scope: Scope): readonly Matter[] {
  const partners = partnersIn(scope);
  return shownMatters(scope).filter((matter) =>
    partners.some((partner) => signOf(matter, partner) !== 'none'),
  );
}

function shownMatters(scope: Scope): readonly Matter[] {
  const { forum, meeting, today, decided } = scope;
  const isShown = (thing: Decision | Agreement) => !isWithheld(scope, thing);
  const decisions = scope.decisions.filter(isShown).flatMap((decision): Matter[] => {
    const { outcome, isForOwnPart, bindings } = decided(decision).result;
    const stands = outcome === 'adopted' || outcome === 'lapsed' || isForOwnPart;
    if (!stands || !mayBind(decision)) return [];
    const number = decisionInColumn(meeting, decision);
    return [{ kind: 'decision', thing: decision, number, bindings }];
  });
  const agreements = scope.agreements
    .filter((agreement) => !agreement.withdrawn && isShown(agreement))
    .map((agreement): Matter => {
      const number = agreementNumber(agreement);
      const { bindings } = resultOn(forum, resultOfAgreement(forum, meeting, agreement), today);
      return { kind: 'agreement', thing: agreement, number, bindings };
    });
  return [...decisions, ...agreements];
}

export const SIGNS = ['yes', 'waits', 'no', 'none'] as const;
export type Sign = (typeof SIGNS)[number];

/** One that was absent, or has not answered or signed, has not said no (D35, D218). */
export function signOf({ bindings }: Matter, partner: Id): Sign {
  const { state, reason } = getOwn(bindings, partner) ?? { state: 'not-bound' };
  if (state === 'bound') return 'yes';
  if (state !== 'not-bound') return 'waits';
  return SAID_NO.has(reason ?? '') ? 'no' : 'none';
}

const SAID_NO: ReadonlySet<string> = new Set([
  ...['objects', 'stands-aside', 'declined', 'deviating'],
]);

/** Those that a decision can bind. */
export function partnersIn({ forum, meeting }: Scope): Id[] {
  return membersAt(forum, meeting)
    .filter(({ authority }) => authority !== 'observes')
    .map(({ partner }) => partner);
}
