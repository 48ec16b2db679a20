import { z } from 'zod';
import { toRefusalAsync } from '../commands/index.ts';
import { refuseIssue } from '../commands/zod-errors.ts';
import { Id } from '../model/field-types.ts';
import { type Refusal, Refused, refuse } from '../model/refusal.ts';
import { Answered } from './answered-calls.ts';
import type { AnyCall, FunctionsByName } from './call-types.ts';
import { CALLS, type CallName, FORUM_CALLS } from './calls.ts';
import type { HostState } from './host-state.ts';
import { Call, type FromHost } from './messages.ts';
import { type Caller, mayFollow } from './roles.ts';
import type { Bridge } from './service.ts';

/** One window's side of the host: receives the window's messages, and sends it answers and views. */

const SavedAnswer = z.tuple([z.int(), z.int().min(0)]);
const Topic = z.union([
  z.enum(['forum', 'meetings', 'follow-up', 'checks', 'history', 'wall', 'screen']),
  z.templateLiteral(['screen:', Id]),
  z.templateLiteral(['meeting:', Id]),
  z.templateLiteral(['partner:', Id]),
]);
/** The most views that one window follows at a time: more than it ever shows. */
const MAX_FOLLOWED = 200;

/** The arguments of a call. JSON has null for omitted ones in the middle; omitted ones at the end are missing. */
export function argumentsOf({ args }: AnyCall): z.ZodType<readonly unknown[]> {
  return z.preprocess(
    (given) =>
      args.map(
        (_: unknown, index: number) =>
          (Array.isArray(given) ? given[index] : undefined) ?? undefined,
      ),
    z.tuple(args as [z.ZodType, ...z.ZodType[]]),
  );
}

function callNamed(method: string): AnyCall | undefined {
  return Object.hasOwn(CALLS, method) ? CALLS[method as CallName] : undefined;
}

export class Connection {
  private readonly bridge: Bridge;
  private readonly send: (message: FromHost) => void;
  private readonly caller: Caller;
  private readonly answered: Answered;
  private readonly subscriptions = new Map<number, () => void>();
  private readonly asked = new Map<number, (left: number | undefined) => void>();
  private readonly stopState: () => void;
  private nextQuestion = 1;

  /** `answered` is the same for a window that reconnects. */
  constructor(
    whole: Bridge,
    send: (message: FromHost) => void,
    caller: Caller,
    answered = new Answered(),
  ) {
    this.bridge = bridgeOf(whole, caller);
    this.send = send;
    this.caller = caller;
    this.answered = answered;
    this.stopState = this.bridge.host.onState((state) => send({ state }));
  }

  /** False when the message is not one of ours: the sender is not our window. */
  async receive(message: unknown): Promise<boolean> {
    const parsed = Call.safeParse(message);
    if (!parsed.success) return false;
    const call = parsed.data;
    try {
      const spec = callNamed(call.method);
      if (spec && !spec.roles.includes(this.caller.role)) {
        refuse('invalid', 'method', 'host.notForScreen');
      }
      const answer = spec?.once
        ? this.answered.once(call.id, () => this.carryOut(call))
        : this.carryOut(call);
      this.send({ id: call.id, result: (await answer) ?? null });
    } catch (error) {
      this.send({ id: call.id, error: await this.refusal(error, call) });
    }
    return true;
  }

  /**
   * Asks the window to save what was typed last. Returns how many texts could not be saved; undefined if the
   * window is gone. It may never answer.
   */
  saveAll(): Promise<number | undefined> {
    const question = this.nextQuestion++;
    return new Promise((resolve) => {
      this.asked.set(question, resolve);
      this.send({ saveAll: question });
    });
  }

  close(): void {
    for (const answer of this.asked.values()) answer(undefined);
    this.asked.clear();
    this.stopState();
    for (const stop of this.subscriptions.values()) stop();
    this.subscriptions.clear();
  }

  private async carryOut({ id, method, args }: Call): Promise<unknown> {
    if (method === 'subscribe') return this.subscribe(id, args);
    if (method === 'unsubscribe') return this.unsubscribe(args);
    if (method === 'allSaved') return this.answerSaved(args);
    const spec = callNamed(method);
    if (!spec) refuse('invalid', 'method', 'host.noMethod');
    const parsed = argumentsOf(spec).parse(args);
    const { service, host } = this.bridge;
    const functions = Object.hasOwn(FORUM_CALLS, method) ? service : host;
    return (functions as unknown as FunctionsByName)[method]?.(...parsed);
  }

  private subscribe(id: number, args: readonly unknown[]): null {
    const topic = Topic.parse(args[0]);
    if (!mayFollow(this.caller, topic)) refuse('invalid', '', 'host.notForScreen');
    this.stopFollowing(id);
    if (this.subscriptions.size >= MAX_FOLLOWED) refuse('invalid', '', 'host.followsTooMuch');
    const stop = this.bridge.service.subscribe(topic, (update) =>
      this.send({ subscription: id, update }),
    );
    this.subscriptions.set(id, stop);
    return null;
  }

  private unsubscribe(args: readonly unknown[]): null {
    this.stopFollowing(z.int().parse(args[0]));
    return null;
  }

  private stopFollowing(subscription: number): void {
    this.subscriptions.get(subscription)?.();
    this.subscriptions.delete(subscription);
  }

  private answerSaved(args: readonly unknown[]): null {
    const [question, left] = SavedAnswer.parse(args);
    this.asked.get(question)?.(left);
    this.asked.delete(question);
    return null;
  }

  /** What went wrong, in the user's language. */
  private async refusal(error: unknown, { method, args }: Call): Promise<Refusal> {
    const { language } = await this.bridge.host.hello();
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
}

/** The host as the caller may see it: a big screen gets no paths and no faults. */
function bridgeOf({ service, host }: Bridge, { role }: Caller): Bridge {
  if (role === 'owner') return { service, host };
  return {
    service,
    host: {
      ...host,
      hello: async () => stateForScreen(await host.hello()),
      onState: (listener) => host.onState((state) => listener(stateForScreen(state))),
    },
  };
}

function stateForScreen(state: HostState): HostState {
  const { host, version, language, scheme, size, gpu, forum, projector } = state;
  return {
    ...{ host, version, language, scheme, size, gpu },
    ...{ recents: [], home: '' },
    forum: forum && { folder: '', name: forum.name },
    ...(projector ? { projector: { ...projector, displays: [] } } : {}),
  };
}
