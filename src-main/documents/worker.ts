import { parentPort } from 'node:worker_threads';
import { Refused } from '../../src-core/model/refusal.ts';
import { buildTree } from './build-tree.ts';
import { readLetterhead } from './letterheads.ts';
import { readFileAs } from './read-file-as.ts';
import { render } from './render.ts';
import type { WorkerMessage, WorkerOrder, WorkerReply } from './worker-protocol.ts';

/**
 * Makes documents and reads files on a separate thread, so that no window waits (document-worker-client.ts is
 * the other end).
 */

parentPort?.on('message', (sent: WorkerMessage) => void make(sent));

async function make({ id, json, bytes }: WorkerMessage): Promise<void> {
  const reply = (what: WorkerReply) => parentPort?.postMessage(what);
  try {
    const order = JSON.parse(json) as WorkerOrder;
    if ('reading' in order) {
      return reply({ id, read: await readFileAs(order, bytes ?? new Uint8Array()) });
    }
    if ('archive' in order) {
      const { language, meeting } = order.archive;
      reply({ id, about: { language, subject: meeting.title } });
      const { renderArchive } = await import('./render-archive.ts');
      return reply({ id, made: await renderArchive(order) });
    }
    const template = bytes && (await readLetterhead(bytes));
    const { basis, format, scale } = order;
    const tree = buildTree(basis);
    const { language, subject, onOnePage } = tree;
    reply({ id, about: { language, subject, ...(onOnePage ? { onOnePage } : {}) } });
    reply({ id, made: await render(tree, format, { template, scale }) });
  } catch (error) {
    if (!(error instanceof Refused)) return reply({ id, fault: error });
    const { code, path, words, values } = error;
    reply({ id, refused: { code, path, words, values } });
  }
}
