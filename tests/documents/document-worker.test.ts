import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { Refused } from '../../src-core/model/refusal.ts';
import { buildTree } from '../../src-main/documents/build-tree.ts';
import { chunkedJson } from '../../src-main/documents/chunked-json.ts';
import { DocumentWorkerClient } from '../../src-main/documents/document-worker-client.ts';
import { render } from '../../src-main/documents/render.ts';
import type { DocumentOrder } from '../../src-main/documents/worker-protocol.ts';
import { anyPlan, forumOf, inputOf } from '../support/random-forum.ts';
import { AT } from '../support/test-forum.ts';

/** Documents made on a worker thread, and its failures. */

let maker = new DocumentWorkerClient();
afterEach(() => maker.close());

vi.mock('../../src-main/documents/chunked-json.ts', async (original) => {
  const { chunkedJson: real } = await original<{ chunkedJson: typeof chunkedJson }>();
  return { chunkedJson: vi.fn(real) };
});

/** A thread that dies on its first message. */
const dying = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', () => process.exit(1));
  `)}`,
);

function ordered(
  options: DocumentOrder['basis']['options'],
  format: DocumentOrder['format'],
): DocumentOrder {
  const [plan] = fc.sample(anyPlan, { numRuns: 1, seed: 1 });
  if (!plan) throw new Error('no plan');
  const input = inputOf(forumOf(plan), 'm', 'full', 'nb');
  const revisions = { forum: 1, meeting: 1 };
  return { basis: { of: 'meeting', options, now: AT, input, revisions }, format };
}

it('makes on the worker thread what this thread would make', async () => {
  maker = new DocumentWorkerClient();
  for (const format of ['html', 'md'] as const) {
    const order = ordered({ kind: 'minutes' }, format);
    const { about, made } = await maker.make(order);
    const tree = buildTree(order.basis);
    expect(await made).toEqual(await render(tree, format));
    expect(about).toMatchObject({ language: tree.language, subject: tree.subject });
  }
});

it('refuses as a rule does, with its words and field', async () => {
  maker = new DocumentWorkerClient();
  const refused = maker.make(ordered({ kind: 'extract' }, 'docx'));
  await expect(refused).rejects.toMatchObject({ words: 'faults.empty', path: 'partner' });
  await expect(refused).rejects.toBeInstanceOf(Refused);
});

it('reports a lost thread, and makes the next document on a new one', async () => {
  maker = new DocumentWorkerClient(dying);
  for (const _ of [1, 2]) {
    await expect(maker.make(ordered({}, 'docx'))).rejects.toMatchObject({
      words: 'store.documentNotMade',
      values: { reason: '1' },
    });
  }
});

it('reports a document that was still waiting when the thread was lost', async () => {
  maker = new DocumentWorkerClient(dying);
  const isLost = { words: 'store.documentNotMade' };
  const first = expect(maker.make(ordered({}, 'md'))).rejects.toMatchObject(isLost);
  vi.mocked(chunkedJson).mockImplementationOnce(() => first.then(() => nextTurn('{}')));
  await expect(maker.make(ordered({}, 'md'))).rejects.toMatchObject(isLost);
  await first;
});

it('closes even if a document could not be handed over', async () => {
  maker = new DocumentWorkerClient();
  vi.mocked(chunkedJson).mockRejectedValueOnce(new RangeError('Invalid string length'));
  await expect(maker.make(ordered({}, 'md'))).rejects.toBeInstanceOf(RangeError);
  await maker.close();
});

it('reports a thread that cannot be started', async () => {
  maker = new DocumentWorkerClient(new URL('data:text/javascript,import "node:nothing"'));
  await expect(maker.make(ordered({}, 'docx'))).rejects.toMatchObject({
    words: 'store.documentNotMade',
    values: { reason: 'ERR_UNKNOWN_BUILTIN_MODULE' },
  });
});

it('closes when its documents are made', async () => {
  maker = new DocumentWorkerClient();
  const making = maker.make(ordered({}, 'md'));
  await maker.close();
  expect((await (await making).made).content).toContain('# ');
});

it('writes the same JSON in pieces as at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue())),
      async (value) => {
        const given = { ...value, absent: undefined };
        expect(JSON.parse(await chunkedJson(given))).toEqual(JSON.parse(JSON.stringify(given)));
      },
    ),
  );
});

it('yields to other work between pieces', async () => {
  let turns = 0;
  let isDone = false;
  const count = () => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  const decisions = Array.from({ length: 5_000 }, () => ({ wording: 'ord '.repeat(250) }));
  await chunkedJson({ basis: { input: { meeting: { decisions } } } });
  isDone = true;
  expect(turns).toBeGreaterThan(20);
});
