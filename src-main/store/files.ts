/**
 * All that the store and the backups ask of a file system, and the only file that may: the tests put a disk
 * here that loses what was not flushed, tears what it writes, and refuses.
 */
export type { FileHandle } from 'node:fs/promises';
export {
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
