import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { APP_ROOT } from '../src-main/platform/app-root.ts';

/** The licences of everything that ships: which packages a build took code from, and what they ask us to pass on. */

export interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Where its source is. */
  readonly source: string;
  readonly text: string;
}

/** One file for each part of the build: main, preload, renderer. */
const FOLDER = join(APP_ROOT, 'out', 'notices');
const LICENCE_FILE = /^(licen[cs]e|copying|notice|ofl)/i;
/** For packages that name a licence but do not carry its text. */
const KNOWN_TEXTS = join(APP_ROOT, 'packaging', 'licences');

/** Notes which packages this part of the build contains. `files` are copied whole, outside the bundle. */
export function noteLicences(part: string, files: readonly string[] = []): Plugin {
  return {
    name: 'forum-notices',
    apply: 'build',
    async writeBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
      const code = chunks.flatMap((chunk) =>
        Object.entries(chunk.modules).flatMap(([id, { renderedLength }]) =>
          renderedLength > 0 ? [id] : [],
        ),
      );
      // A style sheet leaves no code in its chunk.
      const styles = [...this.getModuleIds()].filter((id) => /\.css(\?|$)/.test(id));
      const folders = [...code, ...styles, ...files].flatMap((id) => packageOf(id) ?? []);
      const notices = [...new Set(folders)].sort().map(noticeOf);
      await mkdir(FOLDER, { recursive: true });
      await writeFile(join(FOLDER, `${part}.json`), JSON.stringify(notices));
    },
  };
}

/** Every package in the last build, once, by name. */
export async function readNotices(): Promise<readonly Notice[]> {
  const names = await readdir(FOLDER);
  const parts = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(FOLDER, name), 'utf8')) as Notice[]),
  );
  const each = new Map(parts.flat().map((one) => [`${one.name} ${one.version}`, one]));
  return [...each.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The file that ships beside the program. */
export function noticesText(notices: readonly Notice[]): string {
  const parts = notices.map(({ name, version, licence, source, text }) =>
    [`${name} ${version}`, `Licence: ${licence}`, `Source: ${source}`, '', text].join('\n'),
  );
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return [INTRODUCTION, ...parts].join(rule);
}

const INTRODUCTION = `Forum contains code and fonts from the packages below. Each is listed with its licence.
Electron and Chromium have their own: LICENSE.electron.txt and LICENSES.chromium.html beside the
program, or on macOS in the Electron release of the same version.`;

/** The folder of the package that a module belongs to. Undefined: it is our own, or made by the bundler. */
function packageOf(id: string): string | undefined {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('\\', '/');
  const found = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
  return found !== undefined && existsSync(join(found, 'package.json')) ? found : undefined;
}

function noticeOf(folder: string): Notice {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
    repository?: string | { url: string };
  };
  const { name, version, license, repository } = about;
  if (!license) throw new Error(`${name} names no licence. Find out before it ships.`);
  const address = typeof repository === 'string' ? repository : repository?.url;
  const source = address ?? `https://www.npmjs.com/package/${name}`;
  return { name, version, licence: license, source, text: textOf(folder, license) };
}

/** The package's own files; else what its README says under "License"; else the licence as it is known. */
function textOf(folder: string, licence: string): string {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => each.name);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8').trim();
  const own = names.filter((name) => LICENCE_FILE.test(name));
  if (own.length > 0) return own.map(read).join('\n\n');
  const readme = names.find((name) => /^readme/i.test(name));
  const said = readme && /^#+ licen[cs]e\s+([\s\S]*)/im.exec(read(readme))?.[1];
  if (said && /copyright/i.test(said) && /permission/i.test(said)) return said;
  const known = join(KNOWN_TEXTS, `${licence}.txt`);
  if (!existsSync(known)) throw new Error(`No text of ${licence} for ${folder}: add ${known}`);
  return readFileSync(known, 'utf8').trim();
}
