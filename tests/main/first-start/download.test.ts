import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { downloadElectron, type Progress } from '../../../src-main/first-start/download.ts';
import { electronBinary, removeIncomplete } from '../../../src-main/first-start/electron-binary.ts';
import { type Silence, silenceAfter } from '../../../src-main/first-start/silence.ts';
import { troubleOf } from '../../../src-main/first-start/trouble.ts';
import { electronPackage, serving, textIn, whole, ZIP } from './mirror.ts';

/** The download of Electron from a local mirror that behaves in every way a network can. */

let folder: string;
let mirror: Awaited<ReturnType<typeof serving>> | undefined;
beforeEach(async () => {
  folder = await electronPackage();
  vi.stubEnv('electron_config_cache', join(dirname(folder), 'cache'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await mirror?.close();
  mirror = undefined;
  await rm(dirname(folder), { recursive: true });
});

/** Times out when the test says so. */
function patient(): Silence & { giveUp(): void } {
  const controller = new AbortController();
  const nothing = () => undefined;
  const { signal } = controller;
  return { signal, heard: nothing, end: nothing, giveUp: () => controller.abort() };
}

async function from(answer: Parameters<typeof serving>[0], silence = patient()) {
  mirror = await serving(answer);
  vi.stubEnv('npm_config_electron_mirror', mirror.address);
  const told: Progress[] = [];
  const trouble = await downloadElectron(folder, silence, (progress) => told.push(progress));
  return { trouble, told };
}

describe('Electron from a mirror', () => {
  it('is complete only with its version and path files', async () => {
    expect(electronBinary(folder)).toBeUndefined();
    const { trouble, told } = await from(whole);
    expect(trouble).toBeUndefined();
    const binary = electronBinary(folder);
    expect(binary).toBe(join(folder, 'dist', await textIn(folder, 'path.txt')));
    expect(told.at(-1)).toEqual({ received: ZIP.length, total: ZIP.length });

    await writeFile(join(folder, 'dist', 'version'), 'v91.2.2');
    expect(electronBinary(folder)).toBeUndefined();
    await writeFile(join(folder, 'dist', 'version'), 'v91.2.3');
    expect(electronBinary(folder)).toBe(binary);
    await rm(join(folder, 'path.txt'));
    expect(electronBinary(folder)).toBeUndefined();
  });

  it.each(['path.txt', 'dist/version', 'dist/electron', 'dist/electron.exe'])(
    'is not complete with a folder in the place of %s, and is made so',
    async (path) => {
      await from(whole);
      await rm(join(folder, path), { force: true });
      await mkdir(join(folder, path));
      const isHere = path !== `dist/electron${process.platform === 'win32' ? '' : '.exe'}`;
      expect(electronBinary(folder) === undefined).toBe(isHere);
      await removeIncomplete(folder);
      expect(await downloadElectron(folder, patient(), () => undefined)).toBeUndefined();
      expect(electronBinary(folder)).toBeDefined();
    },
  );

  it('replaces a partial download, and comes from the cache the second time', async () => {
    await mkdir(join(folder, 'dist', 'left-over'), { recursive: true });
    await writeFile(join(folder, 'dist', 'version'), 'v91.2.3');
    await removeIncomplete(folder);
    let asked = 0;
    await from((request, response) => {
      asked += 1;
      whole(request, response);
    });
    await expect(textIn(folder, 'dist', 'left-over')).rejects.toThrow('ENOENT');
    await removeIncomplete(folder);
    expect(electronBinary(folder)).toBeUndefined();
    expect(await downloadElectron(folder, patient(), () => undefined)).toBeUndefined();
    expect(electronBinary(folder)).toBeDefined();
    expect(asked).toBe(1);
  });

  it('may take any time while data arrives', async () => {
    const silence = patient();
    const heard = vi.spyOn(silence, 'heard');
    const { trouble, told } = await from((_request, response) => {
      response.writeHead(200, { 'content-length': ZIP.length });
      response.write(ZIP.subarray(0, 1_000));
      setImmediate(() => response.end(ZIP.subarray(1_000)));
    }, silence);
    expect(trouble).toBeUndefined();
    expect(heard).toHaveBeenCalled();
    expect(told[0]).toMatchObject({ total: ZIP.length });
  });

  it('gives up on a mirror that stops sending', async () => {
    const silence = patient();
    const { trouble } = await from((_request, response) => {
      response.writeHead(200, { 'content-length': ZIP.length });
      response.write(ZIP.subarray(0, 1_000), () => silence.giveUp());
    }, silence);
    expect(trouble).toMatchObject({ words: 'start.stalled' });
    expect(electronBinary(folder)).toBeUndefined();
  });

  it('gives up on a mirror that never answers', async () => {
    const silence = patient();
    const { trouble } = await from(() => silence.giveUp(), silence);
    expect(trouble).toMatchObject({ words: 'start.stalled' });
  });

  it('reports a broken connection', async () => {
    const { trouble } = await from((_request, response) => {
      response.writeHead(200, { 'content-length': ZIP.length });
      response.write(ZIP.subarray(0, 1_000), () => response.destroy());
    });
    expect(trouble).toMatchObject({ words: 'start.cutOff' });
  });

  it('does not use a file with the wrong checksum', async () => {
    const other = Buffer.from(ZIP).fill(0, 100, 200);
    const { trouble } = await from((_request, response) => response.end(other));
    expect(trouble).toMatchObject({ words: 'start.wrongChecksum' });
    expect(electronBinary(folder)).toBeUndefined();
  });

  it('reports the answer of a mirror without the file', async () => {
    const { trouble } = await from((_request, response) => response.writeHead(404).end());
    expect(trouble).toMatchObject({ words: 'start.badAnswer', values: { status: '404' } });
  });

  it('names a host it cannot reach', async () => {
    const gone = await serving(whole);
    await gone.close();
    vi.stubEnv('npm_config_electron_mirror', gone.address);
    const trouble = await downloadElectron(folder, patient(), () => undefined);
    const { host: place } = new URL(gone.address);
    expect(trouble).toEqual({ words: 'start.noContact', values: { place } });
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'says where it may not write',
    async () => {
      await chmod(folder, 0o500);
      const { trouble } = await from(whole);
      await chmod(folder, 0o700);
      expect(trouble).toMatchObject({ words: 'start.noAccess' });
    },
  );
});

describe('silence', () => {
  it('is measured from the last data, not from the start', () => {
    vi.useFakeTimers();
    const silence = silenceAfter(30_000);
    for (let times = 0; times < 10; times += 1) {
      vi.advanceTimersByTime(29_000);
      silence.heard();
    }
    expect(silence.signal.aborted).toBe(false);
    vi.advanceTimersByTime(30_000);
    expect(silence.signal.aborted).toBe(true);
    const ended = silenceAfter(30_000);
    ended.end();
    vi.advanceTimersByTime(60_000);
    expect(ended.signal.aborted).toBe(false);
    vi.useRealTimers();
  });
});

describe('an error', () => {
  const coded = (code: string, message = '') => Object.assign(new Error(message), { code });
  it.each([
    ['start.noContact', coded('ENOTFOUND', 'getaddrinfo ENOTFOUND github.com')],
    ['start.noContact', coded('UND_ERR_CONNECT_TIMEOUT')],
    ['start.noContact', new AggregateError([coded('ENETUNREACH')])],
    ['start.noContact', coded('EACCES', 'connect EACCES 140.82.121.3:443')],
    ['start.certificate', coded('SELF_SIGNED_CERT_IN_CHAIN')],
    ['start.certificate', coded('UNABLE_TO_GET_ISSUER_CERT_LOCALLY')],
    ['start.certificate', coded('CERT_HAS_EXPIRED')],
    ['start.certificate', coded('ERR_TLS_CERT_ALTNAME_INVALID')],
    [
      'start.proxyRefused',
      coded('UND_ERR_ABORTED', 'Proxy response (407) !== 200 when HTTP Tunneling'),
    ],
    ['start.diskFull', coded('ENOSPC', 'ENOSPC: no space left on device, write')],
    ['start.diskFull', new Error('failed to write: No space left on device (os error 28)')],
    ['start.noAccess', coded('EACCES', "EACCES: permission denied, mkdir '/x'")],
    ['start.cutOff', coded('UND_ERR_SOCKET', 'other side closed')],
    ['start.otherTrouble', new Error('something else')],
  ])('%s', (words, cause) => {
    const error = new TypeError('fetch failed', { cause });
    expect(troubleOf(error, { mirror: 'github.com', proxy: undefined })).toMatchObject({ words });
  });

  it('of an unknown kind is explained by its innermost cause', () => {
    const error = new TypeError('fetch failed', { cause: new Error('redirect count exceeded') });
    expect(troubleOf(error, { mirror: 'github.com', proxy: undefined })).toEqual({
      words: 'start.otherTrouble',
      values: { reason: 'redirect count exceeded' },
    });
  });
});
