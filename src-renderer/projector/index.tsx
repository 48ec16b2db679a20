import type { Forum } from '../../src-core/forum/schema.ts';
import { clock } from '../../src-core/language/format.ts';
import { decisionNumber, itemNumber } from '../../src-core/meeting/numbers.ts';
import { positionOf, resultOfDecision } from '../../src-core/meeting/outcome.ts';
import type { Decision, Item, Meeting, PositionKind } from '../../src-core/meeting/schema.ts';
import { currentItem, itemsInOrder } from '../../src-core/meeting/timing.ts';
import { Bound } from '../components/bound.tsx';
import { OutcomeTag } from '../components/outcome-tag.tsx';
import { TimeLeft } from '../components/time-left.tsx';
import { useLanguage, useNow, useTranslate, useView } from '../session.ts';

/** The wall. It never shows notes, nor anything of what is exempt. */
export function Projector({ meeting: asked }: { readonly meeting?: string }) {
  const meetings = useView('meetings')?.meetings ?? [];
  const open = meetings.find((each) => each.phase === 'open') ?? meetings.at(-1);
  const id = asked ?? open?.id;
  return id === undefined ? null : <Wall id={id} />;
}

function Wall({ id }: { readonly id: string }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const forum = useView('forum');
  const meeting = useView(`meeting:${id}`)?.meeting;
  if (!forum || !meeting) return null;
  const current = currentItem(meeting);
  const titleOf = (item: Item) =>
    item.exempt ? t('room.exempt', { basis: item.exempt.basis }) : item.title;
  return (
    <main className="wall">
      <header>
        <span>
          {forum.name} · {meeting.title}
        </span>
        <span className="clock">{clock(now, language)}</span>
      </header>
      <nav aria-label={t('room.agenda')}>
        <ol>
          {itemsInOrder(meeting).map((item) => (
            <li key={item.id} aria-current={item === current}>
              <span className="number">{itemNumber(meeting, item.id)}</span> {titleOf(item)}
            </li>
          ))}
        </ol>
      </nav>
      <section aria-live="polite">
        {current ? (
          <>
            <h1>{titleOf(current)}</h1>
            <p>
              <TimeLeft item={current} />
            </p>
            {!current.exempt && <Objectives item={current} />}
            {!current.exempt && <OnTheTable forum={forum} meeting={meeting} item={current} />}
          </>
        ) : (
          <h1>{meeting.phase === 'open' ? meeting.title : t('room.waiting')}</h1>
        )}
      </section>
    </main>
  );
}

function Objectives({ item }: { readonly item: Item }) {
  const t = useTranslate();
  const mandate = useView('meetings')?.mandate;
  const served = mandate?.objectives.filter((each) => item.objectives.includes(each.id)) ?? [];
  if (served.length === 0) return null;
  return (
    <p>
      {t('room.serves')}: {served.map((each) => each.text).join(' · ')}
    </p>
  );
}

const SYMBOLS: Record<PositionKind, string> = {
  consents: '✓',
  reserves: '◐',
  'stands-aside': '○',
  objects: '✕',
};

/** The decision that is being made: the same words for everybody, as they are written. */
function OnTheTable(props: {
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
      <p>
        {t('room.decision')} {decisionNumber(meeting, decision)}{' '}
        <OutcomeTag forum={forum} result={result} />
      </p>
      <p className="wording" style={{ fontSize: sizeFor(decision) }}>
        {decision.wording}
      </p>
      <div className="positions">
        {result.eligible.map((id) => {
          const position = positionOf(decision, id)?.position;
          const partner = forum.partners.find((each) => each.id === id);
          return (
            <span key={id}>
              {position ? SYMBOLS[position] : '·'} {partner?.shortName ?? partner?.name}{' '}
              {position ? t(`positions.${position}`) : ''}
            </span>
          );
        })}
      </div>
      {result.outcome === 'adopted' && <Bound forum={forum} binding={result.binding} />}
    </>
  );
}

/** As large as there is room for: the area that a letter may take grows as they get fewer. */
function sizeFor(decision: Decision): string {
  const letters = Math.max(60, decision.wording.length);
  return `${Math.min(7, Math.max(2.1, 7 * Math.sqrt(140 / letters))).toFixed(2)}vh`;
}
