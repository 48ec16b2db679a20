import { useEffect, useRef } from 'react';
import { clockTime } from '../../../src-core/i18n/format.ts';
import { agendaSections } from '../../../src-core/meeting/agenda-sections.ts';
import { isExtraItem } from '../../../src-core/meeting/extra-items.ts';
import { itemNumber } from '../../../src-core/meeting/numbers.ts';
import { clockInMeeting } from '../../../src-core/meeting/sittings.ts';
import {
  currentItem,
  interruptedItem,
  outlook,
  plannedTimes,
} from '../../../src-core/meeting/timing.ts';
import type { Time } from '../../../src-core/model/field-types.ts';
import type { Forum } from '../../../src-core/model/forum.ts';
import type { Item, Meeting } from '../../../src-core/model/meeting.ts';
import { useNow } from '../../app/time.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { TimeLeft } from './time-left.tsx';

/** The agenda during the meeting: what is done, the current item, what comes next, and when. */
export function RunningAgenda(props: {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly shown?: string;
  readonly onChoose: (item: string) => void;
}) {
  const t = useTranslate();
  const { forum, meeting, shown, onChoose } = props;
  const now = useNow(10_000);
  const planned = plannedTimes(meeting);
  const expected = meeting.phase === 'open' ? outlook(meeting, now).starts : {};
  const list = useRef<HTMLElement>(null);
  // Scrolls a long agenda to the current item.
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  return (
    <nav ref={list} className="card stack tight agenda" aria-label={t('meeting.agenda')}>
      {agendaSections(meeting, forum, t).map(({ title, items }) => (
        <section key={items[0]?.id} className="stack tight">
          {title !== '' && <h2 className="section-name">{title}</h2>}
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              className={item.parent === undefined ? 'agenda-item' : 'agenda-item part'}
              aria-current={item.id === shown}
              onClick={() => onChoose(item.id)}
            >
              <When
                item={item}
                meeting={meeting}
                planned={planned[item.id]}
                expected={expected[item.id]}
              />
              <span>
                <NumberAndKind meeting={meeting} item={item} /> {item.title}
              </span>
              <State meeting={meeting} item={item} />
            </button>
          ))}
        </section>
      ))}
    </nav>
  );
}

/** The number and the kind. A break has no number. */
function NumberAndKind({ meeting, item }: { readonly meeting: Meeting; readonly item: Item }) {
  const t = useTranslate();
  const number = itemNumber(meeting, item.id) || t('meeting.newNumber');
  return (
    <span className="muted number">
      {item.kind === 'break' ? '' : `${number} · `}
      <abbr title={t(`kinds.${item.kind}`)}>{t(`kindLetters.${item.kind}`)}</abbr>
    </span>
  );
}

/** When the item was discussed or is expected to start, if that is known. The planned time follows if it differs. */
function When(props: {
  readonly item: Item;
  readonly meeting: Meeting;
  readonly planned: Time | undefined;
  readonly expected: Time | undefined;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { item, meeting, planned, expected } = props;
  const clock = (time: Time | undefined) =>
    time === undefined ? '' : clockInMeeting(meeting, time, { t, language });
  const from = clock(item.periods[0]?.from ?? expected ?? planned);
  const to = item.periods.at(-1)?.to;
  const isDone = to !== undefined && expected === undefined;
  const plan = clock(planned);
  return (
    <span className="when muted number">
      <span>
        {from}
        {isDone && `–${clockTime(to, language)}`}
        {plan !== '' && plan !== from && ` (${t('clock.plan', { clock: plan })})`}
      </span>{' '}
      {item.minutes !== undefined && !isDone && (
        <span>{t('meeting.min', { minutes: item.minutes })}</span>
      )}
    </span>
  );
}

function State({ meeting, item }: { readonly meeting: Meeting; readonly item: Item }) {
  const t = useTranslate();
  if (item === currentItem(meeting)) {
    return (
      <span className="on-now">
        ▶ {t('run.now')} <TimeLeft item={item} />
      </span>
    );
  }
  if (item.withdrawn) return <span className="muted">{t('meeting.withdrawn')}</span>;
  if (item.postponed) return <span className="muted">↷ {t('meeting.postponed')}</span>;
  if (item === interruptedItem(meeting)) {
    return <span className="on-now">‖ {t('clock.afterBreak')}</span>;
  }
  if (item.periods.length > 0) return <span className="muted">✓ {t('run.done')}</span>;
  if (isExtraItem(meeting, item)) return <span className="muted">{t('meeting.extra')}</span>;
  return null;
}
