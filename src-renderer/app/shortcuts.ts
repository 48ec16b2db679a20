import { useEffect, useRef } from 'react';
import type { WordKey } from '../../src-core/i18n/index.ts';
import type { ScreenPage } from '../../src-core/projections/screen-state.ts';

/** One key for each thing that is done often. They work when the focus is not in a text. */

/** What the wall shows; a large letter is with Shift. */
export const PAGE_KEYS: Readonly<Record<ScreenPage, string>> = {
  meeting: 'v',
  agenda: 'g',
  item: 'i',
  wording: 'o',
  positions: 'u',
  document: 'j',
  status: 'q',
  check: 'c',
  'criteria-over-time': 'z',
  'partners-over-time': 'Z',
  speakers: 'l',
};

/** As people are told of it. */
export function pageKey(page: ScreenPage): string {
  const key = PAGE_KEYS[page];
  return key === key.toLowerCase() ? key.toUpperCase() : `Shift ${key}`;
}

/** In the notes, while one writes. */
export const TEXT_KEYS = {
  heading: 'Ctrl Alt 1',
  bold: 'Ctrl B',
  italic: 'Ctrl I',
  bulletList: 'Ctrl Shift 8',
  numberedList: 'Ctrl Shift 7',
  link: 'Ctrl K',
} as const;
export type TextTool = keyof typeof TEXT_KEYS;

/** As `?` shows them. */
export const KEYS: readonly { readonly key: string; readonly words: WordKey }[] = [
  { key: 'N', words: 'meeting.next' },
  { key: 'D', words: 'meeting.decision' },
  { key: 'R', words: 'meeting.round' },
  { key: '1 2 3 4', words: 'meeting.positionKeys' },
  { key: 'A', words: 'meeting.agreement' },
  { key: 'P', words: 'meeting.actionPoint' },
  { key: 'S', words: 'meeting.statement' },
  { key: 'M', words: 'meeting.adopt' },
  { key: 'T', words: 'meeting.attendance' },
  { key: 'Shift C', words: 'assessment.score' },
  { key: 'W', words: 'meeting.projector' },
  { key: 'F', words: 'meeting.fullScreen' },
  { key: 'K', words: 'clock.startStop' },
  { key: 'X', words: 'clock.breakHelp' },
  { key: 'Y', words: 'clock.spreadHelp' },
  { key: 'E', words: 'speakers.ask' },
  { key: 'Shift E', words: 'speakers.giveNextHelp' },
  { key: 'B', words: 'screen.blank' },
  { key: '+', words: 'screen.larger' },
  { key: '−', words: 'screen.smaller' },
  { key: 'H', words: 'screen.readOut' },
  ...(Object.keys(PAGE_KEYS) as ScreenPage[]).map((page) => ({
    key: pageKey(page),
    words: `screenPages.${page}` as const,
  })),
  { key: '/', words: 'shell.search' },
  { key: 'Alt ↑ ↓', words: 'meeting.moveItem' },
  { key: 'Ctrl Z', words: 'shell.undo' },
  { key: 'Ctrl Y', words: 'shell.redo' },
  { key: 'Esc', words: 'meeting.leaveText' },
  { key: '?', words: 'shell.help' },
  { key: '@ #', words: 'editor.mention' },
  ...(Object.keys(TEXT_KEYS) as TextTool[]).map((tool) => ({
    key: TEXT_KEYS[tool],
    words: `editor.${tool}` as const,
  })),
];

const IS_MAC = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** As it is printed on the keys of this machine: `Ctrl Z`, or `⌘ Z`. */
export function asPrinted(keys: string): string {
  if (!IS_MAC) return keys;
  return keys.replace('Ctrl', '⌘').replace('Alt', '⌥').replace('Shift', '⇧');
}

/** As `aria-keyshortcuts` has it. */
export function asShortcut(keys: string): string {
  return keys.replace('Ctrl', IS_MAC ? 'Meta' : 'Control').replaceAll(' ', '+');
}

const TEXTS =
  'textarea, select, input:not([type="radio"]):not([type="checkbox"]), [contenteditable="true"]';

/** Whether one is writing: then the keys are letters, and undo is the text's own. */
export function isInText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TEXTS) !== null;
}

/** Presses a key in the person's place. False where somebody answered it. */
export function pressKey(key: string, target: Element, { withCommand = false } = {}): boolean {
  const held = withCommand ? { ctrlKey: !IS_MAC, metaKey: IS_MAC } : {};
  return target.dispatchEvent(
    new KeyboardEvent('keydown', { key, ...held, bubbles: true, cancelable: true }),
  );
}

/** `key` as it is typed: `e`, or `E` with Shift, whatever the Caps Lock says. */
export function useKey(key: string, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (isInText(event.target) || document.querySelector('dialog[open]')) return;
      const typed = event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase();
      if (typed !== key) return;
      event.preventDefault();
      latest.current();
    }
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [key]);
}

/** Escape leaves the text, so that the keys work again. */
export function useEscapeFromTexts(): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key === 'Escape' && isInText(event.target)) (event.target as HTMLElement).blur();
    }
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
