import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import type { Silence } from './silence.ts';
import { type Trouble, troubleIn, troubleOf, type Way } from './trouble.ts';

/** Bytes so far, and the total if the server reports it. */
export interface Progress {
  readonly received: number;
  readonly total: number | undefined;
}

/**
 * Downloads Electron into the cache of Electron's own downloader, which knows mirrors and checksums. Then
 * Electron's installer finds it there and unpacks it. Returns the reason if that failed. `folder` is Electron's
 * package.
 */
export async function downloadElectron(
  folder: string,
  silence: Silence,
  onProgress: (progress: Progress) => void,
): Promise<Trouble | undefined> {
  const way = { mirror: mirrorHost(), proxy: proxyHost() };
  try {
    await intoCache(folder, silence, onProgress);
  } catch (error) {
    if (silence.signal.aborted) return { words: 'start.stalled', values: { place: way.mirror } };
    return troubleOf(error, way);
  } finally {
    silence.end();
  }
  return unpack(folder, way);
}

async function intoCache(
  folder: string,
  silence: Silence,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const { env } = process;
  const inPackage = createRequire(join(folder, 'package.json'));
  const get: typeof import('@electron/get') = await import(
    pathToFileURL(inPackage.resolve('@electron/get')).href
  );
  const remote = env.electron_use_remote_checksums || env.npm_config_electron_use_remote_checksums;
  const checksums = remote ? {} : { checksums: json(join(folder, 'checksums.json')) };
  await get.downloadArtifact({
    version: json(join(folder, 'package.json')).version ?? '',
    artifactName: 'electron',
    ...machine(),
    ...checksums,
    ...(env.electron_config_cache ? { cacheRoot: env.electron_config_cache } : {}),
    downloadOptions: {
      quiet: true,
      signal: silence.signal,
      getProgressCallback: async ({ transferred, total, percent }: Transferred) => {
        // After the last byte, only this machine is working.
        if (percent === 1) silence.end();
        else silence.heard();
        onProgress({ received: transferred, total: total ?? undefined });
      },
    },
  });
}

interface Transferred {
  readonly transferred: number;
  readonly total: number | null;
  readonly percent: number;
}

/** The platform and processor, by the rules of Electron's installer. */
function machine(): { readonly platform: string; readonly arch: string } {
  const { env } = process;
  const platform = env.ELECTRON_INSTALL_PLATFORM || env.npm_config_platform || process.platform;
  const arch = env.ELECTRON_INSTALL_ARCH || env.npm_config_arch;
  return { platform, arch: arch || (isTranslated() ? 'arm64' : process.arch) };
}

/** Whether an Intel version of Node runs on an Apple processor. */
function isTranslated(): boolean {
  if (process.platform !== 'darwin' || process.arch !== 'x64') return false;
  try {
    return execFileSync('sysctl', ['-in', 'sysctl.proc_translated']).toString().trim() === '1';
  } catch {
    return false;
  }
}

async function unpack(folder: string, way: Way): Promise<Trouble | undefined> {
  const installer = spawn(process.execPath, [join(folder, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => installer.once('close', resolve));
  const said = await text(installer.stderr);
  return (await ended) === 0 ? undefined : troubleIn(said, way);
}

function mirrorHost(): string {
  const { npm_config_electron_mirror: ofNpm, ELECTRON_MIRROR: own } = process.env;
  return hostOf(ofNpm || own) ?? 'github.com';
}

function proxyHost(): string | undefined {
  const { HTTPS_PROXY, https_proxy } = process.env;
  return hostOf(HTTPS_PROXY || https_proxy);
}

/** The host of a proxy's address, without a name and password. */
function hostOf(address: string | undefined): string | undefined {
  return address && URL.canParse(address) ? new URL(address).host : undefined;
}

function json(path: string): Record<string, string> {
  return JSON.parse(readFileSync(path, 'utf8'));
}
