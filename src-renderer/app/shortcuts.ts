import { useEffect, useRef } from 'react';
import type { WordKey } from '../../src-core/i18n/index.ts';
import type { ScreenPage } from '../../src-core/projections/screen-state.ts';

/**
 * Every keyboard shortcut, declared once. The help, the buttons' labels and `aria-keyshortcuts` come from here. Except
 * in texts, they work only while the user is not typing in one.
 */
interface Shortcut {
  /** As the help shows it on a PC: `N`, `Shift E`, `Ctrl Z`. */
  readonly keys: string;
  /** What it does. */
  readonly words: WordKey;
  readonly where: 'everywhere' | 'agenda' | 'meeting' | 'screen' | 'text';
  /** Left out of the help. */
  readonly isUnlisted?: true;
}

const screenPage = (page: ScreenPage, keys: string): Shortcut => ({
  keys,
  words: `screenPages.${page}`,
  where: 'meeting',
});

const DECLARED = {
  nextItem: { keys: 'N', words: 'meeting.next', where: 'meeting' },
  addDecision: { keys: 'D', words: 'meeting.decision', where: 'meeting' },
  goRound: { keys: 'R', words: 'meeting.round', where: 'meeting' },
  takePosition: { keys: '1 2 3 4', words: 'meeting.positionKeys', where: 'meeting' },
  addAgreement: { keys: 'A', words: 'meeting.agreement', where: 'meeting' },
  addActionPoint: { keys: 'P', words: 'meeting.actionPoint', where: 'meeting' },
  addStatement: { keys: 'S', words: 'meeting.statement', where: 'meeting' },
  adoptDocument: { keys: 'M', words: 'meeting.adopt', where: 'meeting' },
  openAttendance: { keys: 'T', words: 'meeting.attendance', where: 'meeting' },
  assess: { keys: 'Shift C', words: 'assessment.score', where: 'meeting' },
  openBigScreen: { keys: 'W', words: 'meeting.projector', where: 'meeting' },
  fillScreen: { keys: 'F', words: 'meeting.fullScreen', where: 'screen' },
  closeScreen: { keys: 'Esc', words: 'bigScreen.close', where: 'screen', isUnlisted: true },
  startStopClock: { keys: 'K', words: 'clock.startStop', where: 'meeting' },
  takeBreak: { keys: 'X', words: 'clock.breakHelp', where: 'meeting' },
  spreadMinutes: { keys: 'Y', words: 'clock.spreadHelp', where: 'meeting' },
  askForFloor: { keys: 'E', words: 'speakers.ask', where: 'meeting' },
  giveFloor: { keys: 'Shift E', words: 'speakers.giveNextHelp', where: 'meeting' },
  blankScreen: { keys: 'B', words: 'screen.blank', where: 'meeting' },
  largerText: { keys: '+', words: 'screen.larger', where: 'meeting' },
  smallerText: { keys: '−', words: 'screen.smaller', where: 'meeting' },
  readOut: { keys: 'H', words: 'screen.readOut', where: 'meeting' },
  showMeeting: screenPage('meeting', 'V'),
  showAgenda: screenPage('agenda', 'G'),
  showItem: screenPage('item', 'I'),
  showWording: screenPage('wording', 'O'),
  showPositions: screenPage('positions', 'U'),
  showDocument: screenPage('document', 'J'),
  showStatus: screenPage('status', 'Q'),
  showAssessment: screenPage('check', 'C'),
  showCriteriaOverTime: screenPage('criteria-over-time', 'Z'),
  showPartnersOverTime: screenPage('partners-over-time', 'Shift Z'),
  showSpeakers: screenPage('speakers', 'L'),
  search: { keys: '/', words: 'shell.search', where: 'everywhere' },
  moveItem: { keys: 'Alt ↑ ↓', words: 'meeting.moveItem', where: 'agenda' },
  undo: { keys: 'Ctrl Z', words: 'shell.undo', where: 'everywhere' },
  redo: { keys: 'Ctrl Y', words: 'shell.redo', where: 'everywhere' },
  leaveText: { keys: 'Esc', words: 'meeting.leaveText', where: 'text' },
  help: { keys: '?', words: 'shell.help', where: 'everywhere' },
  mention: { keys: '@ #', words: 'editor.mention', where: 'text' },
  heading: { keys: 'Ctrl Alt 1', words: 'editor.heading', where: 'text' },
  bold: { keys: 'Ctrl B', words: 'editor.bold', where: 'text' },
  italic: { keys: 'Ctrl I', words: 'editor.italic', where: 'text' },
  bulletList: { keys: 'Ctrl Shift 8', words: 'editor.bulletList', where: 'text' },
  numberedList: { keys: 'Ctrl Shift 7', words: 'editor.numberedList', where: 'text' },
  link: { keys: 'Ctrl K', words: 'editor.link', where: 'text' },
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutName = keyof typeof DECLARED;
export const SHORTCUTS: Readonly<Record<ShortcutName, Shortcut>> = DECLARED;

/** The shortcut that puts a page on the big screen. */
export const PAGE_SHORTCUTS: Readonly<Record<ScreenPage, ShortcutName>> = {
  meeting: 'showMeeting',
  agenda: 'showAgenda',
  item: 'showItem',
  wording: 'showWording',
  positions: 'showPositions',
  document: 'showDocument',
  status: 'showStatus',
  check: 'showAssessment',
  'criteria-over-time': 'showCriteriaOverTime',
  'partners-over-time': 'showPartnersOverTime',
  speakers: 'showSpeakers',
};

const IS_MAC = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

/** As printed on the keys of this machine: `Ctrl Z`, or `⌘ Z`. */
export function printedKeys(name: ShortcutName): string {
  const { keys } = SHORTCUTS[name];
  if (!IS_MAC) return keys;
  return keys.replace('Ctrl', '⌘').replace('Alt', '⌥').replace('Shift', '⇧');
}

/** As `aria-keyshortcuts` has it: `n`, `Shift+e`, `Control+B`. */
export function ariaKeys(name: ShortcutName): string {
  const { keys } = SHORTCUTS[name];
  if (keys.startsWith('Ctrl')) {
    return keys.replace('Ctrl', IS_MAC ? 'Meta' : 'Control').replaceAll(' ', '+');
  }
  return keys.replace(/\S+$/, (last) => last.toLowerCase()).replaceAll(' ', '+');
}

/** The last of its keys, without Shift or Ctrl: `z`. */
export function lastKey(name: ShortcutName): string {
  return (SHORTCUTS[name].keys.split(' ').at(-1) ?? '').toLowerCase();
}

/** `event.key` as `useShortcut` compares it: `e`, or `E` with Shift. */
function typedKey(name: ShortcutName): string {
  const key = { esc: 'escape', '−': '-' }[lastKey(name)] ?? lastKey(name);
  return SHORTCUTS[name].keys.startsWith('Shift ') ? key.toUpperCase() : key;
}

const TEXTS =
  'textarea, select, input:not([type="radio"]):not([type="checkbox"]), [contenteditable="true"]';

/** Whether the user is typing: then keys are letters, and undo belongs to the text. */
export function isInText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TEXTS) !== null;
}

/** Presses a key for the user. Returns false if a listener handled it. */
export function pressKey(key: string, target: Element, { withCommand = false } = {}): boolean {
  const held = withCommand ? { ctrlKey: !IS_MAC, metaKey: IS_MAC } : {};
  return target.dispatchEvent(
    new KeyboardEvent('keydown', { key, ...held, bubbles: true, cancelable: true }),
  );
}

/** Calls `act` on a shortcut without Ctrl or Alt. Caps Lock makes no difference. */
export function useShortcut(name: ShortcutName, act: () => void): void {
  const key = typedKey(name);
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

/** Escape leaves the text, so that the shortcuts work again. */
export function useEscapeFromTexts(): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key === 'Escape' && isInText(event.target)) (event.target as HTMLElement).blur();
    }
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
