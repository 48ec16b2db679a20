import { impartialityLines } from '../../../src-core/documents/impartiality-lines.ts';
import { stands } from '../../../src-core/meeting/decision-terms.ts';
import { isExtraItem, wasTreated } from '../../../src-core/meeting/extra-items.ts';
import { matterOf, takingPartFor } from '../../../src-core/meeting/impartiality.ts';
import { presenceAt } from '../../../src-core/meeting/membership.ts';
import { decisionNumber, itemNumber } from '../../../src-core/meeting/numbers.ts';
import {
  type DecisionResult,
  resultOfDecision,
  resultOn,
} from '../../../src-core/meeting/outcome.ts';
import { outcomeInWords } from '../../../src-core/meeting/outcome-words.ts';
import { partiesInWords } from '../../../src-core/meeting/party-names.ts';
import { dayOf, type Time } from '../../../src-core/model/field-types.ts';
import type { Decision, Item, Position, PositionKind } from '../../../src-core/model/meeting.ts';
import { formOf, type TextForm } from '../../../src-core/model/text-forms.ts';
import { shownText } from '../../../src-core/text/plain-text.ts';
import { type ArchivedDocument, description } from './archive-documents.ts';
import { ELECTRONIC, participant, personOf } from './archive-folder.ts';
import {
  type ArchiveScope,
  dateTime,
  exemptBasisOf,
  inFolder,
  ownKey,
  shielding,
} from './archive-scope.ts';
import {
  type ArchiveXml,
  type Code,
  code,
  group,
  groupOf,
  neededText,
  text,
} from './archive-xml.ts';

/**
 * An item that was handled. The standard allows one decision per item. An item with several decisions becomes
 * one item for each, and those after the first refer to it.
 */
export interface ArchivedItem {
  readonly item: Item;
  readonly decision?: Decision | undefined;
  readonly isFirst: boolean;
  readonly documents: readonly ArchivedDocument[];
}

const OTHER: Code = ['AN', 'Annet'];

export function meetingItem(scope: ArchiveScope, archived: ArchivedItem): ArchiveXml {
  const { meeting, t } = scope;
  const { item, decision, isFirst, documents } = archived;
  const id = isFirst ? item.id : (decision?.id ?? item.id);
  const number = itemNumber(meeting, item.id);
  const legalBasis =
    item.exempt?.basis ?? (decision && exemptBasisOf(scope, { ...decision, item: item.id }));
  const which = isFirst || !decision ? number : decisionNumber(decision);
  const title = isFirst ? item.title : `${item.title} (${which})`;
  return groupOf(
    'registrering',
    'moetesak',
    text('systemID', scope.identify('item', id)),
    inFolder(scope),
    shielding(legalBasis),
    ...documents.map((document, place) => description(scope, document, place, true)),
    text('registreringsID', which),
    neededText('tittel', title),
    item.exempt
      ? neededText('offentligTittel', t('minutes.withheld', { basis: item.exempt.basis }))
      : '',
    isFirst ? text('beskrivelse', shownText(item.background ?? '')) : '',
    code('dokumentmedium', ELECTRONIC),
    ...remarksXml(scope, archived, legalBasis !== undefined),
    isFirst ? '' : referenceXml(scope, item),
    ownKey(scope, id),
    code('moetesakstype', OTHER),
    text('moetesaksaar', meeting.year),
    text('moetesakssekvensnummer', item.serial),
    ...(decision ? decisionXml(scope, item, decision, isFirst) : proposalXml(item)),
  );
}

function referenceXml(scope: ArchiveScope, item: Item): ArchiveXml {
  const first = text('m:systemID', scope.identify('item', item.id));
  return group('kryssreferanse', group('referanseTilRegistrering', first));
}

/** Content for which the standard has no field: impartiality, the outcome, reservations and statements for the record. */
function remarksXml(
  scope: ArchiveScope,
  { item, decision, isFirst }: ArchivedItem,
  isShielded: boolean,
): ArchiveXml[] {
  const { forum, meeting, language, nameOf, t } = scope;
  const today = dayOf(scope.madeAt);
  const result = decision && resultIn(scope, decision);
  const outcome =
    decision && result
      ? outcomeInWords({ forum, meeting, decision, result, language, nameOf, today })
      : '';
  const notes = decision
    ? decision.positions
        .filter((each) => each.note && stands(each))
        .map(({ partner, position, note }) =>
          [`${nameOf(partner)} ${t(`positions.${position}`)}`, note].join(': '),
        )
    : [];
  const statements = meeting.statements
    .filter((each) => isFirst && each.item === item.id)
    .map(
      ({ by, text: said }) =>
        `${t('minutes.statement', { partner: partiesInWords(by, scope) })}: ${said}`,
    );
  const impartiality = isFirst ? impartialityRemarks(scope, item, isShielded) : [];
  const said = isFirst && !decision ? shownText(item.notes) : '';
  const withdrawn = isFirst && item.withdrawn;
  const about = [
    isFirst && isExtraItem(meeting, item) && wasTreated(meeting, item)
      ? t('minutes.extraItem')
      : '',
    withdrawn ? [t('minutes.itemWithdrawn'), withdrawn.reason].filter(Boolean).join(' ') : '',
  ];
  return [...about, ...impartiality, outcome, ...notes, ...statements, said]
    .map((each) => text('merknadstekst', each))
    .filter(Boolean)
    .map((remark) => group('merknad', remark, isShielded ? text('erSkjermet', 'true') : ''));
}

/** Grounds are in the remarks only where these are shielded; the full minutes have them all (D195). */
function impartialityRemarks(
  scope: ArchiveScope,
  item: Item,
  isShielded: boolean,
): readonly string[] {
  const quoted = (words: string) => [{ text: words }];
  return impartialityLines({ ...scope, quoted, isPublic: !isShielded }, item).map((line) =>
    line.map((inline) => inline.text).join(''),
  );
}

const FORMATS: Readonly<Record<TextForm, Code>> = {
  markdown: ['markdown', 'Markdown markup som tekstformat'],
  plain: ['tekst', 'Tekst som tekstformat'],
};

/** As it is on the day when the package is made. */
function resultIn({ forum, meeting, madeAt }: ArchiveScope, decision: Decision): DecisionResult {
  return resultOn(forum, resultOfDecision(forum, meeting, decision), dayOf(madeAt));
}

/** What was adopted; or what was proposed, and the outcome. */
function decisionXml(
  scope: ArchiveScope,
  item: Item,
  decision: Decision,
  isFirst: boolean,
): ArchiveXml[] {
  const { t } = scope;
  const { outcome } = resultIn(scope, decision);
  const isDecided = outcome === 'adopted' || outcome === 'noted' || outcome === 'lapsed';
  const wording = (name: string) =>
    formattedText(name, decision.wording, formOf('decisions.*.wording'));
  if (outcome === 'withdrawn') return [wording('innstilling')];
  return [
    isDecided ? '' : wording('innstilling'),
    group(
      'vedtak',
      isDecided
        ? wording('vedtakstekst')
        : formattedText('vedtakstekst', t(`outcomes.${outcome}`), 'plain'),
      ...decision.positions.filter(stands).map((position) => voteXml(scope, decision, position)),
      isFirst && item.notes
        ? formattedText('behandlingsprotokoll', item.notes, formOf('items.*.notes'))
        : '',
      text('dato', dateTime(decidedAt(scope, item, decision))),
    ),
  ];
}

/** What the papers proposed, where the meeting decided nothing (D168). */
function proposalXml({ proposal = '' }: Item): ArchiveXml[] {
  return proposal === ''
    ? []
    : [formattedText('innstilling', proposal, formOf('items.*.proposal'))];
}

function formattedText(name: string, content: string, form: TextForm): ArchiveXml {
  return group(name, neededText('m:tekstInnhold', content), code('m:tekstFormat', FORMATS[form]));
}

/** The standard has yes, no and blank. Reservations are in the remarks. */
const VOTES: Readonly<Record<PositionKind, string>> = {
  consents: 'Ja',
  reserves: 'Ja',
  'stands-aside': 'Blankt',
  objects: 'Nei',
};

/** The person is one that took part in the matter (D192), or else one that was at the meeting. */
function voteXml(
  scope: ArchiveScope,
  decision: Decision,
  { partner, position }: Position,
): ArchiveXml {
  const { forum, meeting, nameOf } = scope;
  const [there] = takingPartFor(forum, meeting, partner, matterOf(decision));
  const entry = there ?? presenceAt(forum, meeting).find((each) => each.partner === partner);
  const name = entry ? personOf(scope, entry) : nameOf(partner);
  return group(
    'votering',
    participant({ name, partner: { id: partner, name: nameOf(partner) } }),
    text('stemme', VOTES[position]),
  );
}

/** When the last position was taken, or else when the item ended. */
function decidedAt({ meeting }: ArchiveScope, item: Item, decision: Decision): Time {
  return (
    decision.positions.at(-1)?.at ??
    item.periods.at(-1)?.to ??
    meeting.times.closed ??
    meeting.startsAt
  );
}
