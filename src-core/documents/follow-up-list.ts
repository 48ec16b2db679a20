import { shortDay, shortened } from '../i18n/format.ts';
import { type Translate, translator } from '../i18n/index.ts';
import { ownersOf } from '../meeting/party-names.ts';
import type { Day, Id } from '../model/field-types.ts';
import type { Forum, Language } from '../model/forum.ts';
import {
  countsOf,
  type FollowUpFilter,
  type FollowUpRow,
  filterRows,
  followUpRows,
  isOverdue,
  withFollowUp,
} from '../projections/follow-up-rows.ts';
import type { MeetingSummary } from '../projections/summary-types.ts';
import { onOneLine } from '../text/plain-text.ts';
import type { Line } from '../text/rich-text.ts';
import type { Block, DocumentTree, Edition, Row } from './blocks.ts';
import { documentTree } from './document-tree.ts';
import { basesOf } from './meeting-document.ts';
import { joinLines, plainParagraph, plainRun, quotedIn } from './minutes-input.ts';
import { partyLine } from './party-line.ts';

/** The follow-up of all meetings as a document, with the same lines as the window shows. */

export interface FollowUpInput {
  readonly forum: Forum;
  readonly meetings: readonly MeetingSummary[];
  readonly language: Language;
  readonly edition: Edition;
  readonly today: Day;
  readonly filter: FollowUpFilter;
}

export function followUpList(input: FollowUpInput): DocumentTree {
  const { forum, meetings, language, edition, today, filter } = input;
  const t = translator(language, forum.words);
  const isPublic = edition === 'public';
  const all = followUpRows(forum, withFollowUp(forum, meetings), today);
  // Exempt lines are left out before anything is filtered or counted: a filter must not reveal their owner or
  // that they are late.
  const known = isPublic ? all.filter((line) => line.exemptBasis === undefined) : all;
  const lines = filterRows(known, filter, today);
  const bases = basesOf(
    language,
    lines.map((line) => line.exemptBasis),
  );
  const full = bases === '' ? '' : t('minutes.withheld', { basis: bases });
  const day = shortDay(today, language);
  return documentTree(forum, language, {
    title: t('followUp.listTitle', { day }),
    subject: t('followUp.listTitle', { day }),
    day: today,
    marks: [isPublic ? t('minutes.publicEdition') : full],
    blocks: [
      facts(input, t),
      ...(lines.length > 0 ? [table(input, lines, t)] : []),
      plainParagraph(countsInWords(lines, today, t)),
    ],
  });
}

/** `12 åpne, 3 over fristen`, and the number of settled ones if the list shows them too. */
export function countsInWords(lines: readonly FollowUpRow[], today: Day, t: Translate): string {
  const { open, overdue, settled } = countsOf(lines, today);
  const words = t('followUp.counts', { open, overdue });
  return settled === 0
    ? `${words}.`
    : `${words}, ${t('followUp.settledCount', { count: settled })}.`;
}

/** The status of a line: open, late, or how and when it was settled. */
export function standingOf(line: FollowUpRow, today: Day, language: Language): string {
  const t = translator(language);
  if (!line.settled) return t(isOverdue(line, today) ? 'followUp.late' : 'followUp.open');
  return `${historyWords(line.settled.as, t)} ${shortDay(line.settled.on, language)}`;
}

type Happened = NonNullable<FollowUpRow['settled']>['as'];

export function historyWords(as: Happened, t: Translate): string {
  if (as === 'open') return t('followUp.open');
  if (as === 'left') return t('followUp.left');
  if (as === 'planned' || as === 'under-way' || as === 'stopped') return t(`measureStatus.${as}`);
  return t(`obligationStatus.${as}`);
}

/** Which lines the list contains, if the filter left some out. */
function facts({ forum, meetings, filter }: FollowUpInput, t: Translate): Block {
  const { partner, kind, meeting, measure, overdue } = filter;
  const rows = [
    [t('minutes.partner'), partner && forum.partners.find((each) => each.id === partner)?.name],
    [t('minutes.kind'), kind && t(`obligationKinds.${kind}`)],
    [t('followUp.meeting'), meeting && meetings.find((each) => each.id === meeting)?.title],
    [t('minutes.measures'), measure && forum.measures.find((each) => each.id === measure)?.title],
    [
      t('followUp.which'),
      t(
        overdue
          ? 'followUp.onlyLate'
          : filter.settled
            ? 'followUp.alsoSettled'
            : 'followUp.onlyOpen',
      ),
    ],
  ] as const;
  return {
    type: 'facts',
    title: t('followUp.which'),
    rows: rows.flatMap(([label, value]) => (value ? [{ label, value: plainRun(value) }] : [])),
  };
}

function table(input: FollowUpInput, lines: readonly FollowUpRow[], t: Translate): Block {
  const { forum, meetings, language, today } = input;
  const quoted = quotedIn(language);
  const partners = new Map(forum.partners.map((partner) => [partner.id, partner.name]));
  const nameOf = (id: Id) => partners.get(id) ?? '';
  const languages = new Map(meetings.map((each) => [each.id, each.language]));
  // A measure belongs to the forum, so it has the forum's language.
  const languageOf = (line: FollowUpRow) => languages.get(line.meeting ?? '') ?? forum.language;
  const dueCell = (line: FollowUpRow): Line => {
    const { due, dueText = '' } = line;
    const words = dueText === '' ? [] : quoted(dueText, languageOf(line));
    const day = due === undefined ? [] : [{ text: shortDay(due, language), day: due }];
    return joinLines([words, day], ' ');
  };
  return {
    type: 'table',
    title: t('followUp.list'),
    columns: [
      { title: t('minutes.what'), share: 20 },
      { title: t('minutes.kind'), share: 18 },
      { title: t('minutes.from'), share: 12 },
      { title: t('minutes.owner'), share: 23 },
      { title: t('minutes.due'), share: 13 },
      { title: t('minutes.status'), share: 14 },
    ],
    rows: lines.map((line): Row => {
      const withheld =
        line.exemptBasis === undefined ? '' : t('minutes.withheld', { basis: line.exemptBasis });
      const what = shortened(onOneLine(line.what), 160);
      return [
        joinLines([quoted(what, languageOf(line)), plainRun(withheld)], '\n'),
        plainRun(t(`obligationKinds.${line.kind}`)),
        plainRun(line.number ?? ''),
        partyLine(ownersOf(line), { language, nameOf }, (text) => quoted(text, languageOf(line))),
        dueCell(line),
        plainRun(standingOf(line, today, language)),
      ];
    }),
  };
}
