import { shortened } from '../i18n/format.ts';
import { resultOfAgreement } from '../meeting/agreement-result.ts';
import type { PartnerBinding } from '../meeting/bound-partners.ts';
import { stands } from '../meeting/decision-terms.ts';
import { mayBind } from '../meeting/effects.ts';
import { agreementNumber, decisionNumber } from '../meeting/numbers.ts';
import type { Results } from '../meeting/outcome.ts';
import type { Id } from '../model/field-types.ts';
import type { Forum } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Binds } from './summary-types.ts';

/** Whom a meeting bound to what, and from when (D47). */

export function bindingsOf(forum: Forum, meeting: Meeting, results: Results): Binds[] {
  return [...decisionsOf(meeting, results), ...agreementsOf(forum, meeting)].filter(
    ({ bound, reserved, waiting }) => bound.length + reserved.length > 0 || waiting !== undefined,
  );
}

const MAX_CHARACTERS = 240;

function decisionsOf(meeting: Meeting, results: Results): Binds[] {
  return meeting.decisions
    .filter((each) => mayBind(each) && !each.withdrawn)
    .map((decision) => {
      const { bindings = {}, eligible = [] } = results.get(decision.id) ?? {};
      return {
        of: 'decision' as const,
        id: decision.id,
        meeting: meeting.id,
        item: decision.item,
        number: decisionNumber(decision),
        title: shortened(decision.wording, MAX_CHARACTERS),
        ...(decision.until === undefined ? {} : { to: decision.until }),
        bound: boundIn(bindings),
        ...waitingIn(bindings),
        reserved: decision.positions
          .filter(
            (each) =>
              each.position === 'reserves' && stands(each) && eligible.includes(each.partner),
          )
          .map(({ partner, note }) => ({ partner, ...(note ? { note } : {}) })),
      };
    });
}

function agreementsOf(forum: Forum, meeting: Meeting): Binds[] {
  return meeting.agreements.map((agreement) => ({
    of: 'agreement' as const,
    id: agreement.id,
    meeting: meeting.id,
    item: agreement.item,
    number: agreementNumber(agreement),
    title: agreement.title,
    ...(agreement.to === undefined ? {} : { to: agreement.to }),
    bound: boundIn(resultOfAgreement(forum, meeting, agreement).bindings),
    reserved: [],
  }));
}

function boundIn(bindings: Readonly<Record<Id, PartnerBinding>>): Binds['bound'] {
  return Object.entries(bindings).flatMap(([partner, { state, since = '' }]) =>
    state === 'bound' ? [{ partner, from: since }] : [],
  );
}

function waitingIn(bindings: Readonly<Record<Id, PartnerBinding>>): Pick<Binds, 'waiting'> {
  const waiting = Object.entries(bindings)
    .filter(([, { state }]) => state === 'bound-on-condition')
    .map(([partner, { reason }]) => ({
      partner,
      on: reason === 'others' ? ('others' as const) : ('condition' as const),
    }));
  return waiting.length === 0 ? {} : { waiting };
}
