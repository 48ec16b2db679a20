import { list } from '../../src-core/i18n/format.ts';
import { correctionsInWords } from '../../src-core/meeting/correction-words.ts';
import { effectOf, mayBind } from '../../src-core/meeting/effects.ts';
import { decisionLabel } from '../../src-core/meeting/number-labels.ts';
import { type DecisionResult, positionOf } from '../../src-core/meeting/outcome.ts';
import { verdictInWords } from '../../src-core/meeting/outcome-words.ts';
import {
  type Decision,
  type Item,
  type Meeting,
  PositionKind,
} from '../../src-core/model/meeting.ts';
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
  // Nobody is bound or not bound by what is no such decision.
  const bindsAny = mayBind(decision) && result?.outcome === 'adopted';
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
          <Verdict forum={forum} meeting={meeting} decision={decision} result={result} />
          {bindsAny && <BindingList forum={forum} result={result} />}
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

/** What the meeting made of it, by which votes, or who stops it: as the minutes say it. */
function Verdict({ meeting, ...round }: Round & { readonly meeting: Meeting }) {
  const t = useTranslate();
  const language = useLanguage();
  const { forum, decision, result } = round;
  const nameOf = (id: string) => shortPartnerName(forum, id);
  const { basis, addressees } = decision;
  const said = verdictInWords({ meeting, decision, result, language, nameOf });
  // The tag says so already.
  const isSaid = said.replace(/\.$/, '') === t(`outcomes.${result.outcome}`);
  const isAdopted = result.outcome === 'adopted';
  const effect = effectOf(decision);
  const kind =
    isAdopted && effect === 'recommendation' && addressees !== undefined
      ? t('bindingSentences.recommendation', { addressees })
      : isAdopted && effect === 'delegated' && basis !== undefined
        ? t('bindingSentences.delegatedLater', { basis })
        : '';
  const words = [isSaid ? '' : said, kind].filter(Boolean).join(' ');
  if (words === '') return null;
  const isStopped = result.outcome === 'open' || result.outcome === 'not-adopted';
  return <p className={isStopped ? 'objection' : 'verdict'}>{words}</p>;
}
