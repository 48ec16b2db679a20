import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { isInText } from '../../app/shortcuts.ts';

/** Rows that one walks among by the arrows, in pages. A row that goes away leaves the keyboard where it was. */

const PAGE = 50;

export function useRows<T extends { readonly key: string }>(
  lines: readonly T[],
  act: (line: T, key: string, row: HTMLElement) => boolean,
) {
  const [active, setActive] = useState<{ readonly key: string; readonly index: number }>();
  const body = useRef<HTMLTableSectionElement>(null);
  /** Whether the keyboard should be in the row that is active: it was, or it moved there. */
  const isIn = useRef(false);

  const found = active ? lines.findIndex((line) => line.key === active.key) : 0;
  const index = Math.max(0, found >= 0 ? found : Math.min(active?.index ?? 0, lines.length - 1));
  const page = Math.floor(index / PAGE);
  const pages = Math.max(1, Math.ceil(lines.length / PAGE));
  const current = lines[index]?.key;

  const move = (to: number) => {
    const line = lines[Math.max(0, Math.min(to, lines.length - 1))];
    if (line) setActive({ key: line.key, index: lines.indexOf(line) });
  };

  useLayoutEffect(() => {
    const place = body.current;
    if (!place || !isIn.current || place.contains(document.activeElement)) return;
    const row = place.querySelector<HTMLElement>('tr[tabindex="0"]');
    (row ?? place).focus();
  });

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

  /** The row may be on a page that is yet to be drawn; then the effect above finds it. */
  function focusSoon(to: number) {
    const there = Math.floor(Math.max(0, Math.min(to, lines.length - 1)) / PAGE) === page;
    const rows = body.current?.querySelectorAll<HTMLElement>('tr');
    if (there) rows?.[Math.max(0, Math.min(to, lines.length - 1)) % PAGE]?.focus();
    else (document.activeElement as HTMLElement | null)?.blur();
    isIn.current = true;
  }

  return {
    page,
    pages,
    shown: lines.slice(page * PAGE, (page + 1) * PAGE),
    turn: (by: number) => move((page + by) * PAGE),
    body: {
      ref: body,
      tabIndex: -1,
      onFocus: () => {
        isIn.current = true;
      },
      onBlur: (event: { relatedTarget: EventTarget | null }) => {
        // A row that was taken away goes nowhere: only who leaves for something else has left.
        if (event.relatedTarget && !body.current?.contains(event.relatedTarget as Node)) {
          isIn.current = false;
        }
      },
    },
    row: (line: T) => ({
      tabIndex: line.key === current ? 0 : -1,
      onFocus: () => setActive({ key: line.key, index: lines.indexOf(line) }),
      onKeyDown,
    }),
    isCurrent: (line: T) => line.key === current,
  };
}

const STEPS: Readonly<Record<string, (index: number, length: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_, length) => length - 1,
  PageDown: (index) => index + PAGE,
  PageUp: (index) => index - PAGE,
};
