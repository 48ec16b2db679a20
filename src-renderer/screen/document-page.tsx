import { decisionLabel } from '../../src-core/meeting/number-labels.ts';
import type { AdoptedDocument, Decision, Meeting } from '../../src-core/model/meeting.ts';
import type { DocumentChange } from '../../src-core/projections/screen-view.ts';
import { useChangeTitles } from '../features/decision/adopted-change.ts';
import { SideBySideDiff } from '../features/text-diff/side-by-side-diff.tsx';
import { useTranslate } from '../ui/language.tsx';
import { FitContent } from './fit-content.tsx';
import './document-page.css';

/** With more characters than these on a side, only the differences show. */
const LONG = 2_500;

/** Old and new text side by side on the big screen. */
export function DocumentPage(props: {
  readonly meeting: Meeting;
  readonly decision: Decision;
  readonly document: AdoptedDocument;
  readonly change: DocumentChange;
}) {
  const t = useTranslate();
  const { meeting, decision, document, change } = props;
  const { before, after } = change;
  const titles = useChangeTitles(change.isAdopted);
  const isShort = Math.max(before?.text.length ?? 0, after.text.length) > LONG;
  return (
    <FitContent className="document-page">
      <h1>{t(`documents.${document}`)}</h1>
      <p className="meta">
        {decisionLabel(meeting, decision, t)}
        <span>{t('textVersions.marks')}</span>
      </p>
      <div className="compared">
        <SideBySideDiff {...{ before, after, titles }} lang={meeting.language} isShort={isShort} />
      </div>
    </FitContent>
  );
}
