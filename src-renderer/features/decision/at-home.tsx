import { Button, ValidationMessage } from '@digdir/designsystemet-react';
import { HouseIcon } from '@navikt/aksel-icons';
import { useEffect, useState } from 'react';
import type { OtherNeed } from '../../../src-core/meeting/other-need.ts';
import type { RatificationNeed } from '../../../src-core/model/decision.ts';
import type { Position } from '../../../src-core/model/meeting.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useTranslate } from '../../ui/language.tsx';
import type { TakePosition } from './take-position.ts';

interface Taken {
  readonly name: string;
  readonly taken: Position;
  readonly onTake: TakePosition;
}

/** That a partner which consents must ask at home in this matter, or need not, other than usual. */
export function AtHome(
  props: Omit<Taken, 'taken'> & {
    readonly taken: Position | undefined;
    readonly other: OtherNeed | undefined;
  },
) {
  const t = useTranslate();
  const { name, other, taken, onTake } = props;
  if (!other || !taken) return <span className="icon-gap" />;
  return (
    // The key does it too, so that Tab goes from partner to partner.
    <IconButton
      tabIndex={-1}
      aria-pressed={other.isSaid}
      variant={other.isSaid ? 'primary' : 'tertiary'}
      words={t(`atHome.${other.says}Of`, { partner: name })}
      Icon={HouseIcon}
      onClick={() => void onTake({ ...taken, ratification: other.next })}
    />
  );
}

const RESERVATIONS = [
  ['needed', 'atHome.reservesHome'],
  ['not-needed', 'atHome.reservesPart'],
] as const;

/** Whether a reservation is for approval at home or on a part. It counts once the note says what it is about (D203). */
export function Reservation({ name, taken, onTake }: Taken) {
  const t = useTranslate();
  const [wanted, setWanted] = useState<RatificationNeed>();
  const { note } = taken;
  useEffect(() => {
    if (wanted === undefined || !note?.trim()) return;
    setWanted(undefined);
    void onTake({ ...taken, ratification: wanted });
  }, [wanted, note, taken, onTake]);
  return (
    <div className="stack tight">
      <fieldset className="plain-fieldset row middle tight">
        <legend className="visually-hidden">{`${t('atHome.reserves')} ${name}`}</legend>
        <span className="muted" aria-hidden="true">
          {t('atHome.reserves')}
        </span>
        {RESERVATIONS.map(([need, words]) => (
          <Button
            key={need}
            variant={(wanted ?? taken.ratification) === need ? 'primary' : 'secondary'}
            aria-pressed={(wanted ?? taken.ratification) === need}
            onClick={() => setWanted(need)}
          >
            {t(words)}
          </Button>
        ))}
      </fieldset>
      {wanted !== undefined && !note?.trim() && (
        <ValidationMessage>{t('atHome.reservesNote', { partner: name })}</ValidationMessage>
      )}
    </div>
  );
}
