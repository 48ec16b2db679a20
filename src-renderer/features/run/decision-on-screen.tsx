import { Button } from '@digdir/designsystemet-react';
import type { Decision } from '../../../src-core/model/meeting.ts';
import { isHeldBack } from '../../../src-core/projections/screen-state.ts';
import { changeScreen, useView } from '../../app/session.ts';
import { ShortcutButton } from '../../app/shortcut-button.tsx';
import { useShortcut } from '../../app/shortcuts.ts';
import { useTranslate } from '../../ui/language.tsx';

/** Whether the big screen may show this decision, and what has changed since it was read out. */
export function DecisionOnScreen({ decision }: { readonly decision: Decision }) {
  const t = useTranslate();
  const wall = useView('wall');
  const { id, wording } = decision;
  const readOut = () => changeScreen({ readOut: { [id]: wording } });
  useShortcut('readOut', readOut);
  if (!wall) return null;
  const isHeld = isHeldBack(wall.heldBack, id);
  const hold = () => changeScreen({ heldBack: { [id]: !isHeld } });
  const isRead = wall.readOut[id] === wording;
  return (
    <div className="row middle" data-size="sm">
      <ShortcutButton
        shortcut="readOut"
        variant="tertiary"
        aria-pressed={isRead}
        title={t('screen.readOutHint')}
        onClick={readOut}
      >
        {isRead && '✓ '}
      </ShortcutButton>
      <Button variant="tertiary" aria-pressed={isHeld} onClick={hold}>
        {isHeld && '✓ '}
        {t('screen.holdBack')}
      </Button>
    </div>
  );
}
