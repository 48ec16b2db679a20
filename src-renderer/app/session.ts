import { applyPatches, enablePatches } from 'immer';
import { useEffect } from 'react';
import { create } from 'zustand';
import type { Command } from '../../src-core/commands/index.ts';
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
import { SocketChannel } from './bridge/socket-channel.ts';

/** The renderer's only copy of the state. The service keeps it up to date, and every view reads it. */

enablePatches();

interface Session {
  readonly host?: HostState;
  /** Null for a view of something that does not exist. */
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
    : new SocketChannel({
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
    // What the message said was wrong no longer is.
    const isOver = before.host && isSaid(before.host) && !isSaid(host);
    return isOver ? { host, message: undefined } : { host };
  }),
);
void bridge.host.hello().then((host) => useSession.setState({ host }));

/** Carries out a command. Shows a refusal, and returns the answer. */
export async function execute(
  command: Command | { readonly do: 'undo' | 'redo'; readonly meeting?: string },
): Promise<Answer> {
  const answer = await bridge.service.execute(command);
  showRefusal(answer);
  return answer;
}

/** As `execute`, for a long text that others may write in too. `base` is the text that the user started from. */
export async function saveText(command: Command, base: string): Promise<Outcome<SavedText>> {
  const answer = await bridge.service.write(command, base);
  showRefusal(answer);
  return answer;
}

/** Tells the big screen what to show. */
export function changeScreen(changes: ScreenChange): void {
  void bridge.service.setWall(changes);
}

/** Shows why something was refused, or removes an earlier message. */
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

/** Whether the thing does not exist or cannot be read. Not true while it is still loading. */
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
