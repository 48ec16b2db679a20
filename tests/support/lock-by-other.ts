import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes an absent program the holder of a forum's lock. Returns the path of its lock file. */
export async function lockByOther(folder: string, holder: object): Promise<string> {
  const place = join(folder, '.lock');
  const before = (await readdir(place).catch(() => [])).map(Number);
  const fence = Math.max(0, ...before) + 1;
  await rm(place, { recursive: true, force: true });
  await mkdir(join(place, String(fence)), { recursive: true });
  const path = join(place, String(fence), `holder-${fence}`);
  await writeFile(path, JSON.stringify(holder));
  return path;
}
