import { writeSync } from 'node:fs';
import disk, { type FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { devNull } from 'node:os';

/**
 * Loaded before the program (`node --import`): counts its disk steps, and kills it at step FORUM_DIE_AT. A writing step
 * is killed halfway. Without FORUM_DIE_AT, the number of steps is written to file descriptor 3 when the program ends.
 */

const dieAt = Number(process.env.FORUM_DIE_AT ?? Infinity);
let steps = 0;

type Work = (this: unknown, ...args: unknown[]) => Promise<unknown>;

function dying(work: Work, halfway?: Work): Work {
  return async function (...args) {
    steps += 1;
    if (steps === dieAt) {
      await halfway?.apply(this, args);
      process.kill(process.pid, 'SIGKILL');
    }
    return work.apply(this, args);
  };
}

function put(on: object, name: string, halfway?: (original: Work) => Work): void {
  const methods = on as Record<string, Work>;
  const original = methods[name];
  if (!original) throw new Error(`no ${name} to watch`);
  methods[name] = dying(original, halfway?.(original));
}

for (const name of ['open', 'writeFile', 'rename', 'unlink', 'mkdir', 'rm', 'rmdir'])
  put(disk, name);

const handle = await disk.open(devNull);
const prototype: FileHandle = Object.getPrototypeOf(handle);
await handle.close();
for (const name of ['truncate', 'sync', 'datasync']) put(prototype, name);
put(
  prototype,
  'write',
  (write) =>
    function (bytes, offset, length, at) {
      return write.call(this, bytes, offset, Math.floor(Number(length) / 2), at);
    },
);
put(
  prototype,
  'writeFile',
  (writeFile) =>
    function (content) {
      return writeFile.call(this, String(content).slice(0, String(content).length / 2));
    },
);
syncBuiltinESMExports();

process.on('exit', () => writeSync(3, String(steps)));
