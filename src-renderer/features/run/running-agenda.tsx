import { useEffect, useRef } from 'react';
import { clockTime } from '../../../src-core/i18n/format.ts';
import { itemNumber } from '../../../src-core/meeting/numbers.ts';
import { clockInMeeting } from '../../../src-core/meeting/sittings.ts';
import {
  currentItem,
  interruptedItem,
  itemsOf,
  outlook,
  plannedStarts,
} from '../../../src-core/meeting/timing.ts';
import type { Time } from '../../../src-core/model/field-types.ts';
import { type Item, type Meeting, SECTIONS } from '../../../src-core/model/meeting.ts';
import { useNow } from '../../app/time.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { TimeLeft } from './time-left.tsx';

/** The agenda during the meeting: what is done, the current item, what comes next, and when. */
export function RunningAgenda(props: {
  readonly meeting: Meeting;
  readonly shown?: string;
  readonly onChoose: (item: string) => void;
}) {
  const t = useTranslate();
  const { meeting, shown, onChoose } = props;
  const now = useNow(10_000);
  const planned = plannedStarts(meeting);
  const expected = meeting.phase === 'open' ? outlook(meeting, now).starts : {};
  const list = useRef<HTMLElement>(null);
  // Scrolls a long agenda to the current item.
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  return (
    <nav ref={list} className="card stack tight agenda" aria-label={t('meeting.agenda')}>
      {SECTIONS.map((section) => {
        const items = itemsOf(meeting, section);
        if (items.length === 0) return null;
        return (
          <section key={section} className="stack tight">
            <h2 className="section-name">{t(`sections.${section}`)}</h2>
            {items.map((item) => (
              <button
                key={item.id}
                type="button"
                className="agenda-item"
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
                  <span className="muted number">
                    {itemNumber(meeting, item.id) || t('meeting.newNumber')} ·{' '}
                    <abbr title={t(`kinds.${item.kind}`)}>{t(`kindLetters.${item.kind}`)}</abbr>
                  </span>{' '}
                  {item.title}
                </span>
                <State meeting={meeting} item={item} />
              </button>
            ))}
          </section>
        );
      })}
    </nav>
  );
}

/** When the item was discussed or is expected to start. The planned time follows if it differs. */
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
  if (item.postponed) return <span className="muted">↷ {t('meeting.postponed')}</span>;
  if (item === interruptedItem(meeting)) {
    return <span className="on-now">‖ {t('clock.afterBreak')}</span>;
  }
  if (item.periods.length > 0) return <span className="muted">✓ {t('run.done')}</span>;
  return null;
}
