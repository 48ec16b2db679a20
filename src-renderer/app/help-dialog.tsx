import { Dialog, Heading } from '@digdir/designsystemet-react';
import { useTranslate } from '../ui/language.tsx';
import { asPrinted, KEYS } from './shortcuts.ts';

/** The keys, on `?`. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  return (
    <Dialog open onClose={onClose} closeButton={t('meeting.close')} className="wide">
      <div className="stack">
        <Heading level={2} data-size="sm">
          {t('shell.help')}
        </Heading>
        <dl className="keys">
          {KEYS.map(({ key, words }) => (
            <div key={key} className="contents">
              <dt>
                <kbd>{asPrinted(key)}</kbd>
              </dt>
              <dd>{t(words)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
