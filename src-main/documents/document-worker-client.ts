import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Refused } from '../../src-core/model/refusal.ts';
import { APP_ROOT } from '../platform/app-root.ts';
import { codeOf } from '../store/atomic-fs.ts';
import { chunkedJson } from './chunked-json.ts';
import type { RenderResult } from './render.ts';
import type {
  ReadingOrder,
  ReadingSubject,
  WorkerMessage,
  WorkerOrder,
  WorkerReply,
} from './worker-protocol.ts';

/** A document in progress: its name is known before its content. */
export interface DocumentWork {
  readonly about: ReadingSubject;
  readonly made: Promise<RenderResult>;
}

/** The script as source, and as built by `npm run build`. */
const SCRIPT = import.meta.url.endsWith('.ts')
  ? new URL('worker.ts', import.meta.url)
  : pathToFileURL(join(APP_ROOT, 'out', 'main', 'documents.js'));
/** Milliseconds. A user who has made one document often makes another. After that, the memory is released. */
const IDLE = 60_000;

/** Makes documents and reads files on another thread, which stays until it has been idle for a while. */
export class DocumentWorkerClient {
  private readonly script: URL;
  private readonly waiting = new Map<number, Waiting>();
  private worker: Worker | undefined;
  private idle: NodeJS.Timeout | undefined;
  private count = 0;

  constructor(script = SCRIPT) {
    this.script = script;
  }

  async make(
    order: Exclude<WorkerOrder, ReadingOrder>,
    template?: Uint8Array,
  ): Promise<DocumentWork> {
    const { about, made } = await this.ask(order, template);
    return { about: await about, made: made as Promise<RenderResult> };
  }

  /** The content of an uploaded file, as plain JSON data of the type that its order asks for. */
  async read<T>(order: ReadingOrder, bytes: Uint8Array): Promise<T> {
    const { made } = await this.ask(order, bytes);
    return (await made) as T;
  }

  private async ask(order: WorkerOrder, bytes: Uint8Array | undefined) {
    const id = ++this.count;
    const about = Promise.withResolvers<ReadingSubject>();
    const made = Promise.withResolvers<unknown>();
    // The caller may never use it, and either promise may fail before anybody awaits it.
    about.promise.catch(() => undefined);
    made.promise.catch(() => undefined);
    this.waiting.set(id, { about, made });
    try {
      const json = await chunkedJson(order);
      // The thread may have been lost meanwhile, with everything that waited for it.
      if (this.waiting.has(id)) this.send({ id, json, bytes });
    } catch (error) {
      this.fail(id, error);
    }
    return { about: about.promise, made: made.promise };
  }

  /** Ends the thread, once it has made everything that it was given. */
  async close(): Promise<void> {
    await Promise.allSettled([...this.waiting.values()].map(({ made }) => made.promise));
    await this.end();
  }

  private send(sent: WorkerMessage): void {
    clearTimeout(this.idle);
    this.worker ??= this.started();
    this.worker.ref();
    this.worker.postMessage(sent);
  }

  private started(): Worker {
    const worker = new Worker(this.script);
    const lost = (reason: string) => {
      if (this.worker !== worker) return;
      this.worker = undefined;
      for (const id of this.waiting.keys()) {
        this.fail(id, new Refused('not-saved', '', 'store.documentNotMade', { reason }));
      }
    };
    // The machine may be out of memory. The next document starts a new thread.
    worker.on('error', (error) => lost(codeOf(error) ?? String(error)));
    worker.on('exit', (code) => lost(String(code)));
    worker.on('message', (reply: WorkerReply) => this.take(reply));
    return worker;
  }

  private take(reply: WorkerReply): void {
    const { id } = reply;
    if ('about' in reply) {
      this.waiting.get(id)?.about.resolve(reply.about);
    } else if ('made' in reply) {
      this.waiting.get(id)?.made.resolve(reply.made);
      this.through(id);
    } else if ('read' in reply) {
      this.waiting.get(id)?.made.resolve(reply.read);
      this.through(id);
    } else if ('fault' in reply) {
      this.fail(id, reply.fault);
    } else {
      const { code, path, words, values } = reply.refused;
      this.fail(id, new Refused(code, path, words, values));
    }
  }

  private fail(id: number, error: unknown): void {
    this.waiting.get(id)?.about.reject(error);
    this.waiting.get(id)?.made.reject(error);
    this.through(id);
  }

  private through(id: number): void {
    this.waiting.delete(id);
    if (this.waiting.size > 0 || !this.worker) return;
    // The program may end while the thread is idle.
    this.worker.unref();
    this.idle = setTimeout(() => void this.end(), IDLE).unref();
  }

  private async end(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }
}

interface Waiting {
  readonly about: PromiseWithResolvers<ReadingSubject>;
  readonly made: PromiseWithResolvers<unknown>;
}
