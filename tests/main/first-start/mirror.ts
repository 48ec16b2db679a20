import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { ELECTRON } from '../../../src-main/first-start/electron-binary.ts';

/** A small fake Electron, a package that needs it, and a mirror that serves it. */

const PROGRAM = process.platform === 'win32' ? 'electron.exe' : 'electron';
/** Incompressible, so that the file arrives in pieces. */
const noise = Uint8Array.from({ length: 300_000 }, (_, index) => (index * index * 31) >> 3);

export const ZIP = Buffer.from(
  zipSync({ version: strToU8('v91.2.3'), [PROGRAM]: strToU8('program'), noise }, { level: 0 }),
);
export const FILE = `electron-v91.2.3-${process.platform}-${process.arch}.zip`;

/** Electron's package, with version 91.2.3 and the checksum of `ZIP`. */
export async function electronPackage(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'forum-electron-'));
  const folder = join(root, 'electron');
  await mkdir(folder);
  await symlink(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  await cp(join(ELECTRON, 'install.js'), join(folder, 'install.js'));
  const checksums = { [FILE]: createHash('sha256').update(ZIP).digest('hex') };
  await writeFile(join(folder, 'checksums.json'), JSON.stringify(checksums));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ version: '91.2.3' }));
  return folder;
}

export async function serving(
  answer: RequestListener,
): Promise<{ server: Server; address: string; close(): Promise<void> }> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    server,
    address: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Serves the whole file. */
export const whole: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-length': ZIP.length }).end(ZIP);
};

export async function textIn(...path: string[]): Promise<string> {
  return readFile(join(...path), 'utf8');
}
