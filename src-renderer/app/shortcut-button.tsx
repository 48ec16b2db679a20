import { Button } from '@digdir/designsystemet-react';
import type { ComponentProps } from 'react';
import { useTranslate } from '../ui/language.tsx';
import { ariaKeys, printedKeys, SHORTCUTS, type ShortcutName } from './shortcuts.ts';

/**
 * A button for something that also has a shortcut. Its label shows the key: «Neste sak (N)». The children are an icon.
 * It does not listen for the key: `useShortcut` also works where the button is hidden.
 */
export function ShortcutButton(
  props: ComponentProps<typeof Button> & {
    readonly shortcut: ShortcutName;
    /** Instead of the shortcut's own words. */
    readonly words?: string;
  },
) {
  const t = useTranslate();
  const { shortcut, words = t(SHORTCUTS[shortcut].words), children, ...rest } = props;
  return (
    <Button aria-keyshortcuts={ariaKeys(shortcut)} {...rest}>
      {children}
      {words} ({printedKeys(shortcut)})
    </Button>
  );
}
