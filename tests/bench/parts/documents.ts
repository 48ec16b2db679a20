import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentTree } from '../../../src-core/documents/blocks.ts';
import type { ExportFormat } from '../../../src-core/protocol/service.ts';
import { exponentOf, type Row } from '../rows.ts';
import type { Command } from '../script.ts';
import { heading, notes, seeded, sentence } from '../words.ts';
import { writeForum } from '../write-forum.ts';
import { throughTemplate } from './docxtemplater.ts';
import { AT, followView, openForBench, timed } from './following.ts';

/** Makes minutes and writes them: for a usual meeting, and for much longer ones. */

export async function documents(folder: string, turns: number, longest: number): Promise<Row[]> {
  const length = { items: 12, decisions: 8, agreements: 4 };
  const usual = await exported(folder, length, turns);
  const sent = await exported(folder, { ...length, isSent: true }, turns);
  const rows: Row[] = [
    {
      name: 'minutes of a usual meeting as .docx, warm',
      unit: 'ms',
      samples: usual.samples,
      targets: { p95: 100 },
    },
    {
      name: '  as they are sent, with page numbers in the contents',
      unit: 'ms',
      samples: sent.samples,
      targets: { p95: 100 },
    },
    { name: '  the first one, with the thread it is made on', unit: 'ms', samples: usual.first },
    {
      name: '  longest that windows waited for an answer meanwhile',
      unit: 'ms',
      samples: [usual.longestWait],
      targets: { most: 16 },
    },
  ];
  const lengths = [longest / 4, longest / 2, longest];
  const times: number[] = [];
  let last: Exported | undefined;
  for (const items of lengths) {
    const long = await exported(folder, { items, decisions: items, agreements: 0 }, 2);
    last = long;
    times.push(Math.min(...long.samples));
    rows.push({ name: `  minutes of ${items} items`, unit: 'ms', samples: long.samples });
    rows.push({
      name: `    windows waited, ${items} items`,
      unit: 'ms',
      samples: [long.longestWait],
      targets: { most: 16 },
    });
  }
  return [
    ...rows,
    {
      name: '  exponent of their growth with the items (1 is linear)',
      unit: '^',
      samples: [exponentOf(lengths.map((length, index) => [length, times[index] ?? 1]))],
      targets: { most: 1.1 },
    },
    ...(last
      ? [...pandoc(last.markdown, longest), ...(await throughTemplate(folder, last.tree, 3))]
      : []),
  ];
}

interface Length {
  readonly items: number;
  readonly decisions: number;
  readonly agreements: number;
  /** No longer a draft. */
  readonly isSent?: true;
}

interface Exported {
  readonly first: readonly number[];
  readonly samples: readonly number[];
  readonly longestWait: number;
  /** The same document as Markdown and as a tree, as input for other programs. */
  readonly markdown: string;
  readonly tree: DocumentTree;
}

async function exported(folder: string, length: Length, turns: number): Promise<Exported> {
  const here = mkdtempSync(join(folder, 'documents-'));
  await writeForum(here, minutesScript(length));
  const forum = await openForBench(here);
  // Like a window that shows it.
  await followView(forum, 'meeting:m');
  const write = async (format: ExportFormat) => {
    const done = await forum.service.export('m', { format });
    if (!done.ok) throw new Error(done.message);
    return done.path;
  };
  const first = await timed(1, () => write('docx'));
  await timed(turns, () => write('docx'));
  const wait = longestWait();
  const samples = await timed(turns, () => write('docx'));
  const longest = wait();
  const markdown = await write('md');
  const tree = await forum.documentTree('m', {});
  await forum.close();
  return { first, samples, longestWait: longest, markdown, tree };
}

/** Starts measuring how long the event loop is blocked. Call the result to stop and get the longest block. */
function longestWait(): () => number {
  let longest = 0;
  let last = performance.now();
  let next = setImmediate(turn);
  function turn(): void {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    next = setImmediate(turn);
  }
  return () => {
    clearImmediate(next);
    return longest;
  };
}

/** The same text through another program in the same run, started for each document as people would. */
function pandoc(text: string, items: number): Row[] {
  const begun = performance.now();
  const { error } = spawnSync('pandoc', ['-f', 'gfm', '-t', 'docx', '-o', `${text}.docx`, text]);
  const samples = [performance.now() - begun];
  return error ? [] : [{ name: `  the ${items} items through pandoc`, unit: 'ms', samples }];
}

function* minutesScript({ items, decisions, agreements, isSent }: Length): Generator<Command> {
  const random = seeded(3);
  const parts = Array.from({ length: 14 }, (_, index) => `part-${index}`);
  for (const [index, id] of parts.entries()) {
    const authority = index % 3 === 1 ? 'negotiates' : 'decides';
    const more = { role: sentence(random), authority, joined: '2020-01-01' };
    yield { do: 'addPartner', id, name: heading(random), ...more };
  }
  const on = { meeting: 'm' };
  yield { do: 'createMeeting', id: 'm', title: heading(random), startsAt: AT, template: 'blank' };
  for (let index = 0; index < items; index += 1) {
    const item = { id: `sak-${index}`, section: 'status', title: heading(random) };
    yield { do: 'addItem', ...on, ...item, kind: 'decision', background: sentence(random) };
  }
  yield { do: 'conveneMeeting', ...on, at: AT };
  yield { do: 'openMeeting', ...on, at: AT };
  for (const partner of parts) yield { do: 'setAttendance', ...on, partner, status: 'present' };
  for (let index = 0; index < items; index += 1) {
    yield { do: 'setNotes', ...on, item: `sak-${index}`, text: notes(random) };
  }
  for (let index = 0; index < decisions; index += 1) {
    const decision = `v-${index}`;
    const wording = sentence(random);
    yield { do: 'proposeDecision', ...on, id: decision, item: `sak-${index % items}`, wording };
    for (const partner of parts) {
      yield { do: 'takePosition', ...on, decision, partner, position: 'consents', at: AT };
    }
  }
  for (let index = 0; index < agreements; index += 1) {
    const agreement = { id: `a-${index}`, item: 'sak-0', parties: random.some(parts, 3) };
    yield { do: 'makeAgreement', ...on, ...agreement, title: heading(random), text: notes(random) };
  }
  if (!isSent) return;
  yield { do: 'closeMeeting', ...on, at: AT };
  yield { do: 'circulateMinutes', ...on, at: AT };
}
