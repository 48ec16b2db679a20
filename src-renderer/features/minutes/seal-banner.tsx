import { Alert } from '@digdir/designsystemet-react';
import { useEffect, useState } from 'react';
import { bridge, useView } from '../../app/session.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';

/** Warns if the files of an approved meeting have changed since. */
export function SealBanner({ meeting }: { readonly meeting: string }) {
  const t = useTranslate();
  const language = useLanguage();
  const state = useView(`meeting:${meeting}`)?.meeting;
  const [faults, setFaults] = useState<readonly string[]>([]);
  useEffect(() => {
    let wanted = true;
    setFaults([]);
    if (state?.phase !== 'approved') return;
    void bridge.service.seal(meeting, language).then((seal) => {
      if (wanted && seal.ok) setFaults(seal.faults);
    });
    return () => {
      wanted = false;
    };
  }, [meeting, language, state]);
  return (
    <div aria-live="polite">
      {faults.length > 0 && (
        <div className="banner">
          <Alert data-color="danger">
            <ul className="plain">
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
            {t('store.sealAdvice')}
          </Alert>
        </div>
      )}
    </div>
  );
}
