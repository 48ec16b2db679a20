import { Tag } from '@digdir/designsystemet-react';
import type { Forum } from '../../src-core/forum/schema.ts';
import { list } from '../../src-core/language/format.ts';
import type { DecisionResult } from '../../src-core/meeting/outcome.ts';
import { useLanguage, useTranslate } from '../session.ts';

const COLOURS = {
  open: 'info',
  adopted: 'success',
  'not-adopted': 'danger',
  noted: 'neutral',
  withdrawn: 'neutral',
} as const;

/** `Vedtatt`, or who must still ask at home. */
export function OutcomeTag({
  forum,
  result,
}: {
  readonly forum: Forum;
  readonly result: DecisionResult;
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
        ? t('outcomes.awaiting', { partners: list(names, language) })
        : t(`outcomes.${result.outcome}`)}
    </Tag>
  );
}
