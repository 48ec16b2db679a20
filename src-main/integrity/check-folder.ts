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
import type { Id } from '../../src-core/model/field-types.ts';
import type { Forum, Language } from '../../src-core/model/forum.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { isAsChosen } from '../documents/letterheads.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import { wholePatch } from '../store/patches.ts';
import type { StoredFile } from '../store/stored-file.ts';
import { findingFault } from './finding-words.ts';
import { changedOutside, damagedLines } from './journal-integrity.ts';
import { sealFaultsInWords } from './seal-report.ts';

/** Checks every file, reference, number and checksum of a forum (D113). */

export interface FolderProblem {
  readonly path: string;
  readonly message: string;
  /** `check --repair` can repair it. */
  readonly repairable: boolean;
  readonly repaired?: boolean;
}
type File = StoredFile<Forum> | StoredFile<Meeting>;
/** Records the patches that repair a file. `inverse` is given where it cannot be derived from them. */
export type Repair = (
  file: File,
  patches: readonly Patch[],
  inverse?: readonly Patch[],
) => Promise<void>;

/** Lists what is wrong with the folder, and repairs it where `mend` is given. */
export async function checkFolder(
  folder: ForumFolder,
  language: Language,
  mend: Repair | undefined,
): Promise<{ problems: readonly FolderProblem[] }> {
  const check = new FolderCheck(folder, language, mend);
  const files = await folder.meetingFiles();
  const known = knownIds(folder, files);
  await check.forum(known);
  for (const [id, file] of files) await check.meeting(id, file, known);
  if (mend) await folder.save();
  return { problems: check.problems };
}

class FolderCheck {
  readonly problems: FolderProblem[] = [];
  private readonly folder: ForumFolder;
  private readonly language: Language;
  private readonly mend: Repair | undefined;
  /** Which meeting has which case number. */
  private readonly numbers = new Map<string, string>();

  constructor(folder: ForumFolder, language: Language, mend: Repair | undefined) {
    this.folder = folder;
    this.language = language;
    this.mend = mend;
  }

  async forum(known: KnownIds): Promise<void> {
    const { folder } = this;
    await this.checkFile('forum', folder.forum);
    await this.checkOutside('forum', folder.forum);
    await folder.findForeign();
    for (const [name, finding] of [...folder.foreignFindings(), ...folder.missing()]) {
      this.add(name, [findingFault(this.t, finding)]);
    }
    this.add('forum.json', faultsOfForum(folder.state, known));
    this.add('forum.json', await wrongTemplate(folder));
    const loose = danglingInForum(folder.state, known).filter((each) => isRepairable(each));
    await this.mend?.(folder.forum, repairForum(folder.state, loose));
  }

  async meeting(id: Id, file: StoredFile<Meeting>, known: KnownIds): Promise<void> {
    const { folder, language, mend } = this;
    const name = `meetings/${id}`;
    await this.checkFile(name, file);
    const meeting = file.value;
    // A copy of another meeting, or one that was removed.
    if (meeting?.id !== id) return;
    this.add(`${name}.json`, faultsOfMeeting(meeting, known, this.numbers));
    this.add(`${name}.json`, await wrongAttachments(folder, meeting));
    const broken = await sealFaultsInWords(folder, file, language);
    for (const fault of broken) this.add(`${name}.${fault.of}`, [fault]);
    // A change after the approval stays as it is, for people to look at.
    if (broken.some(({ isMendable }) => !isMendable)) return;
    if (mend && broken.length > 0) await file.write();
    const reread = async () => (await folder.meeting(id)) ?? file;
    if (file.seal === undefined) await this.checkOutside(name, mend ? await reread() : file);
    const loose = danglingInMeeting(meeting, known).filter((each) => isRepairable(each, meeting));
    const patches = repairMeeting(meeting, loose);
    if (patches.length > 0) await mend?.(await reread(), patches);
  }

  /** What the store found when it opened the file, and the damaged lines of its journal. */
  private async checkFile(name: string, file: File): Promise<void> {
    // The changes of a journal that is behind are named one by one in `checkOutside`.
    const findings = file.findings.filter(({ kind }) => kind !== 'journal-behind');
    this.add(
      `${name}.json`,
      findings.map((finding) => findingFault(this.t, finding)),
    );
    if (findings.some(({ kind }) => kind === 'misnamed')) return;
    const journal = `${name}.journal`;
    this.add(journal, await damagedLines(join(this.folder.path, journal), file.revision));
  }

  /** Names what was changed outside the program. A repair records it in the journal. */
  private async checkOutside(name: string, file: File): Promise<void> {
    const { faults, recorded } = await changedOutside(this.folder, file, this.language);
    this.add(`${name}.json`, faults);
    if (faults.length > 0)
      await this.mend?.(file, [wholePatch(file.value)], [wholePatch(recorded)]);
  }

  private add(path: string, faults: readonly IntegrityFault[]): void {
    for (const { words, values, isMendable: repairable } of faults) {
      const isRepaired = this.mend !== undefined && repairable;
      const problem = { path, message: this.t(words, values), repairable };
      this.problems.push(isRepaired ? { ...problem, repaired: true } : problem);
    }
  }

  private get t(): Translate {
    return translator(this.language);
  }
}

function knownIds(folder: ForumFolder, files: ReadonlyMap<Id, StoredFile<Meeting>>): KnownIds {
  const meetings = [...files.values()].flatMap((file) => file.value ?? []);
  const missing = folder.missing().flatMap(([, { trace }]) => trace?.id ?? []);
  return new KnownIds(folder.state, meetings, new Set([...folder.unreadable(), ...missing]));
}

/** What is wrong with one file and its journal, without regard to the others. */
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
      : await sealFaultsInWords(folder, file, language);
  const faults = [
    ...file.findings.map((finding) => findingFault(t, finding)),
    ...(await damagedLines(join(folder.path, `${name}.journal`), file.revision)),
    ...outside,
  ];
  return faults.map(({ words, values }) => ({ message: t(words, values) }));
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
