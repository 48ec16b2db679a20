import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatches, enablePatches, type Patch } from 'immer';
import { temporaryFolder } from './with-forum.ts';

/** Forums that a released version made, as they are on the disk. */

enablePatches();

const RELEASED = join(import.meta.dirname, '..', 'data', 'forum-0.1.0');

export type ReleasedForum = 'every-command' | 'three-meetings';

/** The files of each forum, without their ending. */
export const RELEASED_FILES: Readonly<Record<ReleasedForum, readonly string[]>> = {
  'every-command': ['forum', 'meetings/m', 'meetings/next'],
  'three-meetings': ['forum', ...[1, 2, 3, 4, 5].map((number) => `meetings/2026-${number}`)],
};

/** A copy of a forum that version 0.1.0 made. */
export function releasedForum(name: ReleasedForum): string {
  const folder = join(temporaryFolder(), 'forum');
  cpSync(join(RELEASED, name), folder, { recursive: true });
  return folder;
}

/** The lines of a journal, each with its line break. */
export function journalLines(folder: string, file: string): readonly string[] {
  return readFileSync(join(folder, `${file}.journal`), 'utf8').split(/(?<=\n)/);
}

/** The value after each line of a journal, in its own form. Undefined: the file was taken away. */
export function statesOf(folder: string, file: string): readonly (object | undefined)[] {
  let state: object | undefined;
  return journalLines(folder, file).map((text) => {
    const { patches } = JSON.parse(text) as { patches: readonly ReleasedPatch[] };
    for (const patch of patches) state = afterPatch(state, patch);
    return state;
  });
}

type Splice = { readonly at: number; readonly cut: number; readonly put: string };
type ReleasedPatch = Patch | { readonly path: Patch['path']; readonly splice: Splice };

function afterPatch(state: object | undefined, patch: ReleasedPatch): object | undefined {
  if (patch.path.length === 0) return ('value' in patch && (patch.value as object)) || undefined;
  if (!state) throw new Error('nothing to change');
  if (!('splice' in patch)) return applyPatches(state, [patch]);
  const old = patch.path.reduce<unknown>((thing, key) => (thing as never)[key], state) as string;
  const { at, cut, put } = patch.splice;
  const value = old.slice(0, at) + put + old.slice(at + cut);
  return applyPatches(state, [{ op: 'replace', path: patch.path, value }]);
}
