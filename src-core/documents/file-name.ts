import { shortDay } from '../i18n/format.ts';
import { type Translate, translator, type WordKey } from '../i18n/index.ts';
import { agreementNumber, decisionNumber } from '../meeting/numbers.ts';
import type { Day, Id } from '../model/field-types.ts';
import type { ForumItself, Language } from '../model/forum.ts';
import type { Meeting } from '../model/meeting.ts';
import type { FollowUpFilter } from '../projections/follow-up-rows.ts';
import type { DocumentOptions, ExportFormat, FileOptions } from './export-options.ts';

/**
 * The name of a document's file: `2026-3 Referat Vårmøtet (offentlig) (nynorsk).docx`. Two different documents
 * never share a name. Only a long title is shortened.
 */
export interface NamedDocument {
  readonly forum: Pick<ForumItself, 'language' | 'partners' | 'words'>;
  /** Undefined: the document covers all meetings. */
  readonly meeting: Meeting | undefined;
  readonly options: DocumentOptions & { readonly format: ExportFormat };
  readonly today: Day;
}

export function documentName({ forum, meeting, options, today }: NamedDocument): string {
  const ownLanguage = meeting?.language ?? forum.language;
  const { kind = 'minutes', edition, language = ownLanguage, filter = {}, format } = options;
  const t = translator(language, forum.words);
  const partner = options.partner && partnerLabel(forum, options.partner);
  const marks = [
    ...(kind === 'extract' || kind === 'letter' ? [partner] : []),
    ...(kind === 'follow-up' ? filterMarks(filter, forum, t) : []),
    kind === 'agenda' && versionMark(meeting, options, t),
    edition === 'public' && t('store.publicFile'),
    languageMark(language, ownLanguage),
  ];
  const { front, title = '' } = meeting
    ? frontOf(meeting, options, t, shortDay(today, language))
    : { front: t('followUp.listTitle', { day: shortDay(today, language) }) };
  return fileName({ front, title, back: inBrackets(marks), ending: format });
}

/** The name of a package, which contains files and has no format of its own. */
export function archiveName(
  meeting: Pick<Meeting, 'id' | 'title' | 'language'>,
  { language = meeting.language, format }: Extract<FileOptions, { kind: 'archive' }>,
): string {
  const front = translator(language)('archive.file', { id: meeting.id, title: '' });
  const back = inBrackets([languageMark(language, meeting.language)]);
  return fileName({ front, title: meeting.title, back, ending: format });
}

interface Parts {
  /** The kind of document and its meeting: never shortened. */
  readonly front: string;
  readonly title: string;
  /** What follows the title, with the space before it: never shortened. */
  readonly back: string;
  readonly ending: string;
}

/** A name that every file system accepts. */
export function fileName({ front, title, back, ending }: Parts): string {
  const first = plain(front);
  const words = [first, plain(title)].filter(Boolean).join(' ').slice(first.length);
  let kept = '';
  for (const { segment } of GRAPHEMES.segment(words.slice(0, LONGEST))) {
    const next = first + kept + segment + back;
    if (next.length > LONGEST || bytesIn(next) > MAX_BYTES) break;
    kept += segment;
  }
  return `${`${first}${kept.replace(/[. ]+$/, '')}${back}`.trimStart()}.${ending}`;
}

type Mark = string | false | undefined;

/** Each mark has its own brackets. Nothing else in a name has round brackets, so no title can imitate a mark. */
export function inBrackets(marks: readonly Mark[]): string {
  return marks.flatMap((mark) => (mark ? ` (${plain(mark)})` : [])).join('');
}

/** Older programs on Windows must be able to open the whole path, and the path must fit into a backup. */
const LONGEST = 120;
/** Most file systems allow 255; while a file is written, its name is a little longer. */
const MAX_BYTES = 200;
const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function bytesIn(text: string): number {
  // macOS stores letters and accents as separate characters.
  return new TextEncoder().encode(text.normalize('NFD')).length;
}

/** Without characters that some file system forbids, or shows as something else. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Z}\p{C}<>:"/\\|?*]+/gu, ' ')
    .replaceAll('(', '[')
    .replaceAll(')', ']')
    .replace(/^[. ]+|[. ]+$/g, '');
}

const FRONTS: Partial<Record<NonNullable<DocumentOptions['kind']>, WordKey>> = {
  minutes: 'store.minutesFile',
  decisions: 'store.decisionsFile',
  status: 'store.statusFile',
  extract: 'store.extractFile',
  agenda: 'store.agendaFile',
};

function frontOf(
  meeting: Meeting,
  { kind = 'minutes', cancelled, of }: DocumentOptions,
  t: Translate,
  day: string,
): Pick<Parts, 'front'> & Partial<Parts> {
  const agreement = meeting.agreements.find((each) => each.id === of?.id);
  const decision = meeting.decisions.find((each) => each.id === of?.id);
  const ofAgreement = agreement && agreementNumber(agreement);
  if (kind === 'agreement') {
    return {
      front: t('minutes.agreement', { number: ofAgreement ?? '' }),
      title: agreement?.title ?? '',
    };
  }
  if (kind === 'letter') {
    const ofDecision = decision && decisionNumber(decision);
    const number = (of?.kind === 'agreement' ? ofAgreement : ofDecision) ?? '';
    return { front: t('letter.subject', { number, partner: '' }) };
  }
  const words = cancelled ? 'store.cancellationFile' : (FRONTS[kind] ?? 'store.minutesFile');
  return { front: t(words, { id: meeting.id, title: '', day }), title: meeting.title };
}

/** The first version of a notice has no mark. */
function versionMark(
  meeting: Meeting | undefined,
  { version = meeting?.notices?.at(-1)?.version ?? 1 }: DocumentOptions,
  t: Translate,
): Mark {
  return version > 1 && t('store.versionFile', { version });
}

/** The partner's name. Its id is added if the name is ambiguous or too long. */
function partnerLabel({ partners }: NamedDocument['forum'], id: Id): string {
  const named = (name: string) => plain(name).normalize('NFKC').toLowerCase().toUpperCase();
  const name = partners.find((each) => each.id === id)?.name ?? '';
  const alike = partners.filter((each) => named(each.name) === named(name));
  const isPlain = alike.length === 1 && name.length <= MAX_NAME_LENGTH && !/[()[\]]/.test(name);
  return isPlain ? name : [shortName(name), `[${id}]`].filter(Boolean).join(' ');
}

const MAX_NAME_LENGTH = 40;

function shortName(name: string): string {
  return [...GRAPHEMES.segment(name.slice(0, MAX_NAME_LENGTH))]
    .map(({ segment }) => segment)
    .join('');
}

function filterMarks(
  { partner, kind, meeting, measure, overdue, settled }: FollowUpFilter,
  forum: NamedDocument['forum'],
  t: Translate,
): Mark[] {
  return [
    partner && `${t('minutes.partner')} ${partnerLabel(forum, partner)}`,
    kind && t(`obligationKinds.${kind}`),
    meeting && `${t('followUp.meeting')} ${meeting}`,
    measure && `${t('minutes.measures')} ${measure}`,
    overdue ? t('followUp.onlyLate') : settled && t('followUp.alsoSettled'),
  ];
}

/** The mark of a language other than the expected one. */
export function languageMark(language: Language, expected: Language): string | false {
  return language !== expected && translator(language)(`languages.${language}`).toLowerCase();
}
