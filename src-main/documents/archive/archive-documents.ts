import { createHash } from 'node:crypto';
import type { Time } from '../../../src-core/model/field-types.ts';
import { ELECTRONIC } from './archive-folder.ts';
import { type ArchiveScope, dateTime, inFolder, ownKey, shielding } from './archive-scope.ts';
import {
  type ArchiveXml,
  type Code,
  code,
  group,
  groupOf,
  neededText,
  text,
} from './archive-xml.ts';

/** Describes documents for the archive: their files with format, size and checksum. */

export interface ArchivedFile {
  /** The file name in the package: only characters that every archive accepts. */
  readonly reference: string;
  /** The name for people. */
  readonly name: string;
  readonly variant: 'full' | 'public';
  readonly content: Uint8Array;
}

export interface ArchivedDocument {
  readonly id: string;
  readonly title: string;
  readonly kind?: Code;
  readonly isDone: boolean;
  readonly made?: Time | undefined;
  readonly legalBasis?: string | undefined;
  readonly files: readonly ArchivedFile[];
}

const VARIANTS: Readonly<Record<ArchivedFile['variant'], Code>> = {
  full: ['P', 'Produksjonsformat'],
  public: ['O', 'Dokument hvor deler av innholdet er skjermet'],
};
const DONE: Code = ['F', 'Dokumentet er ferdigstilt'];
const BEING_WRITTEN: Code = ['B', 'Dokumentet er under redigering'];
const MAIN: Code = ['H', 'Hoveddokument'];
const ENCLOSED: Code = ['V', 'Vedlegg'];

/** A document of the meeting as a whole. */
export function meetingDocument(
  scope: ArchiveScope,
  kind: Code,
  document: ArchivedDocument,
): ArchiveXml {
  return groupOf(
    'registrering',
    'moetedokument',
    text('systemID', scope.identify('registration', document.id)),
    text('opprettetDato', document.made && dateTime(document.made)),
    inFolder(scope),
    description(scope, document, 0),
    neededText('tittel', document.title),
    code('dokumentmedium', ELECTRONIC),
    ownKey(scope, document.id),
    code('moetedokumenttype', kind),
  );
}

/**
 * `place`: the position in its registration. The first is the main document, unless all of them belong to
 * something else.
 */
export function description(
  scope: ArchiveScope,
  document: ArchivedDocument,
  place: number,
  isEnclosed = false,
): ArchiveXml {
  return group(
    'dokumentbeskrivelse',
    text('systemID', scope.identify('document', document.id)),
    document.kind ? code('dokumenttype', document.kind) : '',
    code('dokumentstatus', document.isDone ? DONE : BEING_WRITTEN),
    neededText('tittel', document.title),
    text('opprettetDato', document.made && dateTime(document.made)),
    code('dokumentmedium', ELECTRONIC),
    code('tilknyttetRegistreringSom', isEnclosed ? ENCLOSED : MAIN),
    text('dokumentnummer', place + 1),
    shielding(document.legalBasis),
    ...document.files.map((file) => fileOf(scope, document, file)),
    ownKey(scope, document.id),
  );
}

function fileOf(scope: ArchiveScope, document: ArchivedDocument, file: ArchivedFile): ArchiveXml {
  const { variant, content } = file;
  const ending = endingOf(file.reference);
  return group(
    'dokumentobjekt',
    text('systemID', scope.identify('file', document.id, variant)),
    text('versjonsnummer', 1),
    code('variantformat', VARIANTS[variant]),
    code('format', [ending, ending === 'docx' ? 'Microsoft Word' : '']),
    text('mimeType', MIME_TYPES[ending]),
    neededText('filnavn', file.name),
    text('referanseDokumentfil', file.reference),
    text('sjekksum', sha256(content)),
    text('sjekksumAlgoritme', 'SHA-256'),
    text('filstoerrelse', content.length),
  );
}

export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The ending of a file name that a user gave; `bin` if it has no useful one. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? 'bin';
}

const MIME_TYPES: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
  csv: 'text/csv',
};
