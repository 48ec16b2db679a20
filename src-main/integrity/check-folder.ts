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

export interface Problem {
  readonly path: string;
  readonly message: string;
  /** Whether `check --repair` can repair it. */
  readonly repairable: boolean;
  readonly repaired?: boolean;
}
type File = StoredFile<Forum> | StoredFile<Meeting>;
/** Records the patches that repair a file; `inverse` if it is not simply their reverse. */
export type Repair = (
  file: File,
  patches: readonly Patch[],
  inverse?: readonly Patch[],
) => Promise<void>;

/** Without `mend`, only reports what it would repair. */
export async function checkFolder(
  folder: ForumFolder,
  language: Language,
  mend: Repair | undefined,
): Promise<{ problems: Problem[] }> {
  const t = translator(language);
  const problems: Problem[] = [];
  const say = (path: string, faults: readonly IntegrityFault[]) => {
    for (const { words, values, isMendable: repairable } of faults) {
      const message = t(words, values);
      problems.push({ path, message, repairable, ...(mend && repairable && { repaired: true }) });
    }
  };
  const sayOfFile = async (name: string, file: File) => {
    say(
      `${name}.json`,
      // The changes in the journal are named one by one below.
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
  /** Reports changes made outside the program. A repair adds them to the journal. */
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
    // A copy of another meeting, or a deleted one.
    if (meeting?.id !== id) continue;
    say(`${name}.json`, faultsOfMeeting(meeting, known, numbers));
    say(`${name}.json`, await wrongAttachments(folder, meeting));
    const broken = await unsealed(folder, file, language);
    for (const fault of broken) say(`${name}.${fault.of}`, [fault]);
    // A meeting that was changed after its approval stays as it is, for users to examine.
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

/** The faults of one file and its journal, each on its own. */
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

/** The findings about the files, in words. */
export function inWords(found: ReturnType<ForumFolder['findings']>, t: Translate): string[] {
  return found.map(([file, finding]) => {
    const { words, values } = explained(t, finding);
    return `${file}: ${t(words, values)}`;
  });
}

/** Findings from opening the file. Opening it to write has already repaired what it could. */
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
