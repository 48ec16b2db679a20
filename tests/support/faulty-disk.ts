/**
 * A disk in memory that fails in every way that a disk can. At a power cut, what was not flushed is lost, torn
 * or reordered: the bytes of a file until it is synced, and the names in a folder until the folder is synced.
 * Any call can be refused, with its work not done, half done, or completely done.
 */

/** Bytes written at a position. With `to`, the file is cut or extended to that size. */
type Change = { readonly at: number; readonly bytes: Buffer } | { readonly to: number };
interface File {
  live: Buffer;
  durable: Buffer;
  /** Writes since the last sync, in order. */
  pending: Change[];
  changed: number;
}
interface Folder {
  readonly live: Map<string, Node>;
  readonly durable: Map<string, Node>;
  /** The names that each call since the last sync has set; undefined: removed. */
  pending: (readonly (readonly [string, Node | undefined])[])[];
  readonly changed: number;
}
type Node = File | Folder;

export interface Fault {
  /** The number of calls before the failure. */
  readonly after: number;
  /** How many calls fail; Infinity: until the disk is repaired. */
  readonly times: number;
  readonly code: string;
  /** Fails only calls of this kind. */
  readonly only?: string;
  /** The part of the work that is done in spite of the failure, from 0 to 1. */
  readonly done: number;
}
export type Ending = 'kill' | 'power cut';

/** How often calls failed with each code, on all disks. */
export const refusedWith: Record<string, number> = {};

const never = new Promise<never>(() => undefined);
const isFolder = (node: Node): node is Folder => node.live instanceof Map;

function newFile(content: Buffer = Buffer.alloc(0), changed = 0): File {
  return { live: content, durable: content, pending: [], changed };
}
function newFolder(entries: Iterable<[string, Node]> = [], changed = 0): Folder {
  const live = new Map(entries);
  return { live, durable: new Map(live), pending: [], changed };
}

/** Seeded, so that a history can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export class Disk {
  /** Milliseconds; every call advances it. */
  now: number;
  steps = 0;
  /** The number of calls that failed. */
  failures = 0;
  /** Writes to such files store one wrong bit. */
  rots: RegExp | undefined;
  /** The disk reports a flush as done when it is not. */
  lies = false;
  handles = 0;
  readonly whenOff: Promise<'off'>;
  private fault: (Fault & { from: number; left: number }) | undefined;
  private offAt = Infinity;
  private readonly turnOff: () => void;
  private isOff = false;
  private readonly root: Folder;
  private readonly random: () => number;

  constructor(random: () => number, root = newFolder([['tmp', newFolder()]]), now = 1_000_000) {
    this.random = random;
    this.root = root;
    this.now = now;
    const { promise, resolve } = Promise.withResolvers<'off'>();
    this.whenOff = promise;
    this.turnOff = () => {
      this.isOff = true;
      resolve('off');
    };
  }

  fail(fault: Fault): void {
    this.fault = { ...fault, from: this.steps + fault.after, left: fault.times };
  }
  mend(): void {
    this.fault = undefined;
  }
  /** Stops the program in the middle of that call, which never returns. */
  stopAfter(steps: number): void {
    this.offAt = this.steps + steps;
  }
  stopNow(): void {
    this.turnOff();
  }

  /** The disk as the next program finds it. */
  left(ending: Ending): Disk {
    // A killed program loses nothing; a later power cut may still do so.
    const root = ending === 'kill' ? this.root : this.survivingFolder(this.root);
    return new Disk(this.random, root, this.now);
  }

  bytesOf(path: string): Buffer | undefined {
    const node = this.find(path);
    return node && !isFolder(node) ? Buffer.from(node.live) : undefined;
  }
  /** Writes bytes durably, unknown to the program. */
  put(path: string, content: Buffer): void {
    const { folder, name } = this.place(path);
    const file = newFile(content, this.now);
    folder.live.set(name, file);
    folder.durable.set(name, file);
  }
  namesIn(path: string): readonly string[] {
    const node = this.find(path);
    return node && isFolder(node) ? [...node.live.keys()] : [];
  }

  /** Replaces src-main/store/fs.ts. */
  readonly calls = {
    open: (path: string, flags: string | number) =>
      this.step('open', path, () => this.opened(path, flags)),
    openFolder: (path: string) =>
      this.step('open', path, () =>
        this.handle(path, this.find(path) ?? wrong('ENOENT', 'open', path)),
      ),
    openNamedFile: (path: string) => this.step('open', path, () => this.opened(path, 'r')),
    readFile: (path: string, encoding?: 'utf8') =>
      this.step('read', path, () => {
        const bytes = Buffer.from(this.file(path).live);
        return encoding ? bytes.toString(encoding) : bytes;
      }),
    readdir: (path: string) =>
      this.step('scandir', path, () => {
        const node = this.find(path) ?? wrong('ENOENT', 'scandir', path);
        return isFolder(node) ? [...node.live.keys()] : wrong('ENOTDIR', 'scandir', path);
      }),
    stat: (path: string) =>
      this.step('stat', path, () => described(this.find(path) ?? wrong('ENOENT', 'stat', path))),
    lstat: (path: string) =>
      this.step('stat', path, () => described(this.find(path) ?? wrong('ENOENT', 'lstat', path))),
    mkdir: (path: string, { recursive = false } = {}) =>
      this.step('mkdir', path, () => {
        const { folder, name } = this.place(path);
        if (folder.live.has(name)) return recursive ? undefined : wrong('EEXIST', 'mkdir', path);
        set(folder, [[name, newFolder([], this.now)]]);
        return path;
      }),
    rename: (from: string, to: string) =>
      this.step('rename', from, () => {
        const [old, now] = [this.place(from), this.place(to)];
        const node = old.folder.live.get(old.name) ?? wrong('ENOENT', 'rename', from);
        const there = now.folder.live.get(now.name);
        if (there && isFolder(there) && there.live.size > 0) wrong('ENOTEMPTY', 'rename', to);
        if (there && isFolder(there) !== isFolder(node)) wrong('ENOTDIR', 'rename', to);
        if (old.folder === now.folder) {
          set(old.folder, [
            [old.name, undefined],
            [now.name, node],
          ]);
          return;
        }
        // Each folder is flushed separately, so either half may be lost alone.
        set(now.folder, [[now.name, node]]);
        set(old.folder, [[old.name, undefined]]);
      }),
    rmdir: (path: string) =>
      this.step('rmdir', path, () => {
        const { folder, name } = this.place(path);
        const node = folder.live.get(name) ?? wrong('ENOENT', 'rmdir', path);
        if (!isFolder(node)) wrong('ENOTDIR', 'rmdir', path);
        if (node.live.size > 0) wrong('ENOTEMPTY', 'rmdir', path);
        set(folder, [[name, undefined]]);
      }),
    /** Removes whatever has that name, and everything below it. */
    rm: (path: string, _: { recursive: true; force: true }) =>
      this.step('rm', path, (share) => {
        if (!this.find(path)) return;
        const { folder, name } = this.place(path);
        const node = folder.live.get(name);
        const names = node && isFolder(node) ? [...node.live.keys()] : [];
        for (const each of names.slice(0, names.length * share)) {
          set(node as Folder, [[each, undefined]]);
        }
        if (share === 1) set(folder, [[name, undefined]]);
      }),
    unlink: (path: string) =>
      this.step('unlink', path, () => {
        const { folder, name } = this.place(path);
        const node = folder.live.get(name) ?? wrong('ENOENT', 'unlink', path);
        if (isFolder(node)) wrong('EISDIR', 'unlink', path);
        set(folder, [[name, undefined]]);
      }),
    writeFile: (path: string, text: string | Uint8Array, { flag = 'w' } = {}) =>
      this.step('write', path, (share) => {
        if (flag === 'wx' && this.find(path)) wrong('EEXIST', 'open', path);
        const file = flag === 'r+' ? this.file(path) : this.made(path);
        if (flag === 'r+')
          this.change(file, { at: 0, bytes: part(Buffer.from(text as string), share) });
        else this.rewrite(file, Buffer.from(text as string), share);
      }),
  };

  /** Runs one call, which may be the last, or be refused. `work` receives the part of the work to do. */
  private async step<T>(call: string, path: string, work: (share: number) => T): Promise<T> {
    if (this.isOff) return never;
    this.steps += 1;
    this.now += 1;
    if (this.steps >= this.offAt) {
      this.undone(work, this.random());
      this.turnOff();
      return never;
    }
    const { fault } = this;
    const isMeant = fault?.only === undefined || fault.only === call;
    if (fault && isMeant && this.steps > fault.from && fault.left > 0) {
      fault.left -= 1;
      this.failures += 1;
      refusedWith[fault.code] = (refusedWith[fault.code] ?? 0) + 1;
      this.undone(work, fault.done);
      wrong(fault.code, call, path);
    }
    // Lets other work run between any two calls.
    await null;
    return this.isOff ? never : work(1);
  }

  private undone(work: (share: number) => unknown, share: number): void {
    if (share === 0) return;
    const { handles } = this;
    try {
      work(share);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
    this.handles = handles;
  }

  private opened(path: string, flags: string | number) {
    const there = this.find(path);
    if (there && isFolder(there)) wrong('ENOTFILE', 'open', path);
    if (flags === 'wx' && there) wrong('EEXIST', 'open', path);
    const mustBe = flags === 'r' || flags === 'r+';
    const file = mustBe ? this.file(path) : this.made(path);
    if (flags === 'w') this.change(file, { to: 0 });
    return this.handle(path, file);
  }

  private handle(path: string, node: Node) {
    const file = () => (isFolder(node) ? wrong('EISDIR', 'read', path) : node);
    this.handles += 1;
    const sync = () =>
      this.step('fsync', path, (share) => {
        if (this.lies) return;
        if (share === 1) this.flush(node);
        // After a failed flush, the system considers the bytes as written, and does not try again.
        else if (!isFolder(node)) this.forget(node);
      });
    return {
      stat: () => this.step('fstat', path, () => described(node)),
      read: (into: Buffer, offset: number, length: number, at: number) =>
        this.step('read', path, () => ({
          bytesRead: file().live.copy(into, offset, at, at + length),
          buffer: into,
        })),
      write: (from: Buffer, offset: number, length: number, at: number) =>
        this.step('write', path, (share) => {
          // Sometimes the disk writes less than requested.
          const whole = share === 1 && this.random() < 0.9;
          const bytes = part(from.subarray(offset, offset + length), whole ? 1 : this.random());
          if (this.rots?.test(path)) bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0);
          this.change(file(), { at, bytes });
          return { bytesWritten: bytes.length };
        }),
      writeFile: (content: string | Uint8Array) =>
        this.step('write', path, (share) => {
          this.change(file(), { at: 0, bytes: part(Buffer.from(content as string), share) });
        }),
      truncate: (to: number) => this.step('ftruncate', path, () => this.change(file(), { to })),
      sync,
      datasync: sync,
      close: () => {
        this.handles -= 1;
        return this.step('close', path, () => undefined);
      },
    };
  }

  private place(path: string): { readonly folder: Folder; readonly name: string } {
    const at = path.lastIndexOf('/');
    const folder = this.find(path.slice(0, at)) ?? wrong('ENOENT', 'open', path);
    if (!isFolder(folder)) wrong('ENOTDIR', 'open', path);
    return { folder, name: path.slice(at + 1) };
  }
  private find(path: string): Node | undefined {
    const names = path.split('/').filter((name) => name !== '');
    return names.reduce<Node | undefined>(
      (node, name) => (node && isFolder(node) ? node.live.get(name) : undefined),
      this.root,
    );
  }
  private file(path: string): File {
    const node = this.find(path) ?? wrong('ENOENT', 'open', path);
    return isFolder(node) ? wrong('EISDIR', 'open', path) : node;
  }
  private made(path: string): File {
    if (this.find(path)) return this.file(path);
    const { folder, name } = this.place(path);
    const file = newFile(Buffer.alloc(0), this.now);
    set(folder, [[name, file]]);
    return file;
  }

  private rewrite(file: File, content: Buffer, share: number): void {
    this.change(file, { to: 0 });
    this.change(file, { at: 0, bytes: part(content, share) });
  }
  private change(file: File, change: Change): void {
    file.pending.push(change);
    file.live = changed(file.live, change);
    file.changed = this.now;
  }
  private flush(node: Node): void {
    if (isFolder(node)) {
      for (const op of node.pending) putIn(node.durable, op);
      node.pending = [];
      return;
    }
    node.durable = node.pending.reduce(changed, node.durable);
    node.pending = [];
  }
  private forget(file: File): void {
    file.durable = this.survivingBytes(file);
    file.pending = [];
  }

  private survivingFolder(folder: Folder): Folder {
    const names = new Map(folder.durable);
    const lost = new Set<string>();
    for (const op of folder.pending) {
      // A change that follows a lost change of the same name is lost too. Other changes survive in any order.
      if (op.some(([name]) => lost.has(name)) || this.random() < 0.5) {
        for (const [name] of op) lost.add(name);
      } else putIn(names, op);
    }
    return newFolder(
      [...names].map(([name, node]) => [
        name,
        isFolder(node)
          ? this.survivingFolder(node)
          : newFile(this.survivingBytes(node), node.changed),
      ]),
    );
  }
  /** Everything up to some byte, or any part of any write. */
  private survivingBytes({ durable, pending }: File): Buffer {
    const inOrder = this.random() < 0.5;
    let content: Buffer = durable;
    for (const change of pending) {
      const isLost = this.random() < 0.4;
      if (isLost && inOrder) return 'to' in change ? content : this.torn(content, change);
      if (isLost && 'bytes' in change && this.random() < 0.5) content = this.torn(content, change);
      if (!isLost) content = changed(content, change);
    }
    return content;
  }
  private torn(content: Buffer, { at, bytes }: { at: number; bytes: Buffer }): Buffer {
    const from = this.random() < 0.5 ? 0 : Math.floor(this.random() * bytes.length);
    const to = from + Math.floor(this.random() * (bytes.length - from + 1));
    return changed(content, { at: at + from, bytes: bytes.subarray(from, to) });
  }
}

function set(folder: Folder, op: readonly (readonly [string, Node | undefined])[]): void {
  folder.pending.push(op);
  putIn(folder.live, op);
}
function putIn(
  names: Map<string, Node>,
  op: readonly (readonly [string, Node | undefined])[],
): void {
  for (const [name, node] of op) {
    if (node) names.set(name, node);
    else names.delete(name);
  }
}

function changed(content: Buffer, change: Change): Buffer {
  const size =
    'to' in change
      ? change.to
      : change.bytes.length === 0
        ? content.length
        : Math.max(content.length, change.at + change.bytes.length);
  const next = Buffer.alloc(size);
  content.copy(next);
  if ('bytes' in change) change.bytes.copy(next, change.at);
  return next;
}

function part(bytes: Buffer, share: number): Buffer {
  return Buffer.from(bytes.subarray(0, Math.ceil(bytes.length * share)));
}

function described(node: Node) {
  const size = isFolder(node) ? 0 : node.live.length;
  const isDirectory = () => isFolder(node);
  return { size, mtimeMs: node.changed, isFile: () => !isFolder(node), isDirectory };
}

function wrong(code: string, call: string, path: string): never {
  throw Object.assign(new Error(`${code}: ${call} '${path}'`), { code, path });
}

/** The disk in use. */
let current = new Disk(randomFrom(0));
export function useDisk(disk: Disk): void {
  current = disk;
}

/** For `vi.mock` of src-main/store/fs.ts. */
export const files = {
  NOT_A_FILE: 'ENOTFILE',
  TOO_LARGE: 'ETOOLARGE',
  sizeToRead: async (handle: { stat(): Promise<{ size: number }> }) => (await handle.stat()).size,
  ...Object.fromEntries(
    Object.keys(current.calls).map((name) => [
      name,
      (...args: unknown[]) =>
        (current.calls as unknown as Record<string, (...args: unknown[]) => unknown>)[name]?.(
          ...args,
        ),
    ]),
  ),
};
