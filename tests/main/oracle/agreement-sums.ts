import type { Agreement, Meeting } from '../../../src-core/model/meeting.ts';
import { type Row, statusOn } from './follow-up-by-hand.ts';
import { dayOf, type Raw, standingOfAgreement } from './raw-forum.ts';

/** The register of agreements and their totals, counted in thousandths to avoid rounding. */

export interface Filter {
  readonly party?: string;
  readonly on?: string;
  readonly awaiting?: boolean;
}
type Chosen = readonly (readonly [meeting: Meeting, agreement: Agreement])[];

export function agreementsIn(raw: Raw, { party, on, awaiting }: Filter, today: string): Chosen {
  const chosen: [Meeting, Agreement][] = [];
  const hasLeft = (id: string, day: string) => {
    const exit = raw.forum.partners.find((each) => each.id === id)?.exit;
    return exit !== undefined && exit.on <= day;
  };
  for (const meeting of raw.meetings) {
    for (const agreement of meeting.agreements) {
      const result = standingOfAgreement(raw, meeting, agreement);
      if (party !== undefined && !agreement.parties.includes(party)) continue;
      if (on !== undefined) {
        const from = agreement.from ?? dayOf(meeting.startsAt);
        const isBinding = agreement.parties.some(
          (id) => result.binding[id] === 'bound' && !hasLeft(id, on),
        );
        if (agreement.withdrawn || !isBinding || on < from) continue;
        if (agreement.to !== undefined && on > agreement.to) continue;
      }
      if (awaiting) {
        const waited = [...result.awaiting, ...result.unsigned].filter((id) => !hasLeft(id, today));
        if (agreement.withdrawn || waited.length === 0) continue;
      }
      chosen.push([meeting, agreement]);
    }
  }
  return chosen;
}

/** `NOK`, a currency or `FTE` by partner, measure and year, in thousandths. */
export function sumsIn(raw: Raw, chosen: Chosen, rows: readonly Row[], today: string) {
  const sums: Record<string, number> = {};
  const add = (to: string, what: string, amount: number) => {
    const key = `${to} ${what}`;
    sums[key] = (sums[key] ?? 0) + Math.round(amount * 1_000);
  };
  for (const [meeting, agreement] of chosen) {
    const { binding } = standingOfAgreement(raw, meeting, agreement);
    for (const { id, partner, resource, due } of agreement.commitments) {
      if (agreement.withdrawn || binding[partner] !== 'bound') continue;
      const row = rows.find((each) => {
        return each.kind === 'commitment' && each.meeting === meeting.id && each.id === id;
      });
      if (!row || statusOn(raw, row, today) === 'dropped') continue;
      const { kind, amount = 0, unit = '' } = resource;
      if (amount === 0 || (kind !== 'money' && kind !== 'people')) continue;
      const isKroner = ['nok', 'kr', 'kr.', 'kroner'].includes(unit.toLowerCase());
      const what = kind === 'people' ? 'FTE' : isKroner ? 'NOK' : unit.toUpperCase();
      add('all', what, amount);
      add(partner, what, amount);
      add((due ?? agreement.from ?? meeting.startsAt).slice(0, 4), what, amount);
      for (const measure of agreement.measures) add(measure, what, amount);
    }
  }
  return sums;
}
