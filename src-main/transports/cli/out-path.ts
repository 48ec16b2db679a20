import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Language } from '../../../src-core/model/forum.ts';
import { refuse } from '../../../src-core/model/refusal.ts';
import { unlessMissing } from '../../store/atomic-fs.ts';
import { isForum } from '../../store/create-forum.ts';
import { usageWords } from './usage-words.ts';

/**
 * The whole path of `--out`. Refuses it if something other than a file has that name. Refuses any path inside a
 * forum's folder, also through another spelling or a link; only its minutes/ may receive documents.
 */
export async function outFile(out: string, language: Language): Promise<string> {
  const file = resolve(out);
  const found = await unlessMissing(stat(file));
  if (found && !found.isFile()) {
    const words = found.isDirectory() ? 'commandLine.isFolder' : 'commandLine.notFile';
    const reason = usageWords(language)(words);
    refuse('invalid', 'out', 'host.cannotWrite', { file, reason });
  }
  await assertOutside(file);
  return file;
}

/** As `outFile`, if the output may be a folder. */
export async function outFolder(out: string): Promise<string> {
  const folder = resolve(out);
  await assertOutside(folder);
  return folder;
}

/** Asks the disk instead of comparing names, because a path has many spellings. */
async function assertOutside(file: string): Promise<void> {
  const targets = [await realPathOf(file), join(await realPathOf(dirname(file)), basename(file))];
  for (const target of targets) {
    if (await isForum(target)) refuse('invalid', 'out', 'host.inForum', { file });
    for (let inside = target, at = dirname(target); at !== inside; at = dirname(at)) {
      const isFree = basename(inside).toLowerCase() === 'minutes' && inside !== target;
      if (!isFree && (await isForum(at))) refuse('invalid', 'out', 'host.inForum', { file });
      inside = at;
    }
  }
}

/** The real path, through links, as far as it exists. */
async function realPathOf(path: string): Promise<string> {
  const found = await unlessMissing(realpath(path));
  if (found !== undefined || path === dirname(path)) return found ?? path;
  return join(await realPathOf(dirname(path)), basename(path));
}
