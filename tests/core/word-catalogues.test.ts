import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SAID } from '../../src-core/audit-log/audit-fields.ts';
import { AUDIT_KINDS } from '../../src-core/audit-log/audit-page.ts';
import { DIFFERENCE_KINDS, FATES } from '../../src-core/backups/backup-differences.ts';
import { ALL_FORMATS, SHEET_FORMATS } from '../../src-core/documents/export-options.ts';
import { DOCUMENT_WORDS } from '../../src-core/i18n/document-words.ts';
import { COMMAND_LINE } from '../../src-core/i18n/words/command-line.words.ts';
import { WORDS } from '../../src-core/i18n/words/index.ts';
import { COLUMNS } from '../../src-core/imports/partners/partner-columns.ts';
import { OWNER_GROUPS } from '../../src-core/model/action-point.ts';
import { Alters, Effect, RatificationNeed } from '../../src-core/model/decision.ts';
import {
  Authority,
  HouseWords,
  LANGUAGES,
  MeasureStatus,
  ObligationStatus,
  RatificationOutcome,
  SECTIONS,
} from '../../src-core/model/forum.ts';
import { LETTERHEAD_CHOICES, PLACEHOLDERS } from '../../src-core/model/letterhead.ts';
import {
  AdoptedDocument,
  AttendanceStatus,
  AttendeeRole,
  Criterion,
  FloorKind,
  ItemKind,
  MeetingForm,
  PHASES,
  PositionKind,
  Procedure,
  ResourceKind,
  Ruling,
  Standing,
} from '../../src-core/model/meeting.ts';
import { RESTARTS } from '../../src-core/model/numbering.ts';
import { FOLLOW_UP_KINDS } from '../../src-core/projections/follow-up-rows.ts';
import { SCREEN_PAGES } from '../../src-core/projections/screen-state.ts';
import { SCHEMES, TEXT_SIZES } from '../../src-core/protocol/service.ts';
import { MEETING_TRACES } from '../../src-main/store/file-finding.ts';

/** Every visible text exists in each language, is used, and is in the right language. */

interface Word {
  readonly key: string;
  readonly texts: readonly string[];
}

const words: readonly Word[] = Object.entries({ ...DOCUMENT_WORDS, ...COMMAND_LINE }).flatMap(
  ([area, entries]) =>
    Object.entries(entries).map(([name, texts]) => ({ key: `${area}.${name}`, texts })),
);
const keysWhere = (isWrong: (word: Word) => boolean) =>
  words.filter(isWrong).map(({ key, texts }) => `${key}: ${texts.join(' | ')}`);

/**
 * Keys that the code composes, such as `phases.${phase}`: the area with its possible names. Every other key appears in
 * full in the code, in quotation marks.
 */
const ASKED_BY_NAME: Readonly<Record<string, readonly string[]>> = {
  adoptWording: AdoptedDocument.options,
  agendaRowStates: ['new', 'known', 'break'],
  attendance: AttendanceStatus.options,
  attendeeRoles: AttendeeRole.options,
  authorities: Authority.options,
  burnDown: ['day', 'open', 'done', 'dropped'],
  // Its type requires one for each command.
  changes: Object.keys(WORDS.changes),
  assessment: ['byPartner', 'byCriterion'],
  assessmentTrend: ['criteria', 'partners', 'never', 'once', 'held'],
  criteria: Criterion.options,
  degrees: ['1', '2', '3', '4'],
  decisionWords: HouseWords.shape.decision.unwrap().options,
  differenceKinds: DIFFERENCE_KINDS,
  documents: AdoptedDocument.options,
  editor: ['heading', 'bold', 'italic', 'bulletList', 'numberedList', 'link'],
  fates: FATES,
  fieldChoices: ['open', 'four-part', 'blank'],
  floorKinds: FloorKind.options,
  formats: [...ALL_FORMATS, ...SHEET_FORMATS],
  meetingForms: MeetingForm.options,
  hitKinds:
    'meeting item decision agreement action-point statement partner challenge measure document'.split(
      ' ',
    ),
  itemKinds: ItemKind.options,
  kindLetters: ItemKind.options,
  kinds: ItemKind.options,
  languages: LANGUAGES,
  limits: 'characters entries items partners people minutes megabytes percent onScale'.split(' '),
  mayBind: Authority.options,
  minutesWords: HouseWords.shape.minutes.unwrap().options,
  measureStatus: MeasureStatus.options,
  meetingViews: ['prepare', 'run', 'minutes'],
  mentionKinds: ['partner', 'item', 'measure', 'objective'],
  missing: MEETING_TRACES,
  alterations: Alters.shape.as.options,
  alteringSentences: [
    ...Alters.shape.as.options,
    ...['replaced', 'amended', 'repealed', 'corrected'],
  ],
  atHome: RatificationNeed.options.flatMap((each) => [each, `${each}Of`, `signs-${each}`]),
  countedVotes: [
    ...['for', 'against', 'abstained', 'blank'],
    ...['castingVote-for', 'castingVote-against', 'lot-for', 'lot-against'],
  ],
  decisionTerms: ['each', 'all', 'enough'],
  bindingBrief: ['onApprovalAtHome', 'onApprovalReserved'],
  bindingNotes: RatificationOutcome.options.flatMap((each) => [each, `${each}By`]),
  bindingSigns: ['yes', 'waits', 'no', 'none'].flatMap((each) => [each, `${each}Means`]),
  firstPage: ['agenda', 'last-minutes'],
  positionNotes: PositionKind.options,
  bindingSentences: ['declined', 'declinedBy', 'deviating', 'deviatingBy'],
  effects: Effect.options,
  ratificationNeeds: RatificationNeed.options,
  notBoundBecause:
    'stands-aside silent earlier absent disqualified observes left replaced repealed'.split(' '),
  obligationKinds: FOLLOW_UP_KINDS,
  obligationStatus: [...ObligationStatus.options, ...RatificationOutcome.options, 'met', 'not-met'],
  outcomeWords: ['casting-vote', 'lot', 'not-casting-vote', 'not-lot'],
  outcomes: ['open', 'adopted', 'not-adopted', 'lapsed', 'noted', 'withdrawn'],
  ownerGroups: OWNER_GROUPS,
  partyField: ['added', 'empty', 'found', 'items', 'of', 'remove', 'removed'],
  phases: PHASES,
  positions: PositionKind.options,
  procedures: Procedure.options,
  resources: ResourceKind.options,
  rulings: Ruling.options,
  restarts: RESTARTS,
  reviewedMinutes: ['comment', 'change', 'taken', 'left', 'done'],
  schemes: SCHEMES,
  sections: SECTIONS,
  sheetColumns: COLUMNS,
  sheetStates: ['new', 'known', 'left', 'wrong'],
  shell: ['undo', 'redo', 'undoWhat', 'redoWhat'],
  standingItems: Standing.options,
  letterheadPlaceholders: PLACEHOLDERS,
  letterheads: LETTERHEAD_CHOICES,
  textSizes: TEXT_SIZES,
  auditFields: Object.keys(SAID),
  auditKinds: AUDIT_KINDS,
  auditValues: [
    ...['true', 'false', 'open', 'done', 'dropped', 'item', 'decision', 'agreement'],
    ...['consents', 'for', 'against', 'each', 'all'],
  ],
  screenPages: SCREEN_PAGES,
};

/** Areas looked up by another property, such as `words: 'folder'`; the type of the name lists them. */
const ASKED_BY_TYPE = [
  'approvedHow',
  'argumentWords',
  'commandExamples',
  'commandSummaries',
  'commandWords',
  'fieldChoices',
  'limits',
  'optionWords',
  'placeholders',
];

describe('each word', () => {
  it('exists in bokmål, nynorsk and English', () => {
    const isMissing = ({ texts }: Word) =>
      texts.length !== 3 || texts.some((text) => text.trim() === '' || text !== text.trim());
    expect(keysWhere(isMissing)).toEqual([]);
  });

  it('takes the same values in each language', () => {
    const valuesIn = (text: string) => [...new Set(text.match(/\{\{.*?\}\}/g))].sort().join();
    expect(keysWhere(({ texts }) => new Set(texts.map(valuesIn)).size > 1)).toEqual([]);
  });

  it('is used somewhere', () => {
    const sources = ['src-core', 'src-main', 'src-renderer'].map(sourcesIn).join('\n');
    const isUnused = ({ key }: Word) => {
      const asked = key.replace(/_(one|other)$/, '');
      const [area = '', name = ''] = asked.split('.');
      if (ASKED_BY_TYPE.includes(area)) return !sources.includes(`'${name}'`);
      return !sources.includes(`'${asked}'`) && !ASKED_BY_NAME[area]?.includes(name);
    };
    expect(keysWhere(isUnused)).toEqual([]);
  });

  it('does not count as used when only a removed name mentions it', () => {
    const known = new Set(words.map(({ key }) => key.replace(/_(one|other)$/, '')));
    const gone = Object.entries(ASKED_BY_NAME).flatMap(([area, names]) =>
      names.map((name) => `${area}.${name}`).filter((key) => !known.has(key)),
    );
    expect(gone).toEqual([]);
  });

  it('uses the quotation marks and dashes of its language', () => {
    // A name with a space is quoted as in a shell, in any language.
    const isExample = (key: string) => key.startsWith('commandExamples.');
    const isWrong = ({ key, texts: [nb = '', nn = '', en = ''] }: Word) =>
      !isExample(key) &&
      (/["“”']/.test(nb + nn) || /["«»']/.test(en) || / --? /.test(nb + nn + en));
    expect(keysWhere(isWrong)).toEqual([]);
  });

  it('has single spaces, none before punctuation, and one before an ellipsis character', () => {
    const isWrong = (text: string) =>
      / {2}|\u00a0| [,.;:!?](?!\w)|\.\.\.|[^ ]…|…\S/.test(text.replace(/^…/, ' …'));
    expect(keysWhere(({ texts }) => texts.some(isWrong))).toEqual([]);
  });

  it('does not mix bokmål and nynorsk', () => {
    const isWrong = ({ texts: [nb = '', nn = ''] }: Word) => BOKMAL.test(nn) || NYNORSK.test(nb);
    expect(keysWhere(isWrong)).toEqual([]);
  });

  it('follows one nynorsk norm: igjen, også, allereie, ho; no thing is han or ho after a preposition', () => {
    const isWrong = ({ texts: [nb = '', nn = ''] }: Word) =>
      OTHER_NYNORSK.test(nn) ||
      ALREADY.test(nn) ||
      ALREADY.test(nb) ||
      AFTER_PREPOSITION.test(nn) ||
      AFTER_PREPOSITION.test(nb);
    expect(keysWhere(isWrong)).toEqual([]);
  });

  it('agrees with a name of any gender', () => {
    const isWrong = ({ texts: [, nn = ''] }: Word) => /\}\} (er|blir) (ikkje )?bund/.test(nn);
    expect(keysWhere(isWrong)).toEqual([]);
  });

  it('is a common word, and none that we have abandoned', () => {
    const isWrong = ({ texts: [nb = '', nn = '', en = ''] }: Word) =>
      LEFT_NORWEGIAN.test(nb) || LEFT_NORWEGIAN.test(nn) || LEFT_ENGLISH.test(en);
    expect(keysWhere(isWrong)).toEqual([]);
  });
});

/** Words of only one of the two norms, and forms that we have chosen not to mix. */
const BOKMAL = anyOf(
  'ikke fra hva hvem hvis hvor hvordan noe noen nå jeg være gjøre sammen mer bare ble vart',
  'verken allerede ennå annet en et parter avtaler tatt satt gitt vedtatt åpen åpne',
);
const NYNORSK = anyOf(
  'ikkje frå kva kven korleis noko nokon no vere gjere saman meir berre blei vart korkje enno',
);
const OTHER_NYNORSK = anyOf('att òg henne framlegg føremål handsaming plikt plikta plikter');
/** `alt` instead of `allereie`; elsewhere `alt` is fine. */
const ALREADY = /(?<!\p{L})(er|var|står|skadd) alt(?! (i orden|som|det))(?!\p{L})/iu;
const AFTER_PREPOSITION =
  /(?<!\p{L})(i|av|på|til|for|fra|frå|med|om|ved|før|etter|under|over) (han|ho|henne|ham|hun)(?![\p{L}])/iu;
const LEFT_NORWEGIAN =
  /godkjen(ning|t|d) hos|avslått hos|motsetter seg|(?<!\p{L})(avstår|føres|førast|[Ss]ett møtet|[Ss]et møtet)(?!\p{L})|(^|[.:;–] )Før (?=\p{L}+et\b|\p{L}+ene\b|inn\b|svar)|prøv(er)? på nytt/iu;
const LEFT_ENGLISH =
  /\b(wall|anew|by itself|(?<!did you )mean|principals?|ratif\w*|cf|competence|e-mail|does not answer)\b(?!\}\})/i;

function anyOf(...lists: readonly string[]): RegExp {
  // \b does not treat æ, ø and å as letters.
  return new RegExp(`(?<![\\p{L}.-])(${lists.join(' ').split(' ').join('|')})(?!\\p{L})`, 'iu');
}

/** All source except the words themselves. */
function sourcesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes(join('language', 'words')))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}
