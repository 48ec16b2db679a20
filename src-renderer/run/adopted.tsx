import type { Adopts, Decision, Meeting } from '../../src-core/meeting/schema.ts';
import { useAdoptedChange } from '../components/adopted-change.ts';
import { Comparison } from '../components/comparison.tsx';
import { useTranslate } from '../session.ts';

/** What a decision adopts: which document, and what it changes in it. */
export function Adopted(props: {
  readonly meeting: Meeting;
  readonly decision: Decision;
  readonly adopts: Adopts;
}) {
  const t = useTranslate();
  const { meeting, decision, adopts } = props;
  const change = useAdoptedChange(meeting, decision, adopts);
  return (
    <details className="more">
      <summary>
        {t('room.adopts', { document: t(`documents.${adopts.document}`) })}. {t('review.compare')}
      </summary>
      <div className="compared" data-size="sm">
        <Comparison {...change} lang={meeting.language} />
      </div>
    </details>
  );
}
