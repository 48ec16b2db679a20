import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ELECTRON, removeIncomplete } from '../electron-binary.ts';
import type { Progress } from './download.ts';
import type { Told } from './download-process.ts';
import type { Trouble } from './trouble.ts';

const PROCESS = fileURLToPath(new URL('download-process.ts', import.meta.url));

/** Removes a half Electron and downloads a whole one. Returns why, where that was not possible. */
export async function fetchElectron(
  onProgress: (progress: Progress) => void,
  folder = ELECTRON,
): Promise<Trouble | undefined> {
  await removeIncomplete(folder);
  const env = networkOf(process.env);
  const trouble = await new Promise<Trouble | undefined>((resolve) => {
    const other = (reason: string): Trouble => ({
      words: 'start.otherTrouble',
      values: { reason },
    });
    const child = fork(PROCESS, [folder], { execArgv: ['--use-system-ca'], env });
    child.on('message', (told: Told) => {
      if ('progress' in told) onProgress(told.progress);
      else resolve(told.trouble ?? undefined);
    });
    child.once('error', (error) => resolve(other(error.message)));
    // Says nothing where the end has been told.
    child.once('close', (code, signal) => resolve(other(`${signal ?? code}`)));
  });
  const isUnreachable = trouble?.words === 'start.noContact';
  return isUnreachable && env.HTTPS_PROXY && !knowsProxies(process.versions.node)
    ? { words: 'start.proxyNeedsNode', values: {} }
    : trouble;
}

/** Where the proxy and certificates are, also when only npm was told. */
export function networkOf(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const https = env.HTTPS_PROXY || env.https_proxy;
  const http = env.HTTP_PROXY || env.http_proxy;
  const found = {
    HTTPS_PROXY: https || env.npm_config_https_proxy || env.npm_config_proxy || http,
    HTTP_PROXY: http || env.npm_config_proxy,
    NO_PROXY: env.NO_PROXY || env.no_proxy || env.npm_config_noproxy,
    NODE_EXTRA_CA_CERTS: env.NODE_EXTRA_CA_CERTS || env.npm_config_cafile,
  };
  const known = Object.entries(found).filter(([, value]) => value);
  return { ...env, ...Object.fromEntries(known), NODE_USE_ENV_PROXY: '1' };
}

/** Node's fetch goes through a proxy since 22.21 and 24.0. */
export function knowsProxies(node: string): boolean {
  const [major = 0, minor = 0] = node.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 21);
}
