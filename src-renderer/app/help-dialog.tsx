import { Dialog, Heading } from '@digdir/designsystemet-react';
import { useTranslate } from '../ui/language.tsx';
import { printedKeys, SHORTCUTS, type ShortcutName } from './shortcuts.ts';

const LISTED = (Object.keys(SHORTCUTS) as ShortcutName[]).filter(
  (name) => !SHORTCUTS[name].isUnlisted,
);

/** The list of shortcuts. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  return (
    <Dialog open onClose={onClose} closeButton={t('meeting.close')} className="wide">
      <div className="stack">
        <Heading level={2} data-size="sm">
          {t('shell.help')}
        </Heading>
        <dl className="keys">
          {LISTED.map((name) => (
            <div key={name} className="contents">
              <dt>
                <kbd>{printedKeys(name)}</kbd>
              </dt>
              <dd>{t(SHORTCUTS[name].words)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
