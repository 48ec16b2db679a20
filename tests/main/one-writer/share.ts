import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * A network share with several machines. Rename, link and delete are immediate, and a newly opened file is current.
 * Everything else may be late: listings and `stat` come from a cache, writes reach the server when the file is flushed
 * or closed, or after the program was killed. Each call waits before the server executes it, and again before the
 * program gets the result. `World` decides which call is next.
 */

/** The interface of src-main/store/fs.ts. */
const NOT_A_FILE = 'ENOTFILE';

interface File {
  bytes: Buffer;
  changed: number;
}
type Folder = Map<string, Node>;
type Node = File | Folder;
type Late = () => void;
const isFolder = (node: Node): node is Folder => node instanceof Map;

function wrong(code: string, path: string): never {
  throw Object.assign(new Error(`${code}: '${path}'`), { code, path });
}

export class Server {
  /** In milliseconds. */
  now = 1_000_000;
  private readonly root: Folder = new Map();

  find(path: string): Node | undefined {
    return path
      .split('/')
      .filter((name) => name !== '')
      .reduce<Node | undefined>(
        (node, name) => (node && isFolder(node) ? node.get(name) : undefined),
        this.root,
      );
  }
  get(path: string): Node {
    return this.find(path) ?? wrong('ENOENT', path);
  }
  file(path: string): File {
    const node = this.get(path);
    return isFolder(node) ? wrong('EISDIR', path) : node;
  }
  place(path: string): readonly [Folder, string] {
    const at = path.lastIndexOf('/');
    const folder = this.get(path.slice(0, at));
    return isFolder(folder) ? [folder, path.slice(at + 1)] : wrong('ENOTDIR', path);
  }
  made(path: string, flag: string | number): File {
    if (flag === 'wx' && this.find(path)) wrong('EEXIST', path);
    if (this.find(path) || flag === 'r' || flag === 'r+') return this.file(path);
    const [folder, name] = this.place(path);
    const file = { bytes: Buffer.alloc(0), changed: this.now };
    folder.set(name, file);
    return file;
  }
  put(file: File, at: number, bytes: Buffer): void {
    const whole = Buffer.alloc(Math.max(file.bytes.length, at + bytes.length));
    file.bytes.copy(whole);
    bytes.copy(whole, at);
    file.bytes = whole;
    file.changed = this.now;
  }
  cut(file: File, to: number): void {
    file.bytes = Buffer.from(file.bytes.subarray(0, to));
    file.changed = this.now;
  }
}

/** One program on its own machine. */
export class Machine {
  /** Written data that has not reached the server. */
  readonly late: Late[] = [];
  /** Whether the share refuses a call. */
  refuses: (call: string, path: string) => boolean = () => false;
  private readonly seen = new Map<string, unknown>();
  private readonly server: Server;
  private readonly turn: (call: string, path: string) => Promise<void>;
  /** Whether this read is stale. */
  private readonly isOld: () => boolean;

  constructor(
    server: Server,
    turn: (call: string, path: string) => Promise<void>,
    isOld: () => boolean,
  ) {
    this.server = server;
    this.turn = turn;
    this.isOld = isOld;
  }

  pause(): Promise<void> {
    return this.turn('pause', '');
  }

  readonly calls = {
    open: (path: string, flag: string | number) =>
      this.call(`open ${flag}`, path, () => {
        const there = this.server.find(path);
        if (there && isFolder(there)) wrong(NOT_A_FILE, path);
        const file = this.server.made(path, flag);
        if (flag === 'w') this.server.cut(file, 0);
        return this.handle(path, file);
      }),
    openFolder: (path: string) =>
      this.call('open', path, () => {
        this.server.get(path);
        return this.handle(path, { bytes: Buffer.alloc(0), changed: 0 });
      }),
    readFile: (path: string, encoding?: 'utf8') =>
      this.call('read', path, () => {
        const bytes = Buffer.from(this.server.file(path).bytes);
        return encoding ? bytes.toString(encoding) : bytes;
      }),
    writeFile: (path: string, text: string, { flag = 'w' } = {}) =>
      this.call('write', path, () => {
        const file = this.server.made(path, flag);
        if (flag === 'w') this.server.cut(file, 0);
        this.server.put(file, 0, Buffer.from(text));
      }),
    readdir: (path: string) =>
      this.call('readdir', path, () =>
        this.cached(`names in ${path}`, () => {
          const folder = this.server.get(path);
          return isFolder(folder) ? [...folder.keys()] : wrong('ENOTDIR', path);
        }),
      ),
    stat: (path: string) => this.described(path),
    lstat: (path: string) => this.described(path),
    mkdir: (path: string) =>
      this.call('mkdir', path, () => {
        const [folder, name] = this.server.place(path);
        if (folder.has(name)) wrong('EEXIST', path);
        folder.set(name, new Map());
      }),
    rename: (from: string, to: string) =>
      this.call('rename', from, () => {
        const [old, oldName] = this.server.place(from);
        const node = old.get(oldName) ?? wrong('ENOENT', from);
        const [now, name] = this.server.place(to);
        const there = now.get(name);
        if (there && isFolder(there) && there.size > 0) wrong('ENOTEMPTY', to);
        if (there && isFolder(there) !== isFolder(node)) wrong('ENOTDIR', to);
        old.delete(oldName);
        now.set(name, node);
      }),
    rmdir: (path: string) =>
      this.call('rmdir', path, () => {
        const folder = this.server.get(path);
        if (!isFolder(folder)) wrong('ENOTDIR', path);
        if (folder.size > 0) wrong('ENOTEMPTY', path);
        this.remove(path);
      }),
    rm: (path: string) =>
      this.call('rm', path, () => void (this.server.find(path) && this.remove(path))),
    unlink: (path: string) =>
      this.call('unlink', path, () => {
        this.server.file(path);
        this.remove(path);
      }),
  };

  private described(path: string) {
    return this.call('stat', path, () =>
      this.cached(`stat ${path}`, () => {
        const node = this.server.get(path);
        const [isFile, isDirectory] = [() => !isFolder(node), () => isFolder(node)];
        const size = isFolder(node) ? 0 : node.bytes.length;
        return { size, mtimeMs: isFolder(node) ? 0 : node.changed, isFile, isDirectory };
      }),
    );
  }

  private remove(path: string): void {
    const [folder, name] = this.server.place(path);
    folder.delete(name);
  }

  private handle(path: string, file: File) {
    let mine: Late[] = [];
    let end = 0;
    const later = (work: Late) => {
      mine.push(work);
      this.late.push(work);
    };
    const flush = () => {
      for (const work of mine) {
        const at = this.late.indexOf(work);
        if (at < 0) continue;
        this.late.splice(at, 1);
        work();
      }
      mine = [];
    };
    const put = (at: number, bytes: Buffer) => {
      const copy = Buffer.from(bytes);
      end = Math.max(end, at + copy.length);
      later(() => this.server.put(file, at, copy));
    };
    const sync = () => this.call('fsync', path, flush);
    return {
      stat: async () => ({ size: Math.max(file.bytes.length, end), mtimeMs: file.changed }),
      read: (into: Buffer, offset: number, length: number, at: number) =>
        this.call('read', path, () => {
          flush();
          return { bytesRead: file.bytes.copy(into, offset, at, at + length), buffer: into };
        }),
      write: (from: Buffer, offset: number, length: number, at: number) =>
        this.call('write', path, () => {
          put(at, from.subarray(offset, offset + length));
          return { bytesWritten: length };
        }),
      writeFile: (content: string | Uint8Array) =>
        this.call('write', path, () => put(0, Buffer.from(content as string))),
      truncate: (to: number) =>
        this.call('truncate', path, () => {
          flush();
          this.server.cut(file, to);
        }),
      sync,
      datasync: sync,
      close: () => this.call('close', path, flush),
    };
  }

  /** Earlier results may be returned again. */
  private cached<T>(what: string, look: () => T): T {
    if (this.seen.has(what) && this.isOld()) return this.seen.get(what) as T;
    const found = look();
    this.seen.set(what, found);
    return found;
  }

  private async call<T>(call: string, path: string, work: () => T): Promise<T> {
    await this.turn(call, path);
    this.server.now += 1;
    try {
      if (this.refuses(call, path)) wrong('EIO', path);
      // A machine sees its own changes.
      if (['write', 'mkdir', 'rename', 'unlink', 'rm', 'rmdir'].includes(call)) this.seen.clear();
      return work();
    } finally {
      await this.turn(`${call} done`, path);
    }
  }
}

/** The machine that makes the call. */
export const machine = new AsyncLocalStorage<Machine>();

const names = [
  'open',
  'openFolder',
  'lstat',
  'readFile',
  'writeFile',
  'readdir',
  'stat',
  'mkdir',
  'rename',
  'rmdir',
  'rm',
  'unlink',
];

/** For `vi.mock` of src-main/store/fs.ts. */
export const files = {
  NOT_A_FILE,
  TOO_LARGE: 'ETOOLARGE',
  sizeToRead: async (handle: { stat(): Promise<{ size: number }> }) => (await handle.stat()).size,
  ...Object.fromEntries(
    names.map((name) => [
      name,
      (...args: unknown[]) => {
        const calls = machine.getStore()?.calls as Record<string, (...given: unknown[]) => unknown>;
        return calls[name]?.(...args);
      },
    ]),
  ),
};
