import type { Owner } from '../../../src-core/model/action-point.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import type { AgreementTotals } from '../../../src-core/projections/agreement-register.ts';
import {
  FOLLOW_UP_KINDS,
  type FollowUpFilter,
  type FollowUpRow,
} from '../../../src-core/projections/follow-up-rows.ts';
import type { Obligation } from '../../../src-core/projections/summary-types.ts';
import { type Row, statusOn } from './follow-up-by-hand.ts';
import type { Raw } from './raw-forum.ts';

/** Puts hand-counted results and results of the product in comparable form. */

export function spreadIn({ assessments }: Meeting, criterion: string) {
  let [sum, count, min, max] = [0, 0, 5, 1];
  for (const each of assessments) {
    if (each.criterion !== criterion) continue;
    sum += each.score;
    count += 1;
    if (each.score < min) min = each.score;
    if (each.score > max) max = each.score;
  }
  return count === 0 ? undefined : { mean: sum / count, min, max, count };
}

export function keyOf({ kind, id, meeting, partner, owners = [], of }: Named): string {
  const thing = typeof of === 'object' ? `${of.kind} ${of.id}` : of;
  const owned = owners.map(partnerIn).join();
  return [kind, meeting, id, partner ?? owned, thing].join(' ').trim();
}

function partnerIn(owner: Owner | string): string {
  if (typeof owner === 'string') return owner;
  return 'partner' in owner ? owner.partner : '';
}

type Named = Pick<Row, 'kind' | 'id'> & {
  readonly meeting?: string | undefined;
  readonly partner?: string | undefined;
  /** In `show`, a partner stands as its id. */
  readonly owners?: readonly (Owner | string)[] | undefined;
  readonly of?: string | Obligation['of'];
};

export function told(row: Row, status: string): string {
  const { number, what, due, measures, exempt } = row;
  return JSON.stringify([
    keyOf(row),
    status,
    number,
    what,
    due,
    sorted(measures),
    exempt,
    row.told,
  ]);
}

export function toldOfLine(line: FollowUpRow): string {
  const { number = '', what, due, measures, exemptBasis = '', status, history } = line;
  const happened = history.map(({ on, as }) => `${on} ${as}`);
  return JSON.stringify([
    keyOf(line),
    status,
    number,
    what,
    due,
    sorted(measures),
    exemptBasis,
    happened,
  ]);
}

export function filters(raw: Raw): FollowUpFilter[] {
  const { forum } = raw;
  const partners = forum.partners.map(({ id }) => ({ partner: id }));
  const measures = forum.measures.map(({ id }) => ({ measure: id }));
  const kinds = FOLLOW_UP_KINDS.map((kind) => ({ kind }));
  const some = raw.meetings.slice(-12).map(({ id }) => ({ meeting: id }));
  const one = [{}, ...partners, ...measures, ...kinds, ...some];
  const two = kinds.flatMap((kind) => partners.map((partner) => ({ ...kind, ...partner })));
  return [...one, ...two].flatMap((each) => [
    each,
    { ...each, overdue: true },
    { ...each, settled: true },
    { ...each, settled: true, overdue: true },
  ]);
}

export function passes(raw: Raw, row: Row, filter: FollowUpFilter, day: string): boolean {
  const status = statusOn(raw, row, day);
  if (status !== 'open' && !filter.settled) return false;
  if (filter.overdue && (status !== 'open' || row.due === undefined || row.due >= day))
    return false;
  if (filter.partner !== undefined && row.partner !== filter.partner) return false;
  if (filter.kind !== undefined && row.kind !== filter.kind) return false;
  if (filter.meeting !== undefined && row.meeting !== filter.meeting) return false;
  return filter.measure === undefined || row.measures.includes(filter.measure);
}

export function flat({
  all,
  byPartner,
  byMeasure,
  byYear,
}: AgreementTotals): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [to, { money, fullTime }] of [
    ['all', all] as const,
    ...byPartner,
    ...byMeasure,
    ...byYear,
  ]) {
    for (const [currency, sum] of Object.entries(money))
      found[`${to} ${currency}`] = Math.round(sum * 1_000);
    if (fullTime !== 0) found[`${to} FTE`] = Math.round(fullTime * 1_000);
  }
  return found;
}

export function sorted(texts: Iterable<string>): string[] {
  return [...texts].sort();
}
