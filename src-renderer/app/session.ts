import { applyPatches, enablePatches } from 'immer';
import { useEffect, useMemo, useState } from 'react';
import { create } from 'zustand';
import type { Command } from '../../src-core/commands/index.ts';
import { type Translate, translator } from '../../src-core/i18n/index.ts';
import type { Time } from '../../src-core/model/field-types.ts';
import type { Language } from '../../src-core/model/forum.ts';
import type { ScreenChange } from '../../src-core/projections/screen-state.ts';
import type {
  Answer,
  HostState,
  Outcome,
  SavedText,
  Topic,
  Update,
  ViewOf,
} from '../../src-core/protocol/service.ts';
import { bridgeOver } from './bridge/channel.ts';
import { desktopChannel } from './bridge/desktop-channel.ts';
import { socketChannel } from './bridge/socket-channel.ts';

/** One live copy of the state, fed by the service; every view looks at it, none keeps its own. */

enablePatches();

interface Session {
  readonly host?: HostState;
  /** null: there is none. */
  readonly views: Readonly<Record<string, unknown>>;
  readonly contactLost: boolean;
  /** The host does not know the page. */
  readonly isNotLetIn?: boolean;
  /** Set in a page that may be nothing but the big screen: of one meeting, or of the one that is open. */
  readonly screen?: { readonly meeting?: string };
  /** The last refusal, in words. */
  readonly message?: string;
}

export const useSession = create<Session>(() => ({ views: {}, contactLost: false }));

export const bridge = bridgeOver(
  window.forum
    ? desktopChannel(window.forum)
    : socketChannel({
        onLost: (contactLost) => useSession.setState({ contactLost }),
        onNotLetIn: () => useSession.setState({ contactLost: false, isNotLetIn: true }),
        onWelcome: ({ role, meeting }) => {
          const bound = meeting === undefined ? {} : { meeting };
          useSession.setState({
            isNotLetIn: false,
            ...(role === 'screen' ? { screen: bound } : {}),
          });
        },
      }),
);
bridge.host.onState((host) =>
  useSession.setState((before) => {
    const isSaid = ({ forum }: HostState) =>
      [forum?.readOnly, forum?.notSaved].some((each) => each === before.message);
    // What stood in the way does so no more.
    const isOver = before.host && isSaid(before.host) && !isSaid(host);
    return isOver ? { host, message: undefined } : { host };
  }),
);
void bridge.host.hello().then((host) => useSession.setState({ host }));

/** Carries out a command; a refusal is shown, and answered. */
export async function execute(
  command: Command | { readonly do: 'undo' | 'redo'; readonly meeting?: string },
): Promise<Answer> {
  const answer = await bridge.service.execute(command);
  showRefusal(answer);
  return answer;
}

/** As `execute`, for a long text that others may be writing in: `base` is what one saw before one wrote. */
export async function saveText(command: Command, base: string): Promise<Outcome<SavedText>> {
  const answer = await bridge.service.write(command, base);
  showRefusal(answer);
  return answer;
}

/** Tells the wall what to show. */
export function changeScreen(changes: ScreenChange): void {
  void bridge.service.setWall(changes);
}

/** Shows what was refused, or takes away what was shown before. */
export function showRefusal(outcome: Outcome<object>): void {
  useSession.setState({ message: outcome.ok ? undefined : outcome.message });
}

const following = new Map<Topic, { users: number; stop: () => void }>();

export function useView<T extends Topic>(topic: T): ViewOf<T> | undefined {
  useEffect(() => {
    const there = following.get(topic);
    if (there) there.users += 1;
    else following.set(topic, { users: 1, stop: bridge.service.subscribe(topic, take) });
    return () => {
      const entry = following.get(topic);
      if (!entry) return;
      entry.users -= 1;
      if (entry.users > 0) return;
      entry.stop();
      following.delete(topic);
    };
  }, [topic]);
  return useSession((session) => session.views[topic] ?? undefined) as ViewOf<T> | undefined;
}

/** There is no such thing, or it cannot be read: not that it is yet to come. */
export function useIsGone(topic: Topic): boolean {
  return useSession((session) => session.views[topic] === null);
}

function take(update: Update): void {
  const { topic } = update;
  useSession.setState(({ views }) => {
    if ('state' in update) return { views: { ...views, [topic]: update.state } };
    if ('gone' in update) return { views: { ...views, [topic]: null } };
    const before = views[topic];
    if (before === undefined || before === null) return {};
    return { views: { ...views, [topic]: applyPatches(before as object, update.patches) } };
  });
}

export function useHost(): HostState | undefined {
  return useSession((session) => session.host);
}

export function useLanguage(): Language {
  return useSession((session) => session.host?.language ?? 'nb');
}

export function useTranslate(): Translate {
  const language = useLanguage();
  return useMemo(() => translator(language), [language]);
}

/** Now, with this machine's offset, told anew at each step. */
export function useNow(everyMs = 1_000): Time {
  const [now, setNow] = useState(timeNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(timeNow()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

export function timeNow(): Time {
  return withOffset(new Date());
}

/** A date and a clock as a person writes them, with this machine's offset on that day. */
export function timeAt(day: string, clock: string): Time {
  return withOffset(new Date(`${day}T${clock}:00`));
}

function withOffset(date: Date): Time {
  const offset = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
