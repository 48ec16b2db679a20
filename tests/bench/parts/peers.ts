import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { Row } from '../rows.ts';
import { seeded, thing } from '../words.ts';
import { AT, timed } from './following.ts';

/** The same work by other libraries in the same run. Contains none of our code. */

interface MeetingFile {
  readonly decisions: readonly { readonly id: string; readonly wording: string }[];
}

/** A durable change: one SQLite row, or the whole file rewritten by lowdb. */
export async function peersWriting(folder: string, large: string, turns: number): Promise<Row[]> {
  const line = { do: 'setNotes', meeting: 'm', item: 'sak', text: 'Notat 1. '.repeat(30) };
  const sqlite = new DatabaseSync(join(folder, 'peer.sqlite'));
  sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  sqlite.exec(
    'CREATE TABLE changes (revision INTEGER PRIMARY KEY, at TEXT, author TEXT, body TEXT)',
  );
  const insert = sqlite.prepare('INSERT INTO changes (at, author, body) VALUES (?, ?, ?)');
  const rows = await timed(turns, async (turn) => {
    insert.run(AT, 'test', JSON.stringify({ ...line, turn }));
  });
  sqlite.close();

  const [first] = meetingPaths(large);
  const data = JSON.parse(readFileSync(first ?? '', 'utf8')) as Record<string, unknown>;
  const path = join(folder, 'peer.json');
  const low = new Low(new JSONFile<Record<string, unknown>>(path), data);
  const written = (turn: number) => low.update((each) => Object.assign(each, { title: `${turn}` }));
  const plain = await timed(turns, written);
  const flushed = await timed(turns, async (turn) => {
    await written(turn);
    const handle = await open(path, 'r+');
    await handle.datasync();
    await handle.close();
  });
  return [
    { name: 'a change as a row of SQLite (WAL, FULL)', unit: 'ms', samples: rows },
    { name: 'a change of one meeting by lowdb, not flushed', unit: 'ms', samples: plain },
    { name: 'a change of one meeting by lowdb, flushed', unit: 'ms', samples: flushed },
  ];
}

/** Searches all decisions with SQLite's index and by a scan, for the same words, letter by letter. */
export async function peersSearching(large: string, words: number): Promise<Row[]> {
  const wordings = decisionsIn(large);
  const sqlite = new DatabaseSync(':memory:');
  sqlite.exec("CREATE VIRTUAL TABLE decisions USING fts5(wording, tokenize = 'unicode61')");
  const insert = sqlite.prepare('INSERT INTO decisions (wording) VALUES (?)');
  const fill = await timed(1, async () => {
    sqlite.exec('BEGIN');
    for (const wording of wordings) insert.run(wording);
    sqlite.exec('COMMIT');
  });
  const random = seeded(7);
  const typed = Array.from({ length: words }, () => thing(random)).flatMap((word) =>
    Array.from(word, (_, index) => word.slice(0, index + 1).toLowerCase()).slice(1),
  );
  const find = sqlite.prepare(
    'SELECT wording FROM decisions WHERE decisions MATCH ? ORDER BY rank LIMIT 50',
  );
  const fts = await timed(typed.length, async (turn) => find.all(`"${typed[turn]}"*`));
  sqlite.close();
  const folded = wordings.map((each) => each.toLowerCase());
  const scan = await timed(typed.length, async (turn) =>
    folded.filter((each) => each.includes(typed[turn] ?? '')).slice(0, 50),
  );
  return [
    { name: '  FTS5 making its index of the decisions alone', unit: 'ms', samples: fill },
    { name: '  FTS5 searching the decisions alone', unit: 'ms', samples: fts },
    { name: '  a scan of the decisions alone', unit: 'ms', samples: scan },
  ];
}

/** The same forum as one file: the cost of holding all of it in memory. */
export async function peersReading(folder: string, large: string): Promise<Row[]> {
  const path = join(folder, 'all.json');
  const meetings = meetingPaths(large).map((each) => readFileSync(each, 'utf8'));
  writeFileSync(path, `[${meetings.join(',')}]`);
  meetings.length = 0;
  const samples = await timed(1, async () => JSON.parse(await readFile(path, 'utf8')));
  const memory = process.memoryUsage().rss / 1e6;
  return [
    { name: '  reading it as one JSON file', unit: 'ms', samples },
    { name: '  memory with all of it read', unit: 'MB', samples: [memory] },
  ];
}

function meetingPaths(forum: string): string[] {
  const meetings = join(forum, 'meetings');
  return readdirSync(meetings)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(meetings, name));
}

function decisionsIn(forum: string): string[] {
  return meetingPaths(forum).flatMap((path) =>
    (JSON.parse(readFileSync(path, 'utf8')) as MeetingFile).decisions.map((each) => each.wording),
  );
}
