import { useEffect, useRef } from 'react';
import { itemNumber } from '../../src-core/meeting/numbers.ts';
import { clockInMeeting } from '../../src-core/meeting/sittings.ts';
import {
  currentItem,
  itemsInOrder,
  itemsOf,
  plannedStarts,
} from '../../src-core/meeting/timing.ts';
import type { Time } from '../../src-core/model/field-types.ts';
import { type Item, type Meeting, SECTIONS } from '../../src-core/model/meeting.ts';
import { useLanguage, useTranslate } from '../ui/language.tsx';
import { useScreenTitle } from './item-head.tsx';

/** The agenda at the side of the big screen, with the current item marked. */
export function ScreenAgenda({ meeting }: { readonly meeting: Meeting }) {
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
        {itemsInOrder(meeting).map((item) => (
          <li key={item.id} {...stateOf(item, current)}>
            <span className="number">{itemNumber(meeting, item.id)}</span> {titleOf(item)}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The whole agenda in its four sections, with the clock. */
export function AgendaPage({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const language = useLanguage();
  const titleOf = useScreenTitle();
  const current = currentItem(meeting);
  const starts = plannedStarts(meeting);
  const startWords = (time?: Time) => time && clockInMeeting(meeting, time, { t, language });
  return (
    <>
      <h1>{t('meeting.agenda')}</h1>
      <div className="sections">
        {SECTIONS.filter((section) => itemsOf(meeting, section).length > 0).map((section) => (
          <div key={section}>
            <h2>{t(`sections.${section}`)}</h2>
            <ol>
              {itemsOf(meeting, section).map((item) => (
                <li key={item.id} {...stateOf(item, current)}>
                  <span className="number">{startWords(starts[item.id])}</span> {titleOf(item)}
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </>
  );
}

function stateOf(item: Item, current: Item | undefined) {
  return {
    'aria-current': item === current,
    className: item.periods.length > 0 && item !== current ? 'past' : undefined,
  } as const;
}
