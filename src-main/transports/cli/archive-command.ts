import { readdir, rm } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { translator } from '../../../src-core/i18n/index.ts';
import type { Language } from '../../../src-core/model/forum.ts';
import { refuse, withoutControls } from '../../../src-core/model/refusal.ts';
import { CHECKSUMS, type PackedFile, zipArchive } from '../../documents/archive/archive-package.ts';
import type { OpenedForum } from '../../forum-session/forum-session.ts';
import { makeFolders, unlessMissing, writeAtomic } from '../../store/atomic-fs.ts';
import { cannotWrite } from './cannot-write.ts';
import { outFile, outFolder } from './out-path.ts';
import { print } from './output.ts';

/** Writes the archive package to `--out`: a folder, or one file if its name ends in .zip. */
export async function writeArchive(
  forum: OpenedForum,
  meeting: string,
  { out, lang }: { readonly out: string; readonly lang?: Language },
): Promise<number> {
  const isZip = extname(out).toLowerCase() === '.zip';
  const file = await (isZip ? outFile(out, forum.language()) : outFolder(out));
  const files = await forum.archive(meeting, lang);
  const there = isZip ? [] : ((await unlessMissing(readdir(file))) ?? []);
  if (there.length > 0 && !there.includes(CHECKSUMS)) {
    refuse('invalid', 'out', 'archive.notOurs', { file });
  }
  const writing = isZip ? writeAtomic(file, zipArchive(files)) : writeFolder(file, files, there);
  await writing.catch(cannotWrite(file, forum.language()));
  await print(
    translator(forum.language(), forum.words())('host.written', { file: withoutControls(file) }),
  );
  return 0;
}

/** Replaces an earlier package. The checksums are written last: without them the package is incomplete. */
async function writeFolder(
  folder: string,
  files: readonly PackedFile[],
  there: readonly string[],
): Promise<void> {
  await rm(join(folder, CHECKSUMS), { force: true });
  const isOurs = (name: string) => /^\d{3}-moete/.test(name);
  for (const name of there.filter(isOurs)) await rm(join(folder, name), { recursive: true });
  for (const { path, content } of files) {
    await makeFolders(dirname(join(folder, path)));
    await writeAtomic(join(folder, path), content);
  }
}
