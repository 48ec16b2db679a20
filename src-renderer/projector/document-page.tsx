import { decisionNumber } from '../../src-core/meeting/numbers.ts';
import type { Adopts, Decision, Item, Meeting } from '../../src-core/meeting/schema.ts';
import { useAdoptedChange } from '../components/adopted-change.ts';
import { Comparison } from '../components/comparison.tsx';
import { useTranslate } from '../session.ts';
import { Fitted } from './fitted.tsx';
import './document-page.css';

/** More letters than these on a side, and only what differs is shown. */
const LONG = 2_500;

/** The latest decision under an item that would adopt one of the forum's documents. */
export function adoptingDecision(meeting: Meeting, item: Item | undefined): Decision | undefined {
  return meeting.decisions.findLast(
    (each) => each.item === item?.id && each.adopts && !each.withdrawn,
  );
}

/** Old and new text side by side on the wall. `meeting` as onTheWall lets it through. */
export function DocumentPage(props: { readonly meeting: Meeting; readonly decision: Decision }) {
  const { meeting, decision } = props;
  return decision.adopts ? (
    <ChangePage meeting={meeting} decision={decision} adopts={decision.adopts} />
  ) : null;
}

function ChangePage(props: {
  readonly meeting: Meeting;
  readonly decision: Decision;
  readonly adopts: Adopts;
}) {
  const t = useTranslate();
  const { meeting, decision, adopts } = props;
  const change = useAdoptedChange(meeting, decision, adopts, 'publicDocuments');
  const isShort = Math.max(change.before?.text.length ?? 0, change.after.text.length) > LONG;
  return (
    <Fitted className="document-page">
      <h1>{t(`documents.${adopts.document}`)}</h1>
      <p className="meta">
        {t('room.decision')} {decisionNumber(meeting, decision)}
        <span>{t('review.marks')}</span>
      </p>
      <div className="compared">
        <Comparison {...change} lang={meeting.language} isShort={isShort} />
      </div>
    </Fitted>
  );
}
