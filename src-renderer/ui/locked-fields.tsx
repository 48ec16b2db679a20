import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { WordKey } from '../../src-core/i18n/index.ts';
import { useTranslate } from './language.tsx';

/** Fields that show what is stored, but cannot be changed while `why` says why not and what to do. */
export function LockedFields(props: {
  readonly why: WordKey | undefined;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const { why, children } = props;
  return (
    <>
      {why && <Paragraph className="muted">{t(why)}</Paragraph>}
      <fieldset className="locked-fields" disabled={why !== undefined}>
        {children}
      </fieldset>
    </>
  );
}
