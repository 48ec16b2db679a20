import { ArrowRedoIcon, ArrowUndoIcon } from '@navikt/aksel-icons';
import { useEffect } from 'react';
import type { ViewChange } from '../../src-core/protocol/service.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useTranslate } from '../ui/language.tsx';
import { execute, useView } from './session.ts';
import { isInText, lastKey } from './shortcuts.ts';

/** What undo and redo would do, in words: to the meeting that is shown, otherwise to the forum. */
export function useUndoHistory(meeting?: string): {
  readonly undo?: string;
  readonly redo?: string;
} {
  const t = useTranslate();
  const scope = useView('history')?.scopes[meeting === undefined ? 'forum' : `meeting:${meeting}`];
  const nameOf = (key: 'undo' | 'redo', change: ViewChange | undefined) =>
    change ? { [key]: t(`shell.${key}What`, { what: t(`changes.${change.do}`) }) } : {};
  return { ...nameOf('undo', scope?.undo), ...nameOf('redo', scope?.redo) };
}

/** The buttons that undo and redo: in the meeting that is shown, otherwise in the forum. Each says what it would do. */
export function UndoHistory({ meeting }: { readonly meeting?: string }) {
  const t = useTranslate();
  const names = useUndoHistory(meeting);
  const where = meeting === undefined ? {} : { meeting };
  const undo = () => void execute({ do: 'undo', ...where });
  const redo = () => void execute({ do: 'redo', ...where });

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      // A text has its own undo while the user writes in it.
      if (!(event.ctrlKey || event.metaKey) || isInText(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === lastKey('undo') && !event.shiftKey) undo();
      else if (key === lastKey('redo') || (key === lastKey('undo') && event.shiftKey)) redo();
      else return;
      event.preventDefault();
    }
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  return (
    <>
      <IconButton
        words={names.undo ?? t('shell.undo')}
        Icon={ArrowUndoIcon}
        disabled={!names.undo}
        onClick={undo}
      />
      <IconButton
        words={names.redo ?? t('shell.redo')}
        Icon={ArrowRedoIcon}
        disabled={!names.redo}
        onClick={redo}
      />
    </>
  );
}
