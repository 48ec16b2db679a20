import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { APP_ROOT } from '../src-main/platform/app-root.ts';

/** The folder that is packed into the installers: exactly the files that ship, and nothing else. */

/** Taken as they are, from the project's root. What makes resources stays behind. */
const SHIPPED = ['out/main', 'out/preload', 'out/renderer', 'resources'];
const STAYS_BEHIND = /\.ts$/;

/** What a package says of who publishes it. */
export interface Publisher {
  /** Name and e-mail address: `Forum <forum@example.org>`. */
  readonly author: string;
  readonly homepage: string;
}

export interface StagedFile {
  /** With `/` between the parts. */
  readonly path: string;
  readonly bytes: number;
}

/** Fills the folder from the last build, after emptying it. Answers with its files, by path. */
export async function stageApp(
  folder: string,
  publisher: Partial<Publisher> = {},
): Promise<readonly StagedFile[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const path of SHIPPED) {
    await cp(join(APP_ROOT, path), join(folder, path), {
      recursive: true,
      filter: (each) => !STAYS_BEHIND.test(each),
    });
  }
  const about = JSON.stringify(await aboutApp(publisher), null, 2);
  await writeFile(join(folder, 'package.json'), `${about}\n`);
  return filesIn(folder);
}

/** What Electron and the program read of package.json. Scripts and dependencies mean nothing there. */
async function aboutApp(publisher: Partial<Publisher>): Promise<Record<string, unknown>> {
  const whole = JSON.parse(await readFile(join(APP_ROOT, 'package.json'), 'utf8'));
  const { name, productName, version, description, license, type, main, author, homepage } = whole;
  return {
    ...{ name, productName, version, description, license, type, main, author, homepage },
    // Ties a window to its entry in a Linux menu.
    desktopName: 'forum-desktop.desktop',
    ...publisher,
  };
}

async function filesIn(folder: string): Promise<StagedFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name));
  const files = paths.map(async (path) => ({
    path: relative(folder, path).split(sep).join('/'),
    bytes: (await stat(path)).size,
  }));
  return (await Promise.all(files)).sort((a, b) => (a.path < b.path ? -1 : 1));
}
