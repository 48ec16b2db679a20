import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { isInText } from '../../app/shortcuts.ts';

/** Rows that the user moves among with the arrow keys, in pages. */

const PAGE = 50;

/** `act` does what a key does on a line, and returns false if it does nothing. */
export function useRows<T extends { readonly key: string }>(
  lines: readonly T[],
  act: (line: T, key: string, row: HTMLElement) => boolean,
) {
  const [active, setActive] = useState<{ readonly key: string; readonly index: number }>();
  const { body, stayIn, props: bodyProps } = useKeyboardInRows();
  const last = lines.length - 1;
  const within = (at: number) => Math.max(0, Math.min(at, last));

  const found = active ? lines.findIndex((line) => line.key === active.key) : 0;
  // A line that has gone leaves the keyboard at the place where it was.
  const index = Math.max(0, found >= 0 ? found : Math.min(active?.index ?? 0, last));
  const page = Math.floor(index / PAGE);
  const pages = Math.max(1, Math.ceil(lines.length / PAGE));
  const current = lines[index]?.key;

  const move = (to: number) => {
    const line = lines[within(to)];
    if (line) setActive({ key: line.key, index: lines.indexOf(line) });
  };

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey || isInText(event.target)) return;
    const to = STEPS[event.key]?.(index, lines.length);
    const line = lines[index];
    if (to !== undefined) {
      move(to);
      focusSoon(to);
    } else if (!line || !act(line, event.key.toLowerCase(), event.currentTarget)) return;
    event.preventDefault();
  }

  /** The row may be on a page that is not drawn yet. `useKeyboardInRows` focuses it then. */
  function focusSoon(to: number) {
    const isDrawn = Math.floor(within(to) / PAGE) === page;
    const rows = body.current?.querySelectorAll<HTMLElement>('tr');
    if (isDrawn) rows?.[within(to) % PAGE]?.focus();
    else (document.activeElement as HTMLElement | null)?.blur();
    stayIn();
  }

  return {
    page,
    pages,
    shown: lines.slice(page * PAGE, (page + 1) * PAGE),
    turn: (by: number) => move((page + by) * PAGE),
    body: bodyProps,
    row: (line: T) => ({
      tabIndex: line.key === current ? 0 : -1,
      onFocus: () => setActive({ key: line.key, index: lines.indexOf(line) }),
      onKeyDown,
    }),
    isCurrent: (line: T) => line.key === current,
  };
}

/** Keeps the keyboard in the active row while rows come and go, until the user leaves the table. */
function useKeyboardInRows() {
  const body = useRef<HTMLTableSectionElement>(null);
  /** Whether the keyboard was in the table, or moved into it. */
  const isIn = useRef(false);
  const stayIn = () => {
    isIn.current = true;
  };
  useLayoutEffect(() => {
    const place = body.current;
    if (!place || !isIn.current || place.contains(document.activeElement)) return;
    const row = place.querySelector<HTMLElement>('tr[tabindex="0"]');
    (row ?? place).focus();
  });
  const props = {
    ref: body,
    tabIndex: -1,
    onFocus: stayIn,
    onBlur: (event: { relatedTarget: EventTarget | null }) => {
      // A row that was removed loses the focus to nothing. The user has left only if something else has it.
      if (event.relatedTarget && !body.current?.contains(event.relatedTarget as Node)) {
        isIn.current = false;
      }
    },
  };
  return { body, stayIn, props };
}

const STEPS: Readonly<Record<string, (index: number, length: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_, length) => length - 1,
  PageDown: (index) => index + PAGE,
  PageUp: (index) => index - PAGE,
};
