import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { APP_ROOT } from '../src-main/platform/app-root.ts';
import { configuration } from './config.ts';
import { makeIcons } from './icons.ts';
import { noticesText, readNotices } from './notices.ts';
import { type Publisher, stageApp } from './staged-app.ts';

/**
 * `npm run package [-- --win --mac --linux --dir]`: the installers for this system, or for those that are named.
 * `--dir` stops at the folder that would be installed. They come to `out/installers`.
 */

const BUILDER = join(APP_ROOT, 'packaging', 'node_modules', 'electron-builder');
const FLAGS = ['--win', '--mac', '--linux', '--dir'];

/** The part of electron-builder that we use. It is not installed with the program, so neither are its types. */
interface Builder {
  build(options: Record<string, unknown>): Promise<string[]>;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((each) => !FLAGS.includes(each));
if (unknown.length > 0) stop(`Unknown: ${unknown.join(', ')}. Use ${FLAGS.join(', ')}.`);
const publisher = publisherOf(process.env);

const folder = join(APP_ROOT, 'out', 'package');
const places = {
  app: join(folder, 'app'),
  icons: join(folder, 'icons'),
  notices: join(folder, 'THIRD-PARTY-NOTICES.txt'),
  output: join(APP_ROOT, 'out', 'installers'),
};
const files = await stageApp(places.app, publisher);
await makeIcons(places.icons);
await writeFile(places.notices, noticesText(await readNotices()));
const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
process.stdout.write(
  `${files.length} files, ${(bytes / 1e6).toFixed(1)} MB, go into the program.\n`,
);

if (!existsSync(BUILDER)) install();
const { build } = (await import(pathToFileURL(join(BUILDER, 'out', 'index.js')).href)) as Builder;
const made = await build({
  projectDir: APP_ROOT,
  ...Object.fromEntries(asked.map((each) => [each.slice(2), each === '--dir' ? true : []])),
  config: {
    ...configuration(places, publisher, process.env),
    electronVersion: await electronVersion(),
    ...(process.env.ELECTRON_OVERRIDE_DIST_PATH
      ? { electronDist: process.env.ELECTRON_OVERRIDE_DIST_PATH }
      : {}),
  },
  publish: 'never',
});
for (const file of made) process.stdout.write(`${file}\n`);

/** Who publishes these installers, and where: what a person sees in them, and where newer versions are. */
function publisherOf({ FORUM_PUBLISHER, FORUM_HOMEPAGE }: NodeJS.ProcessEnv): Publisher {
  if (FORUM_PUBLISHER && FORUM_HOMEPAGE)
    return { author: FORUM_PUBLISHER, homepage: FORUM_HOMEPAGE };
  return stop(
    'Set FORUM_PUBLISHER ("Name <mail@address>") and FORUM_HOMEPAGE (where newer versions are published).',
  );
}

/** electron-builder is large and brings an install script, so it is kept out of `npm ci`. */
function install(): void {
  const { status } = spawnSync('npm ci --ignore-scripts --no-audit --no-fund', {
    cwd: join(APP_ROOT, 'packaging'),
    stdio: 'inherit',
    // npm is a script on Windows.
    shell: true,
  });
  if (status !== 0) stop('electron-builder could not be installed. See above.');
}

async function electronVersion(): Promise<string> {
  const path = join(APP_ROOT, 'node_modules', 'electron', 'package.json');
  return (JSON.parse(await readFile(path, 'utf8')) as { version: string }).version;
}

function stop(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
