import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Language } from '../../src-core/model/forum.ts';
import { FOLDER_PURPOSES, SCHEMES, TEXT_SIZES } from '../../src-core/protocol/service.ts';
import { makeFolders, writeAtomic } from '../store/atomic-fs.ts';
import { decodeText } from '../store/stored-text.ts';
import { userDataFolder } from './user-data-dir.ts';

/** What this person chose on this machine; nothing of a forum is kept here. */

export const DIALOGS = [...FOLDER_PURPOSES, 'save'] as const;
export type Dialog = (typeof DIALOGS)[number];

const WindowPlace = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  isMaximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof WindowPlace>;

const Settings = z.object({
  language: Language.catch('nb'),
  scheme: z.enum(SCHEMES).catch('auto'),
  size: z.enum(TEXT_SIZES).catch('sm'),
  gpu: z.boolean().catch(true),
  recents: z.array(z.object({ folder: z.string(), name: z.string() })).catch([]),
  /** That the big screen was last moved to. */
  projectorDisplay: z.object({ id: z.number(), name: z.string() }).optional().catch(undefined),
  /** Where the window was, in the displays' own coordinates. */
  place: WindowPlace.optional().catch(undefined),
  /** Where each of the system's dialogs was used last. */
  folders: z.partialRecord(z.enum(DIALOGS), z.string()).catch({}),
});
export type Settings = z.infer<typeof Settings>;

/** Where there are none yet, or they cannot be read, a person chooses anew. */
export async function readSettings(): Promise<Settings> {
  return Settings.parse(await kept());
}

/** The language this person has chosen; undefined before the first choice. */
export async function chosenLanguage(): Promise<Language | undefined> {
  return z.object({ language: Language }).safeParse(await kept()).data?.language;
}

let written: Promise<unknown> = Promise.resolve();

/**
 * Changes what is given and leaves the rest as it lies on the disk: several parts of the program keep
 * settings of their own. One change at a time.
 */
export function changeSettings(changes: Partial<Settings>): Promise<void> {
  const change = written.then(async () => write({ ...(await readSettings()), ...changes }));
  // One that failed is told to whoever asked for it, and holds up no other.
  written = change.catch(() => undefined);
  return change;
}

/** Resolves when what was changed so far is on the disk, or could not be put there. */
export async function settingsWritten(): Promise<void> {
  await written;
}

async function write(settings: Settings): Promise<void> {
  await makeFolders(dirname(settingsFile()));
  await writeAtomic(settingsFile(), JSON.stringify(settings, null, 2));
}

async function kept(): Promise<object> {
  try {
    const value: unknown = JSON.parse(decodeText(await readFile(settingsFile())));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}

function settingsFile(): string {
  return join(userDataFolder(), 'settings.json');
}
