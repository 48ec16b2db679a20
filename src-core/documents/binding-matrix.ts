import { list } from '../i18n/format.ts';
import { isWritten } from '../meeting/meeting-form.ts';
import { getOwn, type Id } from '../model/field-types.ts';
import { attendanceOf } from './attendance-blocks.ts';
import { type Matter, mattersOf, partnersIn, SIGNS, type Sign, signOf } from './binding-matters.ts';
import { bindingNotes } from './binding-notes.ts';
import type { Block, Row, Table } from './blocks.ts';
import { columnShares } from './column-shares.ts';
import { labelParagraph, paragraphOf, plainRun, type Scope, strongRun } from './minutes-input.ts';

/**
 * Who is bound by what: partners by decisions and agreements, with how each partner attended (D218). It is split where
 * the columns do not fit, and becomes a list where the rows do not.
 */

/** More partners make a list: the rows would fill pages. */
const MOST_ROWS = 20;
/** More tables under each other are harder to read than a list. */
const MOST_TABLES = 3;

/** Whether the matrix has a row for each partner, which also says how it attended. */
export function hasMatrix(scope: Scope): boolean {
  const matters = mattersOf(scope);
  const { length } = partnersIn(scope);
  return (
    matters.length > 0 && length <= MOST_ROWS && tablesOf(scope, matters).length <= MOST_TABLES
  );
}

export function bindingMatrix(scope: Scope): Block[] {
  const { t } = scope;
  const matters = mattersOf(scope);
  if (matters.length === 0) return [];
  const notes = bindingNotes(scope, matters);
  const marks = new Map(notes.map(({ partner, mark }) => [partner, mark]));
  return [
    { type: 'heading', level: 1, text: plainRun(t('firstPage.whoIsBound')) },
    ...(hasMatrix(scope)
      ? tablesOf(scope, matters).flatMap((part, index): Block[] => [
          ...(index === 0 ? [] : [labelParagraph(t('firstPage.continued'))]),
          table(scope, part, index === 0, marks),
        ])
      : matters.map((matter) => matterLine(scope, matter))),
    { type: 'paragraph', role: 'meta', text: plainRun(legend(scope, matters)) },
    ...notes.map(({ line }) => paragraphOf(line)),
  ];
}

/** The widest the columns of numbers may be together, in percent: beside attendance, and without it. */
const MOST_SHARE = { withAttendance: 56, alone: 70 };

/** The matters of each table. */
function tablesOf(scope: Scope, matters: readonly Matter[]): readonly (readonly Matter[])[] {
  const tables: Matter[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const matter of matters) {
    const share = shareOf(scope, matter);
    const most = tables.length <= 1 ? MOST_SHARE.withAttendance : MOST_SHARE.alone;
    if (used + share > most) {
      tables.push([]);
      used = 0;
    }
    tables.at(-1)?.push(matter);
    used += share;
  }
  return tables;
}

function shareOf(scope: Scope, { number }: Matter): number {
  const cells = SIGNS.map((sign) => [plainRun(signWords(scope, sign))]);
  const [share = 0] = columnShares([number.replaceAll(' ', '\u00a0')], cells, [0]);
  return share;
}

function table(
  scope: Scope,
  matters: readonly Matter[],
  isFirst: boolean,
  marks: ReadonlyMap<Id, string>,
): Table {
  const { t, nameOf, meeting } = scope;
  const hasAttendance = isFirst && !isWritten(meeting);
  const shares = matters.map((matter) => shareOf(scope, matter));
  const rest = 100 - shares.reduce((sum, each) => sum + each, 0);
  const [who, came] = hasAttendance ? [rest * 0.54, rest * 0.46] : [rest, 0];
  // A partner that none of these concerns has no row of its own further down.
  const partners = partnersIn(scope).filter(
    (id) => isFirst || matters.some(({ bindings }) => getOwn(bindings, id) !== undefined),
  );
  return {
    type: 'table',
    title: t('firstPage.whoIsBound'),
    columns: [
      { title: t('minutes.partner'), share: who },
      ...(hasAttendance ? [{ title: t('firstPage.attendedAs'), share: came }] : []),
      ...matters.map(({ number }, index) => ({
        title: number.replaceAll(' ', '\u00a0'),
        share: shares[index] ?? 0,
      })),
    ],
    rows: partners.map((partner): Row => {
      const mark = marks.get(partner);
      return [
        plainRun(mark === undefined ? nameOf(partner) : `${nameOf(partner)}\u00a0${mark}`),
        ...(hasAttendance ? [plainRun(attendanceOf(scope, partner))] : []),
        ...matters.map((matter) => plainRun(signWords(scope, signOf(matter, partner)))),
      ];
    }),
  };
}

function signWords({ t }: Scope, sign: Sign): string {
  return t(`bindingSigns.${sign}`);
}

/** What the signs mean that occur. */
function legend(scope: Scope, matters: readonly Matter[]): string {
  const partners = partnersIn(scope);
  const used = new Set(
    matters.flatMap((matter) => partners.map((partner) => signOf(matter, partner))),
  );
  return SIGNS.filter((sign) => used.has(sign))
    .map((sign) => scope.t(`bindingSigns.${sign}Means`))
    .join(' ');
}

/** `5/2023: Ja: A, B og C. Venter: D.` */
function matterLine(scope: Scope, matter: Matter): Block {
  const { language, nameOf } = scope;
  const bySign = Map.groupBy(partnersIn(scope), (partner) => signOf(matter, partner));
  const parts = SIGNS.flatMap((sign) => {
    const partners = bySign.get(sign);
    if (!partners || sign === 'none') return [];
    return [`${signWords(scope, sign)}: ${list(partners.map(nameOf), language)}.`];
  });
  return paragraphOf([strongRun(`${matter.number}: `), ...plainRun(parts.join(' '))]);
}
