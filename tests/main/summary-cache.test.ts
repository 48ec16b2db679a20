import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { summaryOf } from '../../src-core/projections/meeting-summary.ts';
import { summaryIndexOf } from '../../src-core/projections/summary-index.ts';
import { ForumFolder } from '../../src-main/store/forum-folder.ts';
import { readCache, writeCache } from '../../src-main/store/meeting-index-cache.ts';
import { makeForum } from '../make-forum.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** The cached summary of each meeting equals a newly derived one exactly. */

const folder = temporaryFolder();
beforeAll(async () => {
  await makeForum(folder, 1, 12);
});

async function mustBeDerived(): Promise<void> {
  const opened = await ForumFolder.open(folder);
  const remembered = await readCache(folder);
  expect(remembered.size).toBe(13);
  for (const [id, { summary }] of remembered) {
    const meeting = (await opened.look(id))?.value;
    const derived = meeting && summaryOf(opened.state, meeting);
    // The summary first: it is cached, and requested before the rest is read.
    expect(summaryIndexOf(summary)).toEqual(derived && summaryIndexOf(derived));
    expect(structuredClone(summary)).toEqual(derived);
    // Again, after the rest has been read.
    expect(summary).toEqual(derived);
  }
}

it('returns the summary as written, also when rewritten unread', async () => {
  await mustBeDerived();
  const path = join(folder, '.cache/summaries');
  const before = await readFile(path);
  await writeCache(folder, await readCache(folder));
  expect(await readFile(path)).toEqual(before);
});

it('returns it when parts were read meanwhile', async () => {
  const entries = await readCache(folder);
  const before = await readFile(join(folder, '.cache/summaries'));
  for (const [index, { summary }] of [...entries.values()].entries()) {
    if (index % 2 === 0) expect(summary.refersTo.partner).toEqual(expect.any(Array));
  }
  await writeCache(folder, entries);
  expect(await readFile(join(folder, '.cache/summaries'))).toEqual(before);
  await mustBeDerived();
});
