import { useEffect } from 'react';
import type { Chosen } from '../../src-core/protocol/menu-messages.ts';
import { useLanguage } from '../ui/language.tsx';
import { showRefusal, useHost, useView } from './session.ts';
import { isInText, lastKey, pressKey } from './shortcuts.ts';
import { useUndoHistory } from './undo-history.tsx';

/** The desktop program's menu, seen from the window. */

const port = window.forum;

/** What is chosen there is a key pressed here: who answers the key answers the menu. */
const KEYS: Readonly<Record<Chosen, () => void>> = {
  undo: () => change('undo'),
  redo: () => change('redo'),
  keys: () => void pressKey(lastKey('help'), document.body),
};

function change(command: 'undo' | 'redo'): void {
  const target = document.activeElement ?? document.body;
  const isFree = pressKey(lastKey(command), target, { withCommand: true });
  // What a text of the browser's own does at the key, it does only when a person presses it.
  if (isFree && isInText(target)) document.execCommand(command);
}

port?.onMessage((message) => {
  if ('chosen' in message) KEYS[message.chosen]();
  else if ('refused' in message) showRefusal({ ok: false, ...message.refused });
});

/** Tells the menu what undo and redo would do here, whether one is writing, and in which language. */
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
    // While the focus goes from one text to another it is nowhere.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tellSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(tellMenu);
    };
    tellMenu();
    addEventListener('focusin', tellSoon);
    addEventListener('focusout', tellSoon);
    return () => {
      // What was so before must not be told after what is so now.
      clearTimeout(timer);
      removeEventListener('focusin', tellSoon);
      removeEventListener('focusout', tellSoon);
    };
  }, [undo, redo, language]);
  return null;
}
