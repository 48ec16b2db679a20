import type { Forum } from '../../src-core/forum/schema.ts';
import { decisionNumber } from '../../src-core/meeting/numbers.ts';
import { positionOf, resultOfDecision } from '../../src-core/meeting/outcome.ts';
import type { Item, Meeting } from '../../src-core/meeting/schema.ts';
import { Bound } from '../components/bound.tsx';
import { shortPartnerName } from '../components/fields.tsx';
import { OutcomeTag } from '../components/outcome-tag.tsx';
import { POSITION_SYMBOLS } from '../components/position-symbol.ts';
import { useTranslate } from '../session.ts';
import { FitText } from './fit-text.tsx';

/** The decision that is being made: the same words for everybody, as they are written. */
export function OnTheTable(props: {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly item: Item;
}) {
  const t = useTranslate();
  const { forum, meeting, item } = props;
  const decision = meeting.decisions.findLast(
    (each) => each.item === item.id && !each.withdrawn && !each.exempt,
  );
  if (!decision) return null;
  const result = resultOfDecision(forum, meeting, decision);
  return (
    <>
      <p className="meta">
        <strong>
          {t('room.decision')} {decisionNumber(meeting, decision)}
        </strong>
        <OutcomeTag forum={forum} result={result} />
      </p>
      <FitText text={decision.wording} lang={meeting.language} />
      <ul className="positions">
        {result.eligible.map((id) => {
          const position = positionOf(decision, id)?.position;
          return (
            <li key={id} data-position={position}>
              <span aria-hidden="true">{position ? POSITION_SYMBOLS[position] : '·'}</span>{' '}
              {shortPartnerName(forum, id)}{' '}
              {position && <span className="word">{t(`positions.${position}`)}</span>}
            </li>
          );
        })}
      </ul>
      {result.outcome === 'adopted' && <Bound forum={forum} binding={result.binding} />}
    </>
  );
}
