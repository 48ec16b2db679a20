import { useEffect } from 'react';
import type { Chosen } from '../../src-core/protocol/menu-messages.ts';
import { useLanguage } from '../ui/language.tsx';
import { showRefusal, useHost, useView } from './session.ts';
import { isInText, lastKey, pressKey } from './shortcuts.ts';
import { useUndoHistory } from './undo-history.tsx';

/** The desktop program's menu, seen from the window. */

const port = window.forum;

/** A choice in the menu acts as a key pressed in the window, so whatever handles the key handles the menu too. */
const KEYS: Readonly<Record<Chosen, () => void>> = {
  undo: () => change('undo'),
  redo: () => change('redo'),
  keys: () => void pressKey(lastKey('help'), document.body),
};

function change(command: 'undo' | 'redo'): void {
  const target = document.activeElement ?? document.body;
  const isFree = pressKey(lastKey(command), target, { withCommand: true });
  // A browser's own text field reacts only to real keys, so undo and redo are done for it here.
  if (isFree && isInText(target)) document.execCommand(command);
}

port?.onMessage((message) => {
  if ('chosen' in message) KEYS[message.chosen]();
  else if ('refused' in message) showRefusal({ ok: false, ...message.refused });
});

/** Tells the menu what undo and redo would do, whether the user is typing, and the language. */
export function DesktopMenu({ meeting }: { readonly meeting?: string }) {
  const hasForum = Boolean(useHost()?.forum);
  const history = useUndoHistory(meeting);
  const { undo, redo } = hasForum ? history : {};
  const person = useLanguage();
  const looked = useView(meeting === undefined ? 'forum' : `meeting:${meeting}`);
  const written = looked && ('meeting' in looked ? looked.meeting.language : looked.language);
  const language = (hasForum && written) || person;

  useEffect(() => {
    const tellMenu = () => {
      const lookedAt = { undo, redo, language, isTyping: isInText(document.activeElement) };
      port?.send({ lookedAt });
    };
    // While the focus moves from one text to another, nothing has it for a moment.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tellSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(tellMenu);
    };
    tellMenu();
    addEventListener('focusin', tellSoon);
    addEventListener('focusout', tellSoon);
    return () => {
      // An older state must not arrive after a newer one.
      clearTimeout(timer);
      removeEventListener('focusin', tellSoon);
      removeEventListener('focusout', tellSoon);
    };
  }, [undo, redo, language]);
  return null;
}
