import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The order of the house (docs/ARCHITECTURE.md). Biome finds import cycles and files that are too long. */

/** A room may import only from the rooms before it. `.` stands for files outside the rooms. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'src-core': [
    ...[
      'model',
      'i18n',
      'text',
      'migrations',
      'meeting',
      'integrity',
      'projections',
      'commands',
      'search',
    ],
    ...['documents', 'imports', 'backups', 'audit-log', 'protocol'],
  ],
  'src-main': [
    ...['store', 'platform', 'audit-log', 'search', 'backups', 'documents', 'integrity'],
    ...['imports', 'forum-session', 'first-start', 'transports', '.'],
  ],
  'src-renderer': ['ui', 'app', 'features', 'screen', 'gallery', '.'],
};

/** Imports against the order that remain. Remove each when it is fixed; add none. */
const AGAINST_THE_ORDER = [
  // A refusal names its words.
  'src-core/model/refusal.ts -> i18n',
  // The document worker also reads imported files, and exports the partners in the form that it imports.
  'src-main/documents/document-file.ts -> imports',
  'src-main/documents/read-file-as.ts -> imports',
  // The frame of the window shows the features and the screen.
  'src-renderer/app/app.tsx -> features',
  'src-renderer/app/app.tsx -> screen',
  'src-renderer/app/meeting-nav.tsx -> features',
  'src-renderer/app/page.tsx -> features',
];

const files = Object.keys(ROOMS).flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(top, path.replaceAll('\\', '/')))
    .filter((path) => /\.(tsx?|css)$/.test(path)),
);

function roomOf(path: string): string {
  const [, room = '', ...rest] = path.split('/');
  return rest.length > 0 ? room : '.';
}

/** The rooms of its own folder that a file imports from against the order. */
function breachesIn(path: string): readonly string[] {
  const [top = ''] = path.split('/');
  const order = ROOMS[top] ?? [];
  const imported = [...readFileSync(path, 'utf8').matchAll(/(?:from|import\(?) ?'(\.[^']+)'/g)]
    .map(([, to = '']) => posix.join(dirname(path), to))
    .filter((to) => to.startsWith(`${top}/`))
    .map(roomOf);
  const own = order.indexOf(roomOf(path));
  const later = imported.filter((room) => order.indexOf(room) > own);
  return [...new Set(later)].map((room) => `${path} -> ${room}`);
}

describe('the house', () => {
  it.each(Object.entries(ROOMS))('lists every room of %s in its order', (top, order) => {
    const rooms = new Set(files.filter((path) => path.startsWith(`${top}/`)).map(roomOf));
    expect([...rooms].sort()).toEqual([...order].sort());
  });

  it('lets a room import only from the rooms before it', () => {
    expect(files.flatMap(breachesIn).sort()).toEqual(AGAINST_THE_ORDER);
  });

  it('gives no two files the same name, except index', () => {
    const names = files.map((path) => basename(path)).filter((name) => !/^index\.\w+$/.test(name));
    const repeated = names.filter((name, at) => names.indexOf(name) !== at);
    expect(repeated).toEqual([]);
  });

  it('finds the files of all three folders', () => {
    expect(files).toContain('src-main/index.ts');
    expect(files.length).toBeGreaterThan(500);
  });
});
