import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { translator } from '../../../src-core/i18n/index.ts';
import { whyNotStarted } from '../../../src-main/first-start/did-not-start.ts';
import { electronBinary, withoutRunAsNode } from '../../../src-main/first-start/electron-binary.ts';
import {
  fetchElectron,
  knowsProxies,
  networkOf,
} from '../../../src-main/first-start/fetch-electron.ts';
import { showProgress } from '../../../src-main/first-start/show-progress.ts';
import { electronPackage, serving, whole } from './mirror.ts';

/** The first start around the download: its process, the proxy, and the messages. */

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closing.splice(0)) await close();
});

async function packageAt(mirror: string): Promise<string> {
  const folder = await electronPackage();
  closing.push(() => rm(dirname(folder), { recursive: true }));
  vi.stubEnv('electron_config_cache', join(dirname(folder), 'cache'));
  vi.stubEnv('npm_config_electron_mirror', mirror);
  return folder;
}

async function server(answer: Parameters<typeof serving>[0]) {
  const made = await serving(answer);
  closing.push(made.close);
  return made;
}

describe('an organisation’s proxy', () => {
  it('is used for the download, even if only npm knows it', async () => {
    const mirror = await server(whole);
    const proxy = await server((_request, response) => response.writeHead(500).end());
    let asked = 0;
    proxy.server.on('connect', (_request, socket) => {
      asked += 1;
      const to = connect(Number(new URL(mirror.address).port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        to.pipe(socket).pipe(to);
      });
      socket.on('error', () => to.destroy());
      to.on('error', () => socket.destroy());
    });
    const folder = await packageAt(mirror.address);
    for (const name of ['HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy'])
      vi.stubEnv(name, undefined);
    vi.stubEnv('npm_config_noproxy', undefined);
    vi.stubEnv('npm_config_proxy', proxy.address);
    const told: number[] = [];
    expect(
      await fetchElectron(({ received }) => told.push(received), undefined, folder),
    ).toBeUndefined();
    expect(electronBinary(folder)).toBeDefined();
    expect(asked).toBeGreaterThan(0);
    expect(told.length).toBeGreaterThan(0);
  });

  it('is named without its password when it refuses', async () => {
    const proxy = await server((_request, response) => response.writeHead(407).end());
    proxy.server.on('connect', (_request, socket) =>
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n'),
    );
    const folder = await packageAt('https://mirror.example/');
    const address = proxy.address.replace('//', '//person:secret@');
    for (const name of ['HTTPS_PROXY', 'https_proxy']) vi.stubEnv(name, address);
    for (const name of ['NO_PROXY', 'no_proxy', 'npm_config_noproxy']) vi.stubEnv(name, undefined);
    const trouble = await fetchElectron(() => undefined, undefined, folder);
    expect(trouble).toEqual({
      words: 'start.proxyRefused',
      values: { place: new URL(proxy.address).host },
    });
  });

  it('may be written without a scheme', () => {
    expect(networkOf({ HTTPS_PROXY: 'proxy:8080' }).HTTPS_PROXY).toBe('http://proxy:8080');
  });

  it.each([
    ['HTTPS_PROXY', 'http://a b'],
    ['npm_config_electron_mirror', 'mirror'],
    ['npm_config_electron_mirror', 'file:///tmp/'],
  ])('names %s if it contains no address', async (name, address) => {
    const folder = await packageAt('https://mirror.example/');
    vi.stubEnv(name, address);
    expect(await fetchElectron(() => undefined, undefined, folder)).toEqual({
      words: 'start.wrongAddress',
      values: { name },
    });
  });

  it('is read from npm’s settings only if the environment has none', () => {
    const npm = { npm_config_https_proxy: 'http://npm:1', npm_config_cafile: '/ca.pem' };
    expect(networkOf(npm)).toMatchObject({
      HTTPS_PROXY: 'http://npm:1',
      NODE_EXTRA_CA_CERTS: '/ca.pem',
      NODE_USE_ENV_PROXY: '1',
    });
    expect(networkOf({ ...npm, https_proxy: 'http://own:1' }).HTTPS_PROXY).toBe('http://own:1');
    expect(networkOf({})).not.toHaveProperty('HTTPS_PROXY');
  });

  it('needs a Node that can use it', () => {
    expect(['22.18.0', '22.20.9', '22.21.0', '22.23.2', '24.0.0'].map(knowsProxies)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });
});

describe('two starts at once', () => {
  it('download once; the other waits and uses it', async () => {
    let asked = 0;
    const mirror = await server((request, response) => {
      asked += 1;
      whole(request, response);
    });
    const folder = await packageAt(mirror.address);
    const onWait = vi.fn();
    const nothing = () => undefined;
    const both = [fetchElectron(nothing, onWait, folder), fetchElectron(nothing, onWait, folder)];
    expect(await Promise.all(both)).toEqual([undefined, undefined]);
    expect(electronBinary(folder)).toBeDefined();
    expect([asked, onWait.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('a download that is stopped', () => {
  // Windows terminates a program without a signal.
  const isWindows = process.platform === 'win32';
  it.each(['left by its parent', ...(isWindows ? [] : (['SIGTERM'] as const))] as const)(
    'removes its incomplete file: %s',
    async (how) => {
      const mirror = await server((_request, response) => {
        response.writeHead(200, { 'content-length': 100_000_000 });
        response.write(Buffer.alloc(1_000));
      });
      const folder = await packageAt(mirror.address);
      const temporary = join(dirname(folder), 'temporary');
      await mkdir(temporary);
      const child = fork(resolve('src-main/first-start/download-process.ts'), [folder], {
        env: { ...process.env, TMPDIR: temporary, TEMP: temporary },
        execArgv: [],
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      });
      const said = text(child.stderr as NodeJS.ReadableStream);
      await once(child, 'message');
      expect(await readdir(temporary)).toHaveLength(1);
      if (how === 'SIGTERM') child.kill(how);
      else child.disconnect();
      await once(child, 'exit');
      expect(await readdir(temporary)).toEqual([]);
      expect(await said).not.toContain('    at ');
    },
  );
});

describe('the messages', () => {
  it('show progress once per tenth in a log, and on one line in a terminal', () => {
    const lines: string[] = [];
    const write = (text: string) => lines.push(text);
    const inLog = showProgress({ write }, translator('en'));
    for (let percent = 0; percent <= 100; percent += 1) {
      inLog({ received: percent * 1_000_000, total: 100_000_000 });
    }
    expect(lines).toHaveLength(11);
    expect(lines[5]).toBe('50% of 100 MB\n');
    lines.length = 0;
    const inTerminal = showProgress({ write, isTTY: true }, translator('nb'));
    inTerminal({ received: 1_200_000, total: undefined });
    inTerminal({ received: 1_200_001, total: undefined });
    expect(lines).toEqual(['\r1 MB']);
  });

  it.each([
    [
      'start.noSandbox',
      'FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured correctly.',
    ],
    [
      'start.noSandbox',
      'FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! If you are running on Ubuntu 23.10+',
    ],
    ['start.noLibrary', 'electron: error while loading shared libraries: libnss3.so: cannot open'],
    ['start.noScreen', 'ERROR:ozone_platform_x11.cc(246)] Missing X server or $DISPLAY'],
    ['host.didNotStart', ''],
  ])('explain the failure with %s, however slow the machine', (words, said) => {
    const lastedMs = words === 'host.didNotStart' ? 100 : 60_000;
    const ended = { code: null, signal: 'SIGTRAP', said, lastedMs } as const;
    expect(whyNotStarted(ended)).toMatchObject({ words });
  });

  it('say nothing when people closed the window or stopped the program', () => {
    expect(whyNotStarted({ code: 0, signal: null, said: '', lastedMs: 10 })).toBeUndefined();
    expect(whyNotStarted({ code: null, signal: 'SIGINT', said: '', lastedMs: 10 })).toBeUndefined();
    expect(whyNotStarted({ code: 1, signal: null, said: '', lastedMs: 60_000 })).toBeUndefined();
  });
});

it('does not pass on ELECTRON_RUN_AS_NODE in any spelling', () => {
  const env = { PATH: '/bin', ELECTRON_RUN_AS_NODE: '1', Electron_Run_As_Node: '1' };
  expect(withoutRunAsNode(env)).toEqual({ PATH: '/bin' });
});
