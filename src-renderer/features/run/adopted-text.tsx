import type { Adopts, Decision, Meeting } from '../../../src-core/model/meeting.ts';
import { useTranslate } from '../../ui/language.tsx';
import { useAdoptedChange } from '../decision/adopted-change.ts';
import { SideBySideDiff } from '../text-diff/side-by-side-diff.tsx';

/** What a decision adopts: which document, and what it changes in it. */
export function AdoptedText(props: {
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
        {t('run.adopts', { document: t(`documents.${adopts.document}`) })}.{' '}
        {t('textVersions.compare')}
      </summary>
      <div className="compared" data-size="sm">
        <SideBySideDiff {...change} lang={meeting.language} />
      </div>
    </details>
  );
}
