import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/**
 * Everything that the documents refer to exists: files by their paths, links, and headings within a document.
 * So do the files that comments name, such as `(field-types.ts)`.
 */

const DOCUMENTS = ['.', 'docs', 'docs/decisions', 'docs/figures']
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.md'));

const LINK = /\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g;
/** In a line of a comment, in brackets or after "see". */
const NAMED = /^ *(?:\/?\*|\/\/).*?(?:\(|\bsee )([a-z][\w/-]*\.tsx?)\b/gm;
const PATH =
  /`((?:src-core|src-main|src-renderer|tests|packaging|resources|docs|\.github)\/[^`\s*…<]+)`/g;

it.each(DOCUMENTS)('%s refers only to files and headings that exist', (path) => {
  const text = readFileSync(path, 'utf8');
  const links = [...text.matchAll(LINK)].filter(
    ([, file = '', heading]) => !isThere(file ? join(dirname(path), file) : path, heading),
  );
  const paths = [...text.matchAll(PATH)].filter(([, file = '']) => !existsSync(file));
  expect([...links, ...paths].map(([found]) => found)).toEqual([]);
});

it('comments in the sources name only files that exist', () => {
  const sources = ['src-core', 'src-main', 'src-renderer', 'tests', 'packaging'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
      .map((name) => join(folder, name)),
  );
  const names = new Set(sources.map((path) => basename(path)));
  const missing = sources.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(NAMED)]
      .filter(([, name = '']) => !names.has(basename(name)))
      .map(([, name]) => `${path}: ${name}`),
  );
  expect(missing).toEqual([]);
});

function isThere(file: string, heading: string | undefined): boolean {
  if (!existsSync(file)) return false;
  return heading === undefined || headingsOf(readFileSync(file, 'utf8')).includes(heading);
}

/** The anchor that GitHub gives a heading. */
function headingsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
