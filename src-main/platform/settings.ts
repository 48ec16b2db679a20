import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Language } from '../../src-core/model/forum.ts';
import { FOLDER_PURPOSES, SCHEMES, TEXT_SIZES } from '../../src-core/protocol/service.ts';
import { makeFolders, writeAtomic } from '../store/atomic-fs.ts';
import { decodeText } from '../store/stored-text.ts';
import { userDataFolder } from './user-data-dir.ts';

/** The user's settings on this machine. They contain nothing of a forum. */

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
  /** The display that the user last moved the big screen to. */
  projectorDisplay: z.object({ id: z.number(), name: z.string() }).optional().catch(undefined),
  /** The last place of the window, in the displays' own coordinates. */
  place: WindowPlace.optional().catch(undefined),
  /** The folder in which each native dialog was last used. */
  folders: z.partialRecord(z.enum(DIALOGS), z.string()).catch({}),
});
export type Settings = z.infer<typeof Settings>;

/** Without readable settings, the user chooses again. */
export async function readSettings(): Promise<Settings> {
  return Settings.parse(await kept());
}

/** The language that the user chose; undefined before the first choice. */
export async function chosenLanguage(): Promise<Language | undefined> {
  return z.object({ language: Language }).safeParse(await kept()).data?.language;
}

let written: Promise<unknown> = Promise.resolve();

/**
 * Changes the given settings, and keeps the others as they are on the disk: several parts of the program have
 * settings of their own. One change at a time.
 */
export function changeSettings(changes: Partial<Settings>): Promise<void> {
  const change = written.then(async () => write({ ...(await readSettings()), ...changes }));
  // A failure is reported to its own caller, and delays no other.
  written = change.catch(() => undefined);
  return change;
}

/** Resolves when all changes so far are on the disk, or have failed. */
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
