import { agendaOf, minutesOf } from '../../../src-core/documents/minutes.ts';
import { statusOfDecisions } from '../../../src-core/documents/status.ts';
import { inputOfNotice } from '../../../src-core/documents/thaw.ts';
import { hasLaterAnswers } from '../../../src-core/meeting/later-answers.ts';
import { itemNumber } from '../../../src-core/meeting/numbers.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import { ZIP_TIME } from '../word/docx-deterministic.ts';
import { zip as inZip } from '../zip.ts';
import { type AttachmentReader, archivedItemsOf, editions } from './archive-contents.ts';
import { type ArchivedDocument, meetingDocument, sha256 } from './archive-documents.ts';
import { meetingFolder } from './archive-folder.ts';
import { meetingItem } from './archive-item.ts';
import {
  type ArchiveInput,
  type ArchiveScope,
  archiveScope,
  type LetterheadReader,
  SYSTEM,
} from './archive-scope.ts';
import { type ArchiveXml, type Code, neededText, text } from './archive-xml.ts';

/**
 * The archive package of a meeting. It has one folder for each message (the meeting, its notice, each item, its
 * minutes), with the files that the message refers to. A message of the standard (Noark 5) contains only one
 * registration.
 */

export type { AttachmentReader } from './archive-contents.ts';
export type { ArchiveInput } from './archive-scope.ts';

export interface PackedFile {
  readonly path: string;
  readonly content: Uint8Array;
}
/** The checksums of all the other files, in the format of sha256sum. */
export const CHECKSUMS = 'sha256sums.txt';

export async function archivePackage(
  input: ArchiveInput,
  read: AttachmentReader,
  letterheads: LetterheadReader = async () => undefined,
): Promise<readonly PackedFile[]> {
  const scope = archiveScope(input, letterheads);
  const folders = (await messagesOf(scope, read)).map((message, index) => ({
    ...message,
    name: `${String(index + 1).padStart(3, '0')}-${message.name}`,
  }));
  const readMe = { path: 'LESMEG.txt', content: bytes(readMeOf(scope, folders)) };
  const all = [readMe, ...folders.flatMap(filesOf)];
  const sums = all.map(({ path, content }) => `${sha256(content)}  ${path}\n`);
  return [...all, { path: CHECKSUMS, content: bytes(sums.join('')) }];
}

export function zipArchive(files: readonly PackedFile[]): Uint8Array {
  const entries = files.map(({ path, content }) => [path, content] as const);
  return inZip(Object.fromEntries(entries), ZIP_TIME);
}

interface Message {
  readonly name: string;
  readonly title: string;
  /** The folder or the registration. */
  readonly xml: ArchiveXml;
  readonly documents: readonly ArchivedDocument[];
}

/** In the order of the folders: the meeting, its notices, its items, its minutes, and what came after them. */
async function messagesOf(scope: ArchiveScope, read: AttachmentReader): Promise<Message[]> {
  const { meeting, present } = scope;
  const minutes = await editions(scope, {
    id: 'minutes',
    reference: 'moeteprotokoll',
    isDone: meeting.phase === 'circulated' || meeting.phase === 'approved',
    made: meeting.times.closed ?? meeting.startsAt,
    letterhead: scope.letterhead,
    treeIn: (edition) => minutesOf({ ...present, edition }),
  });
  return [
    { name: 'moetemappe', title: meeting.title, xml: meetingFolder(scope), documents: [] },
    ...(await noticeMessages(scope)),
    ...(await itemMessages(scope, read)),
    documentMessage(scope, minutes, 'moeteprotokoll', ['MP', 'Møteprotokoll']),
    ...(await statusMessages(scope)),
  ];
}

/** Each version of the notice, as it was sent. */
async function noticeMessages(scope: ArchiveScope): Promise<Message[]> {
  const { meeting, present } = scope;
  const { convened = meeting.startsAt } = meeting.times;
  const versions = meeting.notices ?? [{ version: undefined, at: convened }];
  return Promise.all(
    versions.map(async ({ version, at }) => {
      const mark = version === undefined || version === 1 ? '' : `-${version}`;
      const notice = await editions(scope, {
        id: `notice${mark}`,
        reference: `moeteinnkalling${mark}`,
        isDone: true,
        made: at,
        letterhead: inputOfNotice({ ...present, edition: 'full' }, version).forum.template,
        treeIn: (edition) => agendaOf({ ...present, edition }, version),
      });
      return documentMessage(scope, notice, `moeteinnkalling${mark}`, ['MI', 'Møteinnkalling']);
    }),
  );
}

/** What has come after the minutes stands in a document of its own, with its date (D143). */
async function statusMessages(scope: ArchiveScope): Promise<Message[]> {
  const { present, madeAt } = scope;
  if (!hasLaterAnswers(present)) return [];
  const status = await editions(scope, {
    id: 'status',
    reference: 'moetestatus',
    isDone: true,
    made: madeAt,
    letterhead: present.forum.template,
    treeIn: (edition) => statusOfDecisions({ ...present, edition, today: dayOf(madeAt) }),
  });
  return [documentMessage(scope, status, 'moetestatus', ['AN', 'Annet'])];
}

async function itemMessages(scope: ArchiveScope, read: AttachmentReader): Promise<Message[]> {
  const { meeting, t } = scope;
  const messages: Message[] = [];
  // A break is not an item of the archive (D163).
  for (const item of meeting.items.filter(({ kind }) => kind !== 'break')) {
    for (const archived of await archivedItemsOf(scope, item, read)) {
      const { documents, decision, isFirst } = archived;
      const number = itemNumber(meeting, item.id);
      const withheld = item.exempt && t('minutes.withheld', { basis: item.exempt.basis });
      messages.push({
        name: `moetesak-${number.replace(/[\\/:*?"<>|]/g, '-')}${isFirst ? '' : `-${decision?.serial}`}`,
        title: `${number} ${withheld ?? item.title}`,
        xml: meetingItem(scope, archived),
        documents,
      });
    }
  }
  return messages;
}

function readMeOf({ t, meeting, forum }: ArchiveScope, folders: readonly Message[]): string {
  const lines = [
    t('archive.readMe', { meeting: meeting.title, forum: forum.name }),
    '',
    t('archive.howToRead'),
    '',
    ...folders.map(({ name, title }) => `${name}  ${title.replace(/\s+/g, ' ')}`),
  ];
  return `${lines.join('\n')}\n`;
}

function documentMessage(
  scope: ArchiveScope,
  document: ArchivedDocument,
  name: string,
  kind: Code,
): Message {
  const xml = meetingDocument(scope, kind, document);
  return { name, title: document.title, xml, documents: [document] };
}

function filesOf({ name, xml, documents }: Message): PackedFile[] {
  const files = documents.flatMap((document) => document.files);
  const message = `<?xml version="1.0" encoding="UTF-8"?>
<arkivmelding xmlns="${MESSAGE}" xmlns:m="${CATALOGUE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${neededText('system', SYSTEM)}${text('antallFiler', files.length)}${xml}</arkivmelding>
`;
  return [
    { path: `${name}/arkivmelding.xml`, content: bytes(message) },
    ...files.map(({ reference, content }) => ({ path: `${name}/${reference}`, content })),
  ];
}

const STANDARD = 'https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv';
const MESSAGE = `${STANDARD}/arkivmelding/opprett/v2`;
const CATALOGUE = `${STANDARD}/metadatakatalog/v2`;

function bytes(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}
