import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** Copies files of packages into the build as they are, under `folder`. */
export function copyFiles(folder: string, files: readonly string[]): Plugin {
  return {
    name: 'forum-copied-files',
    apply: 'build',
    async generateBundle() {
      for (const file of files) {
        const fileName = `${folder}/${basename(file)}`;
        this.emitFile({ type: 'asset', fileName, source: await readFile(file) });
      }
    },
  };
}
