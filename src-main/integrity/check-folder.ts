import { join } from 'node:path';
import type { Patch } from 'immer';
import { type Translate, translator } from '../../src-core/i18n/index.ts';
import {
  danglingInForum,
  danglingInMeeting,
  faultsOfForum,
  faultsOfMeeting,
  type IntegrityFault,
  isRepairable,
  KnownIds,
} from '../../src-core/integrity/invariants.ts';
import { repairForum, repairMeeting } from '../../src-core/integrity/repair.ts';
import type { Forum, Language } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { isAsChosen } from '../documents/letterheads.ts';
import type { FileFinding } from '../store/file-finding.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { StoredFile } from '../store/stored-file.ts';
import { changedOutside, damagedLines } from './journal-integrity.ts';
import { unsealed } from './seal-report.ts';

/** Every file, reference, number and checksum (D113). */

export interface FolderProblem {
  readonly path: string;
  readonly message: string;
  /** `check --repair` puts it right. */
  readonly repairable: boolean;
  readonly repaired?: boolean;
}
type File = StoredFile<Forum> | StoredFile<Meeting>;
/** Records what puts a file right; `inverse` where it is not what the patches say. */
export type Repair = (
  file: File,
  patches: readonly Patch[],
  inverse?: readonly Patch[],
) => Promise<void>;

/** Without `mend`, it only says what it would repair. */
export async function checkFolder(
  folder: ForumFolder,
  language: Language,
  mend: Repair | undefined,
): Promise<{ problems: FolderProblem[] }> {
  const t = translator(language);
  const problems: FolderProblem[] = [];
  const say = (path: string, faults: readonly IntegrityFault[]) => {
    for (const { words, values, isMendable: repairable } of faults) {
      const message = t(words, values);
      problems.push({ path, message, repairable, ...(mend && repairable && { repaired: true }) });
    }
  };
  const sayOfFile = async (name: string, file: File) => {
    say(
      `${name}.json`,
      // Of the journal, its changes are named one by one below.
      file.findings
        .filter(({ kind }) => kind !== 'journal-behind')
        .map((finding) => explained(t, finding)),
    );
    if (file.findings.some(({ kind }) => kind === 'misnamed')) return;
    say(`${name}.journal`, await damagedLines(join(folder.path, `${name}.journal`), file.revision));
  };
  const { state: forum } = folder;
  const files = await folder.meetingFiles();
  const known = new KnownIds(
    forum,
    [...files.values()].flatMap((file) => file.value ?? []),
    new Set([
      ...folder.unreadable(),
      ...folder.missing().flatMap(([, { trace }]) => trace?.id ?? []),
    ]),
  );
  /** What was changed outside the program is told of, and, when it is mended, taken into the journal. */
  const sayOutside = async (name: string, file: File) => {
    const { faults, recorded } = await changedOutside(folder, file, language);
    say(`${name}.json`, faults);
    if (faults.length > 0) await mend?.(file, [whole(file.value)], [whole(recorded)]);
  };
  const numbers = new Map<string, string>();

  await sayOfFile('forum', folder.forum);
  await sayOutside('forum', folder.forum);
  await folder.findForeign();
  for (const [name, finding] of [...folder.foreignFindings(), ...folder.missing()]) {
    say(name, [explained(t, finding)]);
  }
  say('forum.json', faultsOfForum(forum, known));
  say('forum.json', await wrongTemplate(folder));
  const loose = danglingInForum(forum, known).filter((each) => isRepairable(each));
  await mend?.(folder.forum, repairForum(forum, loose));

  for (const [id, file] of files) {
    const name = `meetings/${id}`;
    await sayOfFile(name, file);
    const meeting = file.value;
    // A copy of another meeting, or taken away.
    if (meeting?.id !== id) continue;
    say(`${name}.json`, faultsOfMeeting(meeting, known, numbers));
    say(`${name}.json`, await wrongAttachments(folder, meeting));
    const broken = await unsealed(folder, file, language);
    for (const fault of broken) say(`${name}.${fault.of}`, [fault]);
    // What was changed after it was approved is left as it is, for people to look at.
    if (broken.some(({ isMendable }) => !isMendable)) continue;
    if (mend && broken.length > 0) await file.write();
    if (file.seal === undefined)
      await sayOutside(name, mend ? ((await folder.meeting(id)) ?? file) : file);
    const loose = danglingInMeeting(meeting, known).filter((each) => isRepairable(each, meeting));
    const patches = repairMeeting(meeting, loose);
    if (patches.length > 0) await mend?.((await folder.meeting(id)) ?? file, patches);
  }
  if (mend) await folder.save();
  return { problems };
}

function whole(value: object | undefined): Patch {
  return { op: 'replace', path: [], value };
}

/** What is wrong with one file and its journal by themselves, as they lie. */
export async function faultsOfFile(
  folder: ForumFolder,
  name: string,
  file: File,
  language: Language,
): Promise<readonly { readonly message: string }[]> {
  const t = translator(language);
  const outside =
    file.seal === undefined
      ? (await changedOutside(folder, file, language)).faults
      : await unsealed(folder, file, language);
  const faults = [
    ...file.findings.map((finding) => explained(t, finding)),
    ...(await damagedLines(join(folder.path, `${name}.journal`), file.revision)),
    ...outside,
  ];
  return faults.map(({ words, values }) => ({ message: t(words, values) }));
}

/** What was found wrong with the files, in words. */
export function inWords(found: ReturnType<ForumFolder['findings']>, t: Translate): string[] {
  return found.map(([file, finding]) => {
    const { words, values } = explained(t, finding);
    return `${file}: ${t(words, values)}`;
  });
}

/** What was found when the file was opened. Opening it to write has already put right what could be. */
function explained(t: Translate, { kind, ...finding }: FileFinding): IntegrityFault {
  const { copy = '', count = 0 } = finding;
  const source = t(finding.source === 'backup' ? 'store.backup' : 'store.journal');
  const isKept = finding.copy !== undefined;
  switch (kind) {
    case 'unreadable':
      return { words: 'store.foundUnreadable', values: {}, isMendable: false };
    case 'copy':
      return { words: 'store.copy', values: {}, isMendable: false };
    case 'changed-meanwhile':
      return { words: 'store.changedMeanwhile', values: { copy }, isMendable: false };
    case 'put-aside':
      return { words: 'store.putAside', values: {}, isMendable: false };
    case 'misnamed':
      return { words: 'store.misnamed', values: {}, isMendable: false };
    case 'put-back':
      return { words: 'store.putBack', values: {}, isMendable: false };
    case 'journal-behind':
      return { words: 'store.journalBehind', values: { count }, isMendable: false };
    case 'missing':
      return { ...missed(t, finding), isMendable: false };
    case 'damaged-tail':
      return {
        words: isKept ? 'store.damagedTailKept' : 'store.damagedTail',
        values: { count, copy },
        isMendable: true,
      };
    case 'restored':
      return {
        words: isKept ? 'store.restored' : 'store.foundDamaged',
        values: { source, copy },
        isMendable: true,
      };
  }
}

function missed(
  t: Translate,
  { trace }: Omit<FileFinding, 'kind'>,
): Pick<IntegrityFault, 'words' | 'values'> {
  const { id = '', of = 'remembered', where = '', summary } = trace ?? {};
  const what = summary ? `${id} (${summary.title})` : id;
  return { words: 'missing.said', values: { what, why: t(`missing.${of}`, { where }) } };
}

async function wrongTemplate(folder: ForumFolder): Promise<IntegrityFault[]> {
  const isSame = await isAsChosen(folder);
  if (isSame) return [];
  const { template } = folder.state;
  const name = template && 'name' in template ? template.name : '';
  const words = isSame === undefined ? 'letterhead.missing' : 'letterhead.changed';
  return [{ words, values: { name }, isMendable: false }];
}

async function wrongAttachments(folder: ForumFolder, meeting: Meeting): Promise<IntegrityFault[]> {
  const faults: IntegrityFault[] = [];
  for (const { name, sha256 } of meeting.attachments) {
    const kept = await folder.store.readAttachment(`attachments/${sha256}`);
    if (kept?.isSame) continue;
    const words = kept ? 'store.attachmentChanged' : 'store.attachmentMissing';
    faults.push({ words, values: { name }, isMendable: false });
  }
  return faults;
}
