import { membersAt, stillPartners } from '../meeting/membership.ts';
import { agreementNumber } from '../meeting/numbers.ts';
import { dayOf, type Id } from '../model/field-types.ts';
import type { Agreement } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { exemptionOf } from '../projections/obligations.ts';
import { commitmentsTable, factsOf } from './agreement-blocks.ts';
import type { Block, DocumentTree } from './blocks.ts';
import { documentTree } from './document-tree.ts';
import {
  labelParagraph,
  type MinutesInput,
  plainParagraph,
  plainRun,
  type Scope,
  scopeOf,
  sentenceWith,
} from './minutes-input.ts';
import { inputOfNow } from './thaw.ts';

/** An agreement on one page, for its parties to sign. */
export function agreementSheet(input: MinutesInput & { readonly agreement: Id }): DocumentTree {
  // The parties sign this document, so it leaves nothing out.
  const scope = scopeOf({ ...inputOfNow(input), edition: 'full' });
  const { t, forum, meeting, language } = scope;
  const { agreement: id } = input;
  const agreement = meeting.agreements.find((each) => each.id === id);
  if (!agreement) refuse('unknown-id', 'of.id', 'faults.unknownId', { id });
  const number = agreementNumber(agreement);
  const { exemptBasis } = exemptionOf(meeting, agreement);
  return documentTree(forum, language, {
    title: `${t('minutes.agreement', { number })}: ${agreement.title}`,
    heading: [
      ...plainRun(`${t('minutes.agreement', { number })}: `),
      ...scope.quoted(agreement.title),
    ],
    subject: `${t('minutes.agreement', { number })} ${agreement.title}`,
    day: dayOf(meeting.startsAt),
    number,
    meeting,
    marks: [
      agreement.withdrawn ? t('outcomes.withdrawn') : '',
      exemptBasis === undefined ? '' : t('minutes.withheld', { basis: exemptBasis }),
    ],
    onOnePage: true,
    blocks: blocksOfSheet(scope, agreement),
  });
}

function blocksOfSheet(scope: Scope, agreement: Agreement): Block[] {
  const { t, meeting, names } = scope;
  const asking = negotiatingParties(scope, agreement);
  const day = scope.dayInText(dayOf(meeting.startsAt));
  return [
    {
      type: 'paragraph',
      role: 'meta',
      text: sentenceWith(t, 'agreements.madeAt', { meeting: scope.quoted(meeting.title), day }),
    },
    {
      type: 'facts',
      title: t('minutes.parties'),
      rows: [{ label: t('minutes.parties'), value: plainRun(names(agreement.parties)) }],
    },
    ...factsOf(scope, { ...agreement, withdrawn: false }),
    ...scope.quotedText('agreements.*.text', agreement.text),
    ...(asking.length > 0
      ? [plainParagraph(t('agreements.mustAsk', { partners: names(asking), count: asking.length }))]
      : []),
    ...(agreement.commitments.length > 0
      ? [labelParagraph(t('minutes.commitments')), commitmentsTable(scope, agreement)]
      : []),
    { type: 'heading', level: 1, text: plainRun(t('minutes.approval')) },
    {
      type: 'signatures',
      places: agreement.parties.map((party) => ({ role: scope.nameOf(party) })),
      placeAndDate: t('minutes.placeAndDate'),
    },
  ];
}

/** The parties whose governing bodies must approve the agreement. */
function negotiatingParties({ forum, meeting, today }: Scope, { parties }: Agreement) {
  const asking = membersAt(forum, meeting)
    .filter(({ partner, authority }) => authority === 'negotiates' && parties.includes(partner))
    .map((member) => member.partner);
  return stillPartners(forum, asking, today);
}
