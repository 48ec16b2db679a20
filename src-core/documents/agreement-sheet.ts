import { membersAt, stillPartners } from '../meeting/membership.ts';
import { agreementNumber } from '../meeting/numbers.ts';
import { followUpOf } from '../meeting/principal-answers.ts';
import { signaturesOf } from '../meeting/signatures.ts';
import { type Day, dayOf, type Id } from '../model/field-types.ts';
import type { Agreement } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { exemptionOf } from '../projections/exemption-of.ts';
import type { Line } from '../text/rich-text.ts';
import { commitmentsTable, factsOf } from './agreement-blocks.ts';
import type { Block, DocumentTree } from './blocks.ts';
import { documentTree } from './document-tree.ts';
import {
  joinLines,
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
  const { t, names } = scope;
  const asking = negotiatingParties(scope, agreement);
  return [
    { type: 'paragraph', role: 'meta', text: whenMade(scope, agreement) },
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

/** Where it was made, and since when it is entered into: once each party has signed this text (D129). */
function whenMade(scope: Scope, agreement: Agreement): Line {
  const { t, forum, meeting, names, dayInText } = scope;
  const from = sentenceWith(t, 'agreements.fromMeeting', {
    meeting: scope.quoted(meeting.title),
    day: dayInText(dayOf(meeting.startsAt)),
  });
  if (agreement.withdrawn) return from;
  const { standing, earlier } = signaturesOf(followUpOf(forum, meeting.id), agreement);
  const toEarlier = agreement.parties.filter((id) => earlier.has(id) && !standing.has(id));
  const last = [...standing.values()].map(({ at }) => dayOf(at)).reduce(latest, '');
  const isMade = agreement.parties.every((id) => standing.has(id));
  const state = isMade ? t('agreements.made', { day: dayInText(last) }) : t('agreements.notMade');
  const signed =
    toEarlier.length > 0 ? t('agreements.signedEarlier', { partners: names(toEarlier) }) : '';
  return joinLines([from, plainRun(state), plainRun(signed)], ' ');
}

const latest = (one: Day, other: Day): Day => (other > one ? other : one);

/** The parties whose governing bodies must approve the agreement. */
function negotiatingParties({ forum, meeting, today }: Scope, { parties }: Agreement) {
  const asking = membersAt(forum, meeting)
    .filter(({ partner, authority }) => authority === 'negotiates' && parties.includes(partner))
    .map((member) => member.partner);
  return stillPartners(forum, asking, today);
}
