import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Serving {
  /** Lets one browser in, once. */
  readonly url: string;
  /** Other valid addresses, for the whole window and for the big screen. */
  newAddresses(): Promise<Addresses>;
  readonly origin: string;
  readonly folder: string;
}

export interface Addresses {
  readonly url: string;
  readonly projector: string;
}

/** Makes a forum in a new folder, serves it, with the real program unless another way is given, and cleans up. */
export async function serve<T>(
  make: (folder: string) => Promise<void>,
  use: (serving: Serving) => Promise<T>,
  way: typeof served<T> = served,
): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), 'forum-e2e-'));
  const folder = join(home, 'forum');
  await cp(await madeOnce(make), folder, { recursive: true });
  try {
    return await way(folder, home, use);
  } finally {
    await rm(home, { recursive: true });
  }
}

const made = new Map<(folder: string) => Promise<void>, Promise<string>>();

/** The folder of a forum that is copied for each test, because making one takes as long as a test. */
function madeOnce(make: (folder: string) => Promise<void>): Promise<string> {
  const before = made.get(make);
  if (before) return before;
  const making = makeAside(make);
  made.set(make, making);
  return making;
}

async function makeAside(make: (folder: string) => Promise<void>): Promise<string> {
  const aside = await mkdtemp(join(tmpdir(), 'forum-made-'));
  process.on('exit', () => rmSync(aside, { recursive: true, force: true }));
  const folder = join(aside, 'forum');
  await make(folder);
  return folder;
}

/** Serves an existing forum with the real program, as a person starts it; `home` is the folder of their settings. */
export async function served<T>(
  folder: string,
  home: string,
  use: (serving: Serving) => Promise<T>,
): Promise<T> {
  const program = ['--import', './src-main/compile-cache.ts', 'src-main/transports/cli/index.ts'];
  const child = spawn(process.execPath, [...program, 'serve', folder], {
    env: { ...process.env, FORUM_HOME: home },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const lines = createInterface({ input: child.stdout });
    const addresses = async () => {
      const [line] = await once(lines, 'line');
      return JSON.parse(line) as Addresses;
    };
    const { url } = await addresses();
    const newAddresses = () => {
      const told = addresses();
      child.stdin.write('\n');
      return told;
    };
    return await use({ url, newAddresses, origin: new URL(url).origin, folder });
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
}
