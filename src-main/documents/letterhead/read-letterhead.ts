import type { Element } from '@xmldom/xmldom';
import { translator, type WordKey, type WordValues } from '../../../src-core/i18n/index.ts';
import type { Language } from '../../../src-core/model/forum.ts';
import {
  type LetterheadPlaceholder,
  MAX_LETTERHEAD_BYTES,
} from '../../../src-core/model/letterhead.ts';
import { BadPackage, partsIn, type ZipFault } from '../word/open-package.ts';
import { closest, paragraphsIn, placeholdersIn } from './placeholders.ts';
import { R, RELATIONS, TYPES, W } from './word-namespaces.ts';
import { refuseLetterhead, WordPackage } from './word-package.ts';

/** Reads a letterhead. Refuses it, with the reason, if it cannot be used or contains anything active. */

const BOUNDS = { packed: MAX_LETTERHEAD_BYTES, unpacked: 64 * 1024 * 1024, parts: 2_000 };
const WORDS: Readonly<Record<ZipFault, WordKey>> = {
  'too-large': 'letterhead.tooLarge',
  'unpacks-too-large': 'letterhead.unpacksTooLarge',
  encrypted: 'letterhead.encrypted',
  'old-format': 'letterhead.oldFormat',
  'not-word': 'letterhead.notWord',
  broken: 'letterhead.broken',
};

export interface ReadLetterhead {
  /** The original bytes. */
  readonly bytes: Uint8Array;
  readonly file: WordPackage;
  /** The part with the text. */
  readonly main: string;
  /** The paragraph where the document is inserted; undefined: at the end. */
  readonly place: Element | undefined;
  /** The placeholders that the letterhead itself uses: anywhere, and in the text. */
  readonly marks: ReadonlySet<LetterheadPlaceholder>;
  readonly inText: ReadonlySet<LetterheadPlaceholder>;
  /** What the user should know before using it. */
  readonly notes: readonly { readonly words: WordKey; readonly values: WordValues }[];
}

export function parseLetterhead(bytes: Uint8Array): ReadLetterhead {
  try {
    return { bytes, ...read(new WordPackage(partsIn(bytes, BOUNDS))) };
  } catch (error) {
    if (error instanceof BadPackage) {
      refuseLetterhead(WORDS[error.fault], { limit: MAX_LETTERHEAD_BYTES / 1024 / 1024 });
    }
    // The file is nested too deeply to follow.
    if (error instanceof RangeError) refuseLetterhead('letterhead.broken');
    throw error;
  }
}

/** A copy to write in: the letterhead is read once and serves many documents. */
export function copyForEditing({ bytes }: ReadLetterhead): ReadLetterhead {
  return parseLetterhead(bytes);
}

export function notesOf({ notes }: ReadLetterhead, language: Language): string[] {
  const t = translator(language);
  return notes.map(({ words, values }) =>
    t(words, words === 'letterhead.noMark' ? { mark: placeholderText(language) } : values),
  );
}

function placeholderText(language: Language): string {
  return `{{${translator(language)('letterheadPlaceholders.minutes')}}}`;
}

function read(file: WordPackage): Omit<ReadLetterhead, 'bytes'> {
  if (!file.has('[Content_Types].xml')) refuseLetterhead('letterhead.notWord');
  if (file.relations('').some(({ type }) => type.startsWith('http://purl.oclc.org/'))) {
    refuseLetterhead('letterhead.strict');
  }
  const main = file.related('', 'officeDocument') ?? refuseLetterhead('letterhead.notWord');
  const type = file.typeOf(main);
  if (file.hasCode()) refuseLetterhead('letterhead.macros');
  if (type !== TYPES.document && type !== TYPES.template) refuseLetterhead('letterhead.notWord');
  const body = file.root(main);
  if (body.namespaceURI !== W || body.localName !== 'document')
    refuseLetterhead('letterhead.broken');
  assertOpen(file, main);
  const fetched = assertFetchesNothing(file, main);
  const marks = textParts(file, main).flatMap((part) =>
    paragraphsIn(file.root(part)).flatMap((paragraph) =>
      placeholdersIn(paragraph).map((found) => ({ part, paragraph, ...found })),
    ),
  );
  const wanted = marks.filter(({ mark }) => mark === 'minutes');
  const place = wanted.find(({ paragraph }) => standsInText(paragraph))?.paragraph;
  const [astray] = wanted;
  if (!place && astray) refuseLetterhead('letterhead.markMisplaced', { mark: astray.written });
  const unknown = [
    ...new Set(marks.flatMap(({ mark, written }) => (mark === undefined ? written : []))),
  ];
  const known = (found: typeof marks) => new Set(found.flatMap(({ mark }) => mark ?? []));
  const notes: ReadLetterhead['notes'] = [
    ...(place ? [] : [{ words: 'letterhead.noMark', values: {} } as const]),
    ...(unknown.length > 0
      ? [{ words: 'letterhead.unknownMarks', values: { marks: unknown.join(', ') } } as const]
      : []),
    ...(fetched ? [{ words: 'letterhead.linkDropped', values: {} } as const] : []),
  ];
  const inText = known(marks.filter(({ part }) => part === main));
  return { file, main, place, marks: known(marks), inText, notes };
}

/** The parts in which placeholders are filled in. */
export function textParts(file: WordPackage, main: string): string[] {
  const around = file
    .relations(main)
    .filter(({ type }) => type === `${RELATIONS}/header` || type === `${RELATIONS}/footer`)
    .map(({ target }) => target)
    .filter((part) => file.has(part));
  return [main, ...new Set(around)];
}

function assertOpen(file: WordPackage, main: string): void {
  const part = file.related(main, 'settings');
  if (part === undefined) return;
  const settings = file.root(part);
  for (const each of settings.getElementsByTagNameNS(W, 'documentProtection')) {
    if (isOn(each.getAttributeNS(W, 'enforcement'))) refuseLetterhead('letterhead.restricted');
  }
  if (settings.getElementsByTagNameNS(W, 'writeProtection').length > 0) {
    refuseLetterhead('letterhead.restricted');
  }
}

function isOn(value: string | null): boolean {
  return value !== null && !['', '0', 'false', 'off'].includes(value);
}

/** Returns whether it is attached to another template on a machine. That is only a name, which is left out. */
function assertFetchesNothing(file: WordPackage, main: string): boolean {
  let isTied = false;
  const parts = file.names().filter((name) => !name.endsWith('.rels'));
  for (const { type, target, isExternal } of parts.flatMap((part) => file.relations(part))) {
    const kind = type.split('/').at(-1);
    if (kind === 'aFChunk') refuseLetterhead('letterhead.fetches', { target });
    if (!isExternal || kind === 'hyperlink') continue;
    const isFromNet = /^(https?|ftp):/i.test(target);
    if (kind !== 'attachedTemplate' || isFromNet)
      refuseLetterhead('letterhead.fetches', { target });
    isTied = true;
  }
  for (const part of textParts(file, main)) {
    const root = file.root(part);
    for (const field of fieldsIn(root)) {
      if (FETCHING.test(field)) refuseLetterhead('letterhead.fetches', { target: field.trim() });
    }
    for (const image of root.getElementsByTagName('*')) {
      const source = image.localName === 'imagedata' ? (image.getAttribute('src') ?? '') : '';
      if (source !== '' && !image.getAttributeNS(R, 'id')) {
        refuseLetterhead('letterhead.fetches', { target: source });
      }
    }
  }
  return isTied;
}

const FETCHING = /^\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|DDE|DDEAUTO|LINK|RD|DATABASE)\b/i;

/** The instruction of each Word field. Its words may be split over several runs. */
function fieldsIn(root: Element): string[] {
  const simple = [...root.getElementsByTagNameNS(W, 'fldSimple')].map(
    (each) => each.getAttributeNS(W, 'instr') ?? '',
  );
  const open: string[] = [];
  const done: string[] = [];
  for (const each of root.getElementsByTagNameNS(W, '*')) {
    if (each.localName === 'instrText') {
      open.push((open.pop() ?? '') + (each.textContent ?? ''));
    } else if (each.localName === 'fldChar') {
      const kind = each.getAttributeNS(W, 'fldCharType');
      if (kind === 'begin') open.push('');
      else if (kind === 'end') done.push(open.pop() ?? '');
    }
  }
  return [...simple, ...done, ...open];
}

/**
 * Whether the paragraph is in the text itself, where headings and tables can follow: not in a table, a text
 * box, a header or a footer.
 */
function standsInText(paragraph: Element): boolean {
  return (
    closest(paragraph, 'body') !== undefined &&
    !['tc', 'txbxContent'].some((name) => closest(paragraph, name))
  );
}
