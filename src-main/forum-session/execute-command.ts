import { randomBytes } from 'node:crypto';
import type { CommandAnswer } from '../../src-core/commands/command-types.ts';
import { applyCommand, type CommandEnvironment, targetOf } from '../../src-core/commands/index.ts';
import type { Time } from '../../src-core/model/field-types.ts';
import type { Language } from '../../src-core/model/forum.ts';
import { refuse } from '../../src-core/model/refusal.ts';
import type { Failed } from '../../src-core/protocol/service.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { AppendedChange } from '../store/forum-store.ts';
import { recordWithRegister } from '../store/reserve-line.ts';
import { readAttachedFile } from './attach-files.ts';
import { openGrounds } from './open-grounds.ts';
import { changesDuring } from './undo.ts';

export interface By {
  readonly at: Time;
  readonly author: string;
  readonly language: Language;
  /** Whether a command may name files on this machine. */
  readonly allowFiles: boolean;
  /** Throws Refused for an invalid letterhead. */
  checkLetterhead(bytes: Uint8Array): Promise<unknown>;
}

/** Records one change, or returns the refusal. */
export type Changing = (by: By) => Promise<Changed | Failed>;

export interface Changed extends AppendedChange {
  readonly answer: CommandAnswer;
  /** What forum.json remembers of it. */
  readonly beside?: readonly AppendedChange[];
}

/** Carries out one command: checks it, applies it, and records it in the journal on the disk. */
export async function executeCommand(
  folder: ForumFolder,
  command: unknown,
  by: By,
): ReturnType<Changing> {
  const target = targetOf(command);
  const meeting =
    target && 'meeting' in target && target.meeting !== undefined
      ? await folder.meeting(target.meeting)
      : undefined;
  const attached = await readAttachedFile(command, by.allowFiles, by.checkLetterhead);
  const context: CommandEnvironment = {
    now: by.at,
    author: by.author,
    language: by.language,
    newId: () => randomBytes(6).toString('hex'),
    ...(attached ? { attachment: { sha256: attached.sha256, size: attached.size } } : {}),
  };
  const world = {
    forum: folder.state,
    meetings: folder.summaries(),
    everGiven: folder.everGiven(),
    ...(target?.file === 'forum' ? { openGrounds: await openGrounds(folder) } : {}),
    ...(meeting?.value ? { meeting: meeting.value } : {}),
  };
  const applied = applyCommand(world, command, context);
  if (!applied.ok) return applied;
  if (attached) await folder.store.putAttachment(attached.name, attached.bytes);
  const { patches, inverse, answer } = applied;
  const line = { at: by.at, author: by.author, command: withoutBytes(command), patches, inverse };

  if (applied.file === 'forum') {
    const file = folder.forum;
    if (patches.length > 0) {
      const { meeting: touched } = applied;
      const where =
        touched === undefined
          ? {}
          : ((await changesDuring(folder, touched)) ?? { after: meeting?.revision ?? 0 });
      await folder.record(file, { ...line, ...where }, applied.next);
    }
    return { file, patches, answer };
  }
  const file =
    (applied.isNew ? await folder.newMeeting(applied.next.id) : meeting) ??
    refuse('unknown-id', 'meeting', 'faults.unknownId', { id: '' });
  if (patches.length === 0) return { file, patches, answer };
  const { next, reservation: before } = applied;
  const changes = await recordWithRegister(folder, { meeting: file, line, next }, { before });
  return { file, patches, answer, beside: changes.filter((each) => each.file !== file) };
}

/** The change log contains the request without the bytes of a file. */
function withoutBytes(command: unknown): { do: string; meeting?: string } {
  const { dataBase64: _, ...rest } = command as {
    do: string;
    meeting?: string;
    dataBase64?: string;
  };
  return rest;
}
