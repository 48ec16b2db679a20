import { z } from 'zod';
import { AUDIT_KINDS } from '../audit-log/audit-entries.ts';
import { RestorePart } from '../backups/restore-part.ts';
import { toRefusalAsync } from '../commands/index.ts';
import { refuseIssue } from '../commands/zod-errors.ts';
import { EDITIONS } from '../documents/blocks.ts';
import { Day, Id, LongText } from '../model/field-types.ts';
import { Language } from '../model/forum.ts';
import { LETTERHEAD_CHOICES } from '../model/letterhead.ts';
import { type Refusal, Refused, refuse } from '../model/refusal.ts';
import { FollowUpFilter } from '../projections/follow-up-rows.ts';
import { ScreenChange } from '../projections/screen-state.ts';
import { Answered } from './answered-calls.ts';
import type { FromMenu, FromWindow } from './menu-messages.ts';
import { bridgeOf, type Caller, mayCall, mayFollow } from './roles.ts';
import {
  ALL_FORMATS,
  type Bridge,
  type Preferences as Chosen,
  DOCUMENT_KINDS,
  FOLDER_PURPOSES,
  type HostState,
  SCHEMES,
  SHEET_FORMATS,
  TEXT_SIZES,
  type Update,
} from './service.ts';

/**
 * What goes between a window and its host, the same over IPC and over a WebSocket: calls with answers,
 * and pushes for what is followed.
 */

export interface Call {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}
export type FromHost =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: Refusal }
  | { readonly subscription: number; readonly update: Update }
  | { readonly state: HostState }
  /** A question by its id: save what was typed last. The answer is the call `allSaved`. */
  | { readonly saveAll: number }
  | FromMenu;

/** What the preload script gives a desktop window as `window.forum`, and nothing else. */
export interface DesktopPort {
  send(message: Call | FromWindow): void;
  onMessage(listener: (message: FromHost) => void): void;
}

const CallSchema = z.object({ id: z.int(), method: z.string(), args: z.array(z.unknown()) });
const SavedAnswer = z.tuple([z.int(), z.int().min(0)]);
const Folder = z.string().max(4_096);
const BackupName = z.string().max(200);
const PreviewRequest = z.strictObject({
  language: Language.optional(),
  part: RestorePart.optional(),
});
const Topic = z.union([
  z.enum(['forum', 'meetings', 'follow-up', 'checks', 'history', 'wall', 'screen']),
  z.templateLiteral(['screen:', Id]),
  z.templateLiteral(['meeting:', Id]),
  z.templateLiteral(['partner:', Id]),
]);
const Edition = z.enum(EDITIONS);
const DocumentRequest = z.object({
  kind: z.enum(DOCUMENT_KINDS).optional(),
  language: Language.optional(),
  edition: Edition.optional(),
  filter: FollowUpFilter.optional(),
  of: z.strictObject({ kind: z.enum(['decision', 'agreement']), id: Id }).optional(),
  partner: Id.optional(),
  cancelled: z.boolean().optional(),
  answerBy: Day.optional(),
});
const TemplateFile = z.union([
  z.strictObject({ choice: z.enum(LETTERHEAD_CHOICES), language: Language }),
  z.strictObject({ dataBase64: z.string(), language: Language }),
]);
const AgendaFile = z.object({ dataBase64: z.string() });
const PartnersFile = z.object({ dataBase64: z.string(), language: Language });
const ReturnedFile = z.object({ dataBase64: z.string() });
const TraceRequest = z.strictObject({
  meeting: Id.optional(),
  language: Language,
  filter: z
    .strictObject({
      author: z.string().max(1_000).optional(),
      kind: z.enum(AUDIT_KINDS).optional(),
      words: z.string().max(1_000).optional(),
    })
    .optional(),
  next: z
    .string()
    .regex(/^(\d{1,9}\.){2}\d{1,9}$/)
    .optional(),
});
const FileRequest = z.union([
  z.object({ kind: z.literal('forum'), format: z.literal('zip'), edition: Edition.optional() }),
  z.object({
    kind: z.literal('partners'),
    format: z.enum(SHEET_FORMATS),
    language: Language,
    edition: Edition.optional(),
  }),
  z.object({
    kind: z.literal('archive'),
    format: z.literal('zip'),
    language: Language.optional(),
    edition: Edition.optional(),
  }),
  DocumentRequest.extend({
    format: z.enum(ALL_FORMATS),
    template: z.enum(LETTERHEAD_CHOICES).optional(),
  }),
]);
const NewForum = z.object({
  folder: Folder,
  name: z.string().trim().min(1).max(1_000),
  language: Language,
  template: z.enum(['kompetanseforum', 'blank']),
});
const Preferences = z
  .strictObject({
    language: Language,
    scheme: z.enum(SCHEMES),
    size: z.enum(TEXT_SIZES),
    gpu: z.boolean(),
  } satisfies Record<keyof Chosen, z.ZodType>)
  .partial();

/** Each method with the shape of its arguments, and how it is carried out. */
export const METHODS = {
  execute: on([z.unknown()], ({ service }, command) => service.execute(command)),
  write: on([z.unknown(), LongText], ({ service }, command, base) => service.write(command, base)),
  setWall: on([ScreenChange], ({ service }, changes) => service.setWall(changes)),
  preview: on([Id, DocumentRequest], ({ service }, id, options) => service.preview(id, options)),
  export: on([Id.optional(), FileRequest], ({ service }, id, options) =>
    service.export(id, options),
  ),
  readTemplate: on([TemplateFile], ({ service }, file) => service.readTemplate(file)),
  readPartners: on([PartnersFile], ({ service }, file) => service.readPartners(file)),
  readAgenda: on([Id, AgendaFile], ({ service }, id, file) => service.readAgenda(id, file)),
  readReturned: on([Id, ReturnedFile], ({ service }, id, file) => service.readReturned(id, file)),
  seal: on([Id, Language], ({ service }, id, language) => service.seal(id, language)),
  trace: on([TraceRequest], ({ service }, request) => service.trace(request)),
  search: on([z.string().max(1_000)], ({ service }, words) => service.search(words)),
  backups: on([], ({ service }) => service.backups()),
  makeBackup: on([], ({ service }) => service.makeBackup()),
  previewBackup: on([BackupName, PreviewRequest.optional()], ({ service }, name, options) =>
    service.previewBackup(name, options),
  ),
  restoreBackup: on([BackupName, RestorePart.optional()], ({ service }, name, part) =>
    service.restoreBackup(name, part),
  ),
  hello: on([], ({ host }) => host.hello()),
  open: on([Folder.optional()], ({ host }, folder) => host.open(folder)),
  openZip: on([Folder, Folder], ({ host }, file, folder) => host.openZip(file, folder)),
  create: on([NewForum], ({ host }, request) => host.create(request)),
  openSample: on([Language], ({ host }, language) => host.openSample(language)),
  close: on([], ({ host }) => host.close()),
  forgetRecent: on([Folder], ({ host }, folder) => host.forgetRecent(folder)),
  listFolders: on([Folder.optional()], ({ host }, folder) => host.listFolders(folder)),
  chooseFolder: on([z.enum(FOLDER_PURPOSES)], ({ host }, purpose) => host.chooseFolder(purpose)),
  openProjector: on([Id.optional()], ({ host }, meeting) => host.openProjector(meeting)),
  closeProjector: on([], ({ host }) => host.closeProjector()),
  moveProjector: on([z.number()], ({ host }, display) => host.moveProjector(display)),
  fillProjector: on([], ({ host }) => host.fillProjector()),
  exportAs: on([Id.optional(), FileRequest], ({ host }, id, options) => host.exportAs(id, options)),
  openExported: on([Folder], ({ host }, path) => host.openExported(path)),
  showInFolder: on([Folder], ({ host }, path) => host.showInFolder(path)),
  prefer: on([Preferences], ({ host }, preferences) => host.prefer(preferences)),
};
export type Method = keyof typeof METHODS | 'subscribe' | 'unsubscribe' | 'allSaved';

interface Endpoint {
  readonly args: z.ZodType<readonly unknown[]>;
  call(bridge: Bridge, args: readonly unknown[]): Promise<unknown>;
}

function on<const A extends readonly z.ZodType[]>(
  args: A,
  call: (bridge: Bridge, ...args: { [K in keyof A]: z.output<A[K]> }) => Promise<unknown>,
): Endpoint {
  // Arguments left out at the end are undefined; JSON makes null of those in the middle.
  const schema = z.preprocess(
    (given) =>
      args.map((_, index) => (Array.isArray(given) ? given[index] : undefined) ?? undefined),
    z.tuple(args as unknown as [z.ZodType, ...z.ZodType[]]),
  );
  return {
    args: schema,
    call: (bridge, parsed) => call(bridge, ...(parsed as { [K in keyof A]: z.output<A[K]> })),
  };
}

/** Calls that must not be carried out again when a window that lost contact sends them once more. */
const CHANGING: readonly string[] = [
  'execute',
  'write',
  'setWall',
  'create',
  'openSample',
  'openZip',
  'makeBackup',
  'restoreBackup',
] satisfies Method[];
/** Of views, by one window at a time: more than are ever shown. */
const MAX_FOLLOWED = 200;
/**
 * One window's side of the host: takes in what it sends, and sends what it should have. `caller` says who it is, and
 * so what it may ask for. `answered` is the same for a window that makes contact anew.
 */
export function connect(
  whole: Bridge,
  send: (message: FromHost) => void,
  caller: Caller,
  answered = new Answered(),
) {
  const bridge = bridgeOf(whole, caller);
  const subscriptions = new Map<number, () => void>();
  const stopState = bridge.host.onState((state) => send({ state }));
  const asked = new Map<number, (left: number | undefined) => void>();
  let nextQuestion = 1;

  async function carryOut({ id, method, args }: Call): Promise<unknown> {
    if (method === 'subscribe') {
      const topic = Topic.parse(args[0]);
      if (!mayFollow(caller, topic)) refuse('invalid', '', 'host.notForScreen');
      subscriptions.get(id)?.();
      subscriptions.delete(id);
      if (subscriptions.size >= MAX_FOLLOWED) refuse('invalid', '', 'host.followsTooMuch');
      subscriptions.set(
        id,
        bridge.service.subscribe(topic, (update) => send({ subscription: id, update })),
      );
      return null;
    }
    if (method === 'unsubscribe') {
      const subscription = z.int().parse(args[0]);
      subscriptions.get(subscription)?.();
      subscriptions.delete(subscription);
      return null;
    }
    if (method === 'allSaved') {
      const [question, left] = SavedAnswer.parse(args);
      asked.get(question)?.(left);
      asked.delete(question);
      return null;
    }
    if (!Object.hasOwn(METHODS, method)) refuse('invalid', 'method', 'host.noMethod');
    const endpoint = METHODS[method as keyof typeof METHODS];
    return endpoint.call(bridge, endpoint.args.parse(args));
  }

  /** What stands in the way, in the person's language. */
  async function refusal(error: unknown, { method, args }: Call): Promise<Refusal> {
    const { language } = await bridge.host.hello();
    return toRefusalAsync(
      () => language,
      async () => {
        if (error instanceof z.ZodError) refuseIssue(error, args, language, method);
        if (error instanceof Refused) throw error;
        refuse('invalid', '', 'host.failed', { reason: String(error) });
      },
      method,
    );
  }

  return {
    /** False when the message is none at all: the sender is not our window. */
    async receive(message: unknown): Promise<boolean> {
      const call = CallSchema.safeParse(message);
      if (!call.success) return false;
      const { id } = call.data;
      try {
        if (!mayCall(caller, call.data.method)) refuse('invalid', 'method', 'host.notForScreen');
        const isChange = CHANGING.includes(call.data.method);
        const answer = isChange
          ? answered.once(id, () => carryOut(call.data))
          : carryOut(call.data);
        send({ id, result: (await answer) ?? null });
      } catch (error) {
        send({ id, error: await refusal(error, call.data) });
      }
      return true;
    },
    /**
     * Has the window save what was typed last. Answers how many texts could not be saved; undefined when
     * the window is gone. May never answer.
     */
    saveAll(): Promise<number | undefined> {
      const question = nextQuestion++;
      return new Promise((resolve) => {
        asked.set(question, resolve);
        send({ saveAll: question });
      });
    },
    close(): void {
      for (const answer of asked.values()) answer(undefined);
      asked.clear();
      stopState();
      for (const stop of subscriptions.values()) stop();
      subscriptions.clear();
    },
  };
}
