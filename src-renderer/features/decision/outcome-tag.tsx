import { Tag } from '@digdir/designsystemet-react';
import { list } from '../../../src-core/i18n/format.ts';
import type { DecisionResult } from '../../../src-core/meeting/outcome.ts';
import type { PartnerNames } from '../../../src-core/projections/screen-view.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';

const COLOURS = {
  open: 'info',
  adopted: 'success',
  'not-adopted': 'danger',
  lapsed: 'danger',
  noted: 'neutral',
  withdrawn: 'neutral',
} as const;

/** `Vedtatt`, or which partners' principals must still ratify. `isShort` leaves out their names. */
export function OutcomeTag({
  forum,
  result,
  isShort,
}: {
  readonly forum: PartnerNames;
  readonly result: DecisionResult;
  readonly isShort?: boolean;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const names = result.awaiting.map((id) => {
    const partner = forum.partners.find((each) => each.id === id);
    return partner?.shortName ?? partner?.name ?? id;
  });
  const waits = result.outcome === 'adopted' && names.length > 0;
  return (
    <Tag data-color={waits ? 'warning' : COLOURS[result.outcome]}>
      {waits
        ? isShort
          ? t('screen.awaiting')
          : t('outcomes.awaiting', { partners: list(names, language), count: names.length })
        : t(`outcomes.${result.outcome}`)}
    </Tag>
  );
}
