import { applyPatches, enablePatches } from 'immer';
import { useEffect, useMemo, useRef, useState } from 'react';
import { create } from 'zustand';
import type { Command } from '../src-core/commands/index.ts';
import type { Language } from '../src-core/forum/schema.ts';
import { type Translate, translator } from '../src-core/language/index.ts';
import type { Time } from '../src-core/primitives.ts';
import type { Answer, HostState, Outcome, Topic, Update, ViewOf } from '../src-core/service.ts';
import { bridgeOver } from './bridge/channel.ts';
import { desktopChannel } from './bridge/desktop.ts';
import { socketChannel } from './bridge/socket.ts';

/** One live copy of the state, fed by the service; every view looks at it, none keeps its own. */

enablePatches();

interface Session {
  readonly host?: HostState;
  readonly views: Readonly<Record<string, unknown>>;
  readonly contactLost: boolean;
  /** The last refusal, in words. */
  readonly message?: string;
}

export const useSession = create<Session>(() => ({ views: {}, contactLost: false }));

export const bridge = bridgeOver(
  window.forum
    ? desktopChannel(window.forum)
    : socketChannel((contactLost) => useSession.setState({ contactLost })),
);
bridge.host.onState((host) => useSession.setState({ host }));
void bridge.host.hello().then((host) => useSession.setState({ host }));

/** Carries out a command; a refusal is shown, and answered. */
export async function execute(
  command: Command | { readonly do: 'undo' | 'redo'; readonly meeting?: string },
): Promise<Answer> {
  const answer = await bridge.service.execute(command);
  tell(answer);
  return answer;
}

/** Shows what was refused, or takes away what was shown before. */
export function tell(outcome: Outcome<object>): void {
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
  return useSession((session) => session.views[topic]) as ViewOf<T> | undefined;
}

function take(update: Update): void {
  const { topic } = update;
  useSession.setState(({ views }) => {
    if ('state' in update) return { views: { ...views, [topic]: update.state } };
    if ('gone' in update) return { views: { ...views, [topic]: undefined } };
    const before = views[topic];
    if (before === undefined) return {};
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

/**
 * One's own typing in a text that is also elsewhere: what is typed is never overwritten by what comes
 * back. One save is under way at a time; the latest text wins.
 */
export function useDraftText(
  saved: string,
  save: (text: string) => Promise<Answer>,
  delayMs: number,
) {
  const [draft, setDraft] = useState<string>();
  const latest = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isSaving = useRef(false);
  const saveNow = useRef(save);
  saveNow.current = save;

  async function flush(): Promise<void> {
    clearTimeout(timer.current);
    if (isSaving.current || latest.current === undefined) return;
    const text = latest.current;
    isSaving.current = true;
    await saveNow.current(text);
    isSaving.current = false;
    if (latest.current !== text) return flush();
    latest.current = undefined;
    setDraft(undefined);
  }

  return {
    value: draft ?? saved,
    onChange: (event: { readonly target: { readonly value: string } }) => {
      latest.current = event.target.value;
      setDraft(event.target.value);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), delayMs);
    },
    onBlur: () => void flush(),
  };
}
