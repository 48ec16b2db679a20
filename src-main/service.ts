import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { answered, applyCommand, type Context, targetOf } from '../src-core/commands/index.ts';
import { emptyForum, type Forum, type Language } from '../src-core/forum/schema.ts';
import { longDay } from '../src-core/language/format.ts';
import { translator } from '../src-core/language/index.ts';
import type { Meeting } from '../src-core/meeting/schema.ts';
import type { SheetReading } from '../src-core/partners-sheet/index.ts';
import { dayOf, type Time } from '../src-core/primitives.ts';
import { Refused, refuse } from '../src-core/refusal.ts';
import type {
  Answer,
  Exported,
  ExportOptions,
  Failed,
  ForumService,
  OpenForum,
  Outcome,
  Topic,
  Update,
} from '../src-core/service.ts';
import { localTime } from './clock.ts';
import { renderHtml } from './export/index.ts';
import { attachedBy } from './service/attachments.ts';
import { checkFolder, type Mend, type Problem } from './service/check.ts';
import { documentOf, placeOf, writeDocument } from './service/documents.ts';
import { Feed } from './service/feed.ts';
import { Finder } from './service/finder.ts';
import { partnersIn, writePartnersFile } from './service/partners.ts';
import { showForum } from './service/show.ts';
import { undoOrRedo } from './service/undo.ts';
import { merged } from './service/write.ts';
import { ForumFolder, makeForum } from './store/folder.ts';
import { takeLock } from './store/lock.ts';
import type { StoredFile } from './store/stored-file.ts';

/** A forum that is open: all changes go through `execute`, one after the other. */

export interface OpenedForum {
  readonly service: ForumService;
  /** Of the messages: the one asked for, or else the forum's own. */
  language(): Language;
  info(): OpenForum;
  onInfo(listener: () => void): () => void;
  show(meeting?: string): Promise<object>;
  check(repair: boolean): Promise<{ readonly problems: readonly Problem[] }>;
  documentTree: (...request: DocumentRequest) => ReturnType<typeof documentOf>;
  /** Writes a document where the person chose; null when they thought better of it. */
  exportTo(
    meeting: string,
    options: ExportOptions,
    choose: (suggested: Exported) => Promise<string | null>,
  ): Promise<Outcome<Exported> | null>;
  close(): Promise<void>;
}
type DocumentRequest =
  Parameters<typeof documentOf> extends [ForumFolder, ...infer Rest] ? Rest : never;

export interface OpenOptions {
  readonly author: string;
  /** Of the messages. */
  readonly language?: Language;
  readonly now?: () => Time;
  readonly readOnly?: boolean;
  /** May commands name files on this machine? */
  readonly allowFiles?: boolean;
}

const PAUSE_BEFORE_SAVING = 1_000;

export async function createForum(
  folder: string,
  {
    name,
    language,
    author,
    now = localTime,
  }: { name: string; language: Language; author: string; now?: () => Time },
): Promise<void> {
  await makeForum(resolve(folder), emptyForum(name, language), now(), author);
}

/** Throws Refused when the folder holds no forum that this version can read. */
export async function openForumService(path: string, options: OpenOptions): Promise<OpenedForum> {
  const now = options.now ?? localTime;
  const absolute = resolve(path);
  const lock = options.readOnly ? undefined : await takeLock(absolute, now()).catch(noFolder);
  const readOnly = options.readOnly === true || lock?.heldBy !== undefined;
  const folder = await ForumFolder.open(absolute, readOnly).catch(async (error: unknown) => {
    await lock?.release();
    throw error;
  });
  const language = () => options.language ?? folder.state.language;
  const feed = new Feed(folder, now);
  const finder = new Finder(folder);
  const listeners = new Set<() => void>();
  let notSaved: string | undefined;
  let saving: NodeJS.Timeout | undefined;
  let closed = false;
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  }

  function setTrouble(message: string | undefined): void {
    if (notSaved === message) return;
    notSaved = message;
    for (const listener of listeners) listener();
  }

  function saveSoon(): void {
    clearTimeout(saving);
    saving = setTimeout(() => void inTurn(save), PAUSE_BEFORE_SAVING);
    saving.unref();
  }

  async function save(): Promise<void> {
    const result = await failing(() => folder.save().then(() => undefined));
    setTrouble(result?.message);
  }

  /** What a rule or the disk refuses becomes an answer. */
  async function failing<T>(work: () => Promise<T>): Promise<T | Failed> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return answered(language(), (): Failed => {
        throw error;
      });
    }
  }

  async function execute(command: unknown): Promise<Answer> {
    const answer = await failing(() => carryOut(command));
    setTrouble(answer.ok || answer.code !== 'not-saved' ? undefined : answer.message);
    if (answer.ok) saveSoon();
    return answer;
  }

  async function carryOut(command: unknown): Promise<Answer> {
    if (closed) refuse('read-only', '', 'store.closed');
    if (readOnly) refuseReadOnly();
    const undone = await undoOrRedo(folder, command, {
      at: now(),
      author: options.author,
      language: language(),
    });
    if (undone) return { ok: true, revision: await told(undone.file, undone.patches) };

    const target = targetOf(command);
    const file =
      target && 'meeting' in target && target.meeting !== undefined
        ? await folder.meeting(target.meeting)
        : undefined;
    const attached = await attachedBy(command, options.allowFiles === true);
    const context: Context = {
      now: now(),
      author: options.author,
      language: language(),
      newId: () => randomBytes(6).toString('hex'),
      ...(attached ? { attachment: { sha256: attached.sha256, size: attached.size } } : {}),
    };
    const world = {
      forum: folder.state,
      meetings: folder.summaries(),
      everGiven: folder.everGiven(),
      ...(file?.value ? { meeting: file.value } : {}),
    };
    const applied = applyCommand(world, command, context);
    if (!applied.ok) return applied;
    if (attached) await folder.attach(attached.sha256, attached.bytes);
    const changed =
      applied.file === 'forum'
        ? folder.forum
        : applied.isNew
          ? await folder.newMeeting(applied.next.id)
          : (file ??
            refuse('unknown-id', 'meeting', 'refusals.unknownId', { id: '', path: 'meeting' }));
    if (applied.patches.length > 0) {
      const touches = applied.file === 'forum' ? applied.meeting : undefined;
      await changed.record({
        revision: changed.revision + 1,
        at: context.now,
        author: context.author,
        command: withoutBytes(command),
        patches: applied.patches,
        inverse: applied.inverse,
        ...(touches === undefined ? {} : { after: file?.revision ?? 0 }),
      });
    }
    const revision = await told(changed, applied.patches);
    return { ok: true, revision, ...applied.answer };
  }

  const mend: Mend = async (file, patches) => {
    if (patches.length === 0) return;
    await file.record({
      revision: file.revision + 1,
      at: now(),
      author: options.author,
      command: { do: 'repair' },
      patches,
      inverse: [],
    });
    await told(file, patches);
  };

  async function told(
    file: StoredFile<Forum> | StoredFile<Meeting>,
    patches: Parameters<Feed['changed']>[1],
  ): Promise<number> {
    const isForum = file === folder.forum;
    if (isForum) await folder.summariseAffected();
    const summaryChanged = isForum || folder.summarise(file as StoredFile<Meeting>);
    if (!isForum) finder.changed(file as StoredFile<Meeting>);
    await feed.changed(file, patches, summaryChanged);
    return file.revision;
  }

  function refuseReadOnly(): never {
    const holder = lock?.heldBy;
    if (!holder) refuse('read-only', '', 'store.readOnly');
    const since = longDay(dayOf(holder.since), language());
    refuse('read-only', '', 'store.heldBy', { ...holder, since });
  }

  const service: ForumService = {
    execute: (command) => inTurn(() => execute(command)),
    write: (command, base) =>
      inTurn(async () => {
        const target = targetOf(command);
        const meeting =
          target?.file === 'meeting' ? (await folder.meeting(target.meeting))?.value : undefined;
        const writing = merged(command, base, meeting);
        const answer = await execute(writing.command);
        return answer.ok ? { ...answer, text: writing.text } : answer;
      }),
    setWall: async (changes) => feed.setWall(changes),
    subscribe: <T extends Topic>(topic: T, onUpdate: (update: Update<T>) => void) => {
      const stop = feed.add(topic, onUpdate as (update: Update) => void);
      void inTurn(() => feed.first(topic, onUpdate as (update: Update) => void));
      return stop;
    },
    preview: (meeting, request) =>
      inTurn(() =>
        failing(async (): Promise<Outcome<{ html: string }>> => {
          const tree = await documentOf(folder, meeting, request);
          return { ok: true, html: renderHtml(tree) };
        }),
      ),
    export: (meeting, request) =>
      inTurn(() =>
        failing(async () => {
          const tree = await documentOf(folder, meeting, request);
          const { path } = placeOf(folder, meeting, tree, request);
          return { ok: true as const, ...(await writeDocument(tree, request.format, path)) };
        }),
      ),
    readPartners: (file) =>
      failing(async (): Promise<Outcome<SheetReading>> => {
        const reading = await partnersIn(file, folder.state, dayOf(now()));
        return { ok: true, ...reading };
      }),
    exportPartners: (request) =>
      inTurn(() =>
        failing(async () => ({ ok: true as const, ...(await writePartnersFile(folder, request)) })),
      ),
    search: (words) => inTurn(() => finder.search(words)),
  };

  return {
    service,
    language,
    info: () => ({
      folder: absolute,
      name: folder.state.name,
      ...(lock?.heldBy ? { readOnly: lock.heldBy } : {}),
      ...(notSaved === undefined ? {} : { notSaved }),
    }),
    onInfo: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show: (meeting) => inTurn(() => showForum(folder, dayOf(now()), meeting)),
    check: (repair) =>
      inTurn(async () => {
        if (repair && readOnly) refuseReadOnly();
        return checkFolder(folder, translator(language()), repair ? mend : undefined);
      }),
    documentTree: (...request) => inTurn(() => documentOf(folder, ...request)),
    exportTo: (meeting, request, choose) =>
      failing(async () => {
        const tree = await inTurn(() => documentOf(folder, meeting, request));
        // Not in turn: the meeting goes on while the person chooses.
        const path = await choose(placeOf(folder, meeting, tree, request));
        if (path === null) return null;
        return { ok: true as const, ...(await writeDocument(tree, request.format, path)) };
      }),
    close: () =>
      inTurn(async () => {
        if (closed) return;
        closed = true;
        clearTimeout(saving);
        try {
          await folder.save();
        } finally {
          await lock?.release();
        }
      }),
  };
}

function noFolder(error: unknown): undefined {
  // Nothing to lock: opening the folder says what is wrong with it.
  if (error instanceof Error && 'code' in error) return undefined;
  throw error;
}

/** The trace says what was asked, not the bytes of a file. */
function withoutBytes(command: unknown): { do: string; meeting?: string } {
  const { dataBase64: _, ...rest } = command as {
    do: string;
    meeting?: string;
    dataBase64?: string;
  };
  return rest;
}
