import { unlessFault } from './atomic-fs.ts';
import { openNamedFile } from './fs.ts';

/** The bytes of a file that a person named on this machine. Refuses pipes and devices, which may never end. */
export async function readNamedFile(
  path: string,
  { most, missing, tooLarge }: Readonly<Limit>,
): Promise<Buffer> {
  const handle = (await openNamedFile(path).catch(unlessFault)) ?? missing();
  try {
    if ((await handle.stat()).size > most) tooLarge();
    return (await handle.readFile().catch(unlessFault)) ?? missing();
  } finally {
    await handle.close();
  }
}

interface Limit {
  /** In bytes. */
  most: number;
  missing(): never;
  tooLarge(): never;
}
