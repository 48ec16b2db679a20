import { list } from '../i18n/format.ts';
import { resultOfAgreement } from '../meeting/agreement-result.ts';
import { agreementNumber } from '../meeting/numbers.ts';
import { resultOn } from '../meeting/outcome.ts';
import type { Id } from '../model/field-types.ts';
import type { Block, Row } from './blocks.ts';
import { itemIn, plainRun, type Scope } from './minutes-input.ts';

/** Which principals must still approve, and what. Those of partners that have left are not asked (D135). */
export function awaitedBlocks(scope: Scope): Block[] {
  const { t, forum, meeting, language, decided, today } = scope;
  const isShown = <T extends { item: Id; exempt?: { basis: string } | undefined }>(thing: T) =>
    !scope.withheld(thing.exempt) && !scope.withheld(itemIn(meeting, thing.item)?.exempt);
  const decisions = meeting.decisions.filter(isShown).map((decision) => ({
    number: decided(decision).label,
    awaiting: decided(decision).result.awaiting,
  }));
  const agreements = meeting.agreements.filter(isShown).map((agreement) => ({
    number: agreementNumber(agreement),
    awaiting: resultOn(forum, resultOfAgreement(forum, meeting, agreement), today).awaiting,
  }));
  const numbers = (things: typeof decisions, partner: Id) =>
    things.filter(({ awaiting }) => awaiting.includes(partner)).map((each) => each.number);
  const rows = forum.partners.flatMap(({ id, name, principal }): Row[] => {
    const ofAgreements = numbers(agreements, id);
    const lines = [
      ...numbers(decisions, id),
      ...(ofAgreements.length > 0
        ? [t('minutes.agreement', { number: list(ofAgreements, language) })]
        : []),
    ];
    return lines.length === 0
      ? []
      : [
          [
            plainRun(name),
            scope.quoted(principal ?? '', forum.language),
            plainRun(lines.join('\n')),
          ],
        ];
  });
  if (rows.length === 0) return [];
  return [
    { type: 'heading', level: 1, text: plainRun(t('minutes.ratifications')) },
    {
      type: 'table',
      title: t('minutes.ratifications'),
      columns: [
        { title: t('minutes.partner'), share: 36 },
        { title: t('minutes.principal'), share: 26 },
        { title: t('minutes.concerns'), share: 38 },
      ],
      rows,
    },
  ];
}
