import { useEffect, useRef } from 'react';
import { clock } from '../../src-core/language/format.ts';
import { itemNumber } from '../../src-core/meeting/numbers.ts';
import { type Item, type Meeting, SECTIONS } from '../../src-core/meeting/schema.ts';
import { currentItem, itemsOf, plannedStarts } from '../../src-core/meeting/timing.ts';
import { TimeLeft } from '../components/time-left.tsx';
import { useLanguage, useTranslate } from '../session.ts';

/** Where the meeting is: what is done, what is on, what comes. */
export function RunningAgenda(props: {
  readonly meeting: Meeting;
  readonly shown?: string;
  readonly onChoose: (item: string) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { meeting, shown, onChoose } = props;
  const starts = plannedStarts(meeting);
  const current = currentItem(meeting);
  const list = useRef<HTMLElement>(null);
  // A long agenda is moved so that where we are is seen.
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  return (
    <nav ref={list} className="card stack tight agenda" aria-label={t('room.agenda')}>
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
                <span className="muted number">
                  {clock(starts[item.id] ?? meeting.startsAt, language)} ·{' '}
                  {itemNumber(meeting, item.id)} ·{' '}
                  <abbr title={t(`kinds.${item.kind}`)}>{t(`kindLetters.${item.kind}`)}</abbr>
                </span>
                <span>{item.title}</span>
                <State item={item} isCurrent={item === current} />
              </button>
            ))}
          </section>
        );
      })}
    </nav>
  );
}

function State({ item, isCurrent }: { readonly item: Item; readonly isCurrent: boolean }) {
  const t = useTranslate();
  if (isCurrent) {
    return (
      <span className="on-now">
        ▶ {t('room.now')} <TimeLeft item={item} />
      </span>
    );
  }
  if (item.postponed) return <span className="muted">↷ {t('room.postponed')}</span>;
  if (item.periods.length > 0) return <span className="muted">✓ {t('room.done')}</span>;
  return null;
}
