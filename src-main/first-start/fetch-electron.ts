import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Progress } from './download.ts';
import type { DownloadMessage } from './download-process.ts';
import { ELECTRON, electronBinary, removeIncomplete } from './electron-binary.ts';
import { oneStartAtATime } from './one-start-at-a-time.ts';
import { type Trouble, troubleOf } from './trouble.ts';

const PROCESS = fileURLToPath(new URL('download-process.ts', import.meta.url));

/**
 * Removes an incomplete Electron and downloads it. Calls `onWait` and waits if another start is already doing
 * so. Returns the reason if that failed.
 */
export async function fetchElectron(
  onProgress: (progress: Progress) => void,
  onWait?: () => void,
  folder = ELECTRON,
): Promise<Trouble | undefined> {
  const env = networkOf(process.env);
  const wrong = wrongAddress(env);
  if (wrong) return { words: 'start.wrongAddress', values: { name: wrong } };
  try {
    return await oneStartAtATime(folder, () => fetchAlone(onProgress, folder, env), onWait);
  } catch (error) {
    // Only the disk can fail here, so no network address is named.
    return troubleOf(error, { mirror: '', proxy: undefined });
  }
}

async function fetchAlone(
  onProgress: (progress: Progress) => void,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<Trouble | undefined> {
  if (electronBinary(folder)) return undefined;
  await removeIncomplete(folder);
  const trouble = await new Promise<Trouble | undefined>((resolve) => {
    const other = (reason: string): Trouble => ({
      words: 'start.otherTrouble',
      values: { reason },
    });
    const child = fork(PROCESS, [folder], { execArgv: ['--use-system-ca'], env });
    child.on('message', (told: DownloadMessage) => {
      if ('progress' in told) onProgress(told.progress);
      else resolve(told.trouble ?? undefined);
    });
    child.once('error', (error) => resolve(other(error.message)));
    // Without effect if the process has already sent its result.
    child.once('close', (code, signal) => resolve(other(`${signal ?? code}`)));
  });
  const isUnreachable = trouble?.words === 'start.noContact';
  return isUnreachable && env.HTTPS_PROXY && !knowsProxies(process.versions.node)
    ? { words: 'start.proxyNeedsNode', values: {} }
    : trouble;
}

const ADDRESSES = ['HTTPS_PROXY', 'HTTP_PROXY', 'npm_config_electron_mirror', 'ELECTRON_MIRROR'];

const SCHEME = /^(https?|socks5h?):\/\//i;

/** The first of these variables with an invalid address. Node would stop at it with its own message. */
function wrongAddress(env: NodeJS.ProcessEnv): string | undefined {
  return ADDRESSES.find((name) => {
    const address = env[name];
    return address && !(SCHEME.test(address) && URL.canParse(address));
  });
}

/** Finds the proxy and certificates, even if only npm's settings have them. */
export function networkOf(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const https = env.HTTPS_PROXY || env.https_proxy;
  const http = env.HTTP_PROXY || env.http_proxy;
  const found = {
    HTTPS_PROXY: withScheme(https || env.npm_config_https_proxy || env.npm_config_proxy || http),
    HTTP_PROXY: withScheme(http || env.npm_config_proxy),
    NO_PROXY: env.NO_PROXY || env.no_proxy || env.npm_config_noproxy,
    NODE_EXTRA_CA_CERTS: env.NODE_EXTRA_CA_CERTS || env.npm_config_cafile,
  };
  const known = Object.entries(found).filter(([, value]) => value);
  return { ...env, ...Object.fromEntries(known), NODE_USE_ENV_PROXY: '1' };
}

/** Other programs also accept a proxy's address without a scheme. */
function withScheme(proxy: string | undefined): string | undefined {
  return proxy && !proxy.includes('://') ? `http://${proxy}` : proxy;
}

/** Node's fetch supports a proxy since 22.21 and 24.0. */
export function knowsProxies(node: string): boolean {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 21);
}
