import { list } from '../../src-core/i18n/format.ts';
import { decisionLabel } from '../../src-core/meeting/number-labels.ts';
import { type DecisionResult, decidingIn, positionOf } from '../../src-core/meeting/outcome.ts';
import { correctionsInWords } from '../../src-core/meeting/outcome-words.ts';
import { type Decision, type Item, PositionKind } from '../../src-core/model/meeting.ts';
import type { PartnerNames, ScreenView, Shown } from '../../src-core/projections/screen-view.ts';
import { BindingList } from '../features/decision/binding-list.tsx';
import { OutcomeTag } from '../features/decision/outcome-tag.tsx';
import { POSITION_SYMBOLS } from '../features/decision/position-symbol.ts';
import { shortPartnerName } from '../features/partners/partner-name.ts';
import { InlineDiff } from '../features/text-diff/inline-diff.tsx';
import { useLanguage, useTranslate } from '../ui/language.tsx';
import { FitText } from './fit-text.tsx';
import { Disqualified } from './item-head.tsx';

/** The decision that is being made. Everyone sees the wording as it is typed. */
export function CurrentDecision(
  props: Pick<Shown, 'forum' | 'meeting' | 'results' | 'readOut' | 'disqualified'> & {
    readonly item: Item;
    readonly wall: ScreenView['wall'];
    readonly only?: 'wording' | 'positions';
  },
) {
  const t = useTranslate();
  const language = useLanguage();
  const { forum, meeting, results, readOut, item, wall, only } = props;
  const decision = meeting.decisions.findLast((each) => each.item === item.id && !each.withdrawn);
  if (!decision) return null;
  const result = results[decision.id];
  const read = readOut[decision.id];
  // If nothing else is on the big screen, it is the page's heading.
  const Name = only ? 'h1' : 'h2';
  return (
    <>
      <div className="meta">
        <Name className="decision-name">{decisionLabel(meeting, decision, t)}</Name>
        {result && <OutcomeTag forum={forum} result={result} isShort />}
      </div>
      {only === 'positions' && <Disqualified names={props.disqualified} />}
      {only !== 'positions' && (
        <FitText lang={meeting.language} scale={wall.scale}>
          {read === undefined || read === decision.wording ? (
            decision.wording
          ) : (
            <InlineDiff before={read} after={decision.wording} />
          )}
        </FitText>
      )}
      {only !== 'positions' &&
        correctionsInWords(decision, language).map((each, index) => (
          <p key={index} className="muted">
            {each}
          </p>
        ))}
      {result && (
        <div className={only === 'positions' ? 'standing large-text' : 'standing'}>
          <Positions forum={forum} decision={decision} result={result} />
          <Objection forum={forum} decision={decision} result={result} />
          {result.outcome === 'adopted' && <BindingList forum={forum} result={result} />}
        </div>
      )}
    </>
  );
}

interface Round {
  readonly forum: PartnerNames;
  readonly decision: Decision;
  readonly result: DecisionResult;
}

/** With more partners than these, each is a name in a line instead of a box of its own. */
const MAX_BOXES = 12;

function Positions({ forum, decision, result }: Round) {
  const t = useTranslate();
  const language = useLanguage();
  if (result.eligible.length <= MAX_BOXES) {
    return (
      <ul className="positions">
        {result.eligible.map((id) => {
          const position = positionOf(decision, id)?.position;
          return (
            <li key={id} data-position={position}>
              <span aria-hidden="true">{position ? POSITION_SYMBOLS[position] : '·'}</span>{' '}
              {shortPartnerName(forum, id)}{' '}
              {position && <span className="word">{t(`positions.${position}`)}</span>}
              {result.toEarlier.includes(id) && (
                <span className="word">{t('standingBy.toEarlierShort')}</span>
              )}
            </li>
          );
        })}
      </ul>
    );
  }
  const { missing, toEarlier } = result;
  const silent = missing.length - toEarlier.length;
  return (
    <dl className="bound">
      {PositionKind.options.map((kind) => {
        const ids = result.eligible.filter((id) => positionOf(decision, id)?.position === kind);
        if (ids.length === 0) return null;
        return (
          <div key={kind} className="contents">
            <dt>
              {POSITION_SYMBOLS[kind]} {t(`positions.${kind}`)} ({ids.length})
            </dt>
            <dd>
              {list(
                ids.map((id) => shortPartnerName(forum, id)),
                language,
              )}
            </dd>
          </div>
        );
      })}
      {toEarlier.length > 0 && (
        <div className="contents">
          <dt>· {t('standingBy.toEarlierShort')}</dt>
          <dd>{toEarlier.length}</dd>
        </div>
      )}
      {silent > 0 && (
        <div className="contents">
          <dt>· {t('screen.notYet')}</dt>
          <dd>{silent}</dd>
        </div>
      )}
    </dl>
  );
}

/** Says that one partner does not consent, so that nothing is adopted. */
function Objection({ forum, decision, result }: Round) {
  const t = useTranslate();
  const language = useLanguage();
  if (decision.procedure !== 'consensus') return null;
  const against = decidingIn(result).filter(
    (id) => positionOf(decision, id)?.position === 'objects',
  );
  if (against.length === 0) return null;
  const partners = list(
    against.map((id) => shortPartnerName(forum, id)),
    language,
  );
  return <p className="objection">{t('screen.objection', { partners })}</p>;
}
