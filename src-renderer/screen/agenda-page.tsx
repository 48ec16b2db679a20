import { useEffect, useRef } from 'react';
import { agendaSections } from '../../src-core/meeting/agenda-sections.ts';
import { itemNumber } from '../../src-core/meeting/numbers.ts';
import { clockInMeeting } from '../../src-core/meeting/sittings.ts';
import { currentItem, plannedTimes } from '../../src-core/meeting/timing.ts';
import type { Item } from '../../src-core/model/meeting.ts';
import type { Shown } from '../../src-core/projections/screen-view.ts';
import { useLanguage, useTranslate } from '../ui/language.tsx';
import { useScreenTitle } from './item-head.tsx';

/** The agenda at the side of the big screen, with the current item marked. */
export function ScreenAgenda({ meeting, extra }: Pick<Shown, 'meeting' | 'extra'>) {
  const t = useTranslate();
  const titleOf = useScreenTitle();
  const list = useRef<HTMLOListElement>(null);
  const current = currentItem(meeting);
  // Scrolls a long agenda to the current item.
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'center' });
  }, [current?.id]);
  return (
    <nav aria-label={t('meeting.agenda')}>
      <ol ref={list}>
        {meeting.items.map((item) => (
          <li key={item.id} {...stateOf(item, current)}>
            <span className="number">{itemNumber(meeting, item.id)}</span> {titleOf(item)}
            <Mark item={item} extra={extra} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The whole agenda in its sections, with the clock where it is known. */
export function AgendaPage({ forum, meeting, extra }: Pick<Shown, 'forum' | 'meeting' | 'extra'>) {
  const t = useTranslate();
  const language = useLanguage();
  const titleOf = useScreenTitle();
  const current = currentItem(meeting);
  const starts = plannedTimes(meeting);
  const clockOf = (item: Item) => {
    const start = starts[item.id];
    return start === undefined ? '' : clockInMeeting(meeting, start, { t, language });
  };
  return (
    <>
      <h1>{t('meeting.agenda')}</h1>
      <div className="sections">
        {agendaSections(meeting, forum, t).map(({ title, items }) => (
          <div key={items[0]?.id}>
            {title !== '' && <h2>{title}</h2>}
            <ol>
              {items.map((item) => (
                <li key={item.id} {...stateOf(item, current)}>
                  <span className="number">{clockOf(item)}</span> {titleOf(item)}
                  <Mark item={item} extra={extra} />
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </>
  );
}

/** That the item was added after the notice, or was withdrawn. */
function Mark({ item, extra }: { readonly item: Item } & Pick<Shown, 'extra'>) {
  const t = useTranslate();
  if (item.withdrawn) return <span className="mark"> · {t('meeting.withdrawn')}</span>;
  if (extra.includes(item.id)) return <span className="mark"> · {t('meeting.extra')}</span>;
  return null;
}

function stateOf(item: Item, current: Item | undefined) {
  return {
    'aria-current': item === current,
    className: item.periods.length > 0 && item !== current ? 'past' : undefined,
  } as const;
}
