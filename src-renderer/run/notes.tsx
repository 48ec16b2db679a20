import { Button, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { itemNumber } from '../../src-core/meeting/numbers.ts';
import type { Item, Meeting } from '../../src-core/meeting/schema.ts';
import { currentItem } from '../../src-core/meeting/timing.ts';
import { ExemptField } from '../components/exempt-field.tsx';
import { execute, timeNow, useTranslate, useView } from '../session.ts';
import { ItemNotes } from './item-notes.tsx';

/** An item while it is on: its background, the notes, and what is open from before. */
export function Notes({ meeting, item }: { readonly meeting: Meeting; readonly item: Item }) {
  const t = useTranslate();
  const about = { meeting: meeting.id, item: item.id };
  const number = itemNumber(meeting, item.id);
  const isOn = currentItem(meeting)?.id === item.id;
  return (
    <section className="card item-on">
      <div className="stack tight">
        <div className="row middle">
          <span className="muted number">{t('room.itemNumber', { number })}</span>
          <Tag data-size="sm">{t(`kinds.${item.kind}`)}</Tag>
          {item.exempt && (
            <Tag data-size="sm" data-color="warning">
              {t('room.exempt', { basis: item.exempt.basis })}
            </Tag>
          )}
        </div>
        <Heading level={2} data-size="sm">
          {item.title}
        </Heading>
      </div>
      {meeting.phase === 'open' && (
        <div className="row" data-size="sm">
          <Button
            variant="secondary"
            onClick={() =>
              void execute({ do: isOn ? 'finishItem' : 'startItem', ...about, at: timeNow() })
            }
          >
            {t(isOn ? 'room.finish' : 'room.start')}
          </Button>
          <Button variant="tertiary" onClick={() => void execute({ do: 'postponeItem', ...about })}>
            {t('room.postpone')}
          </Button>
        </div>
      )}
      {item.presenter && (
        <Paragraph className="muted">
          {t('room.presenter')}: {item.presenter}
        </Paragraph>
      )}
      {item.background && <Paragraph className="pre">{item.background}</Paragraph>}
      {item.standing === 'carried' && <CarriedList meeting={meeting.id} />}
      <ItemNotes meeting={meeting} item={item} />
      <details className="more">
        <summary>{t('room.more')}</summary>
        <ExemptField meeting={meeting.id} of={{ item: item.id }} exempt={item.exempt} />
      </details>
    </section>
  );
}

function CarriedList({ meeting }: { readonly meeting: string }) {
  const t = useTranslate();
  const carried = useView(`meeting:${meeting}`)?.carried;
  const forum = useView('forum');
  if (!carried || carried.obligations.length + carried.postponed.length === 0) return null;
  const nameOf = (id: string) => forum?.partners.find((each) => each.id === id)?.name ?? id;
  return (
    <div>
      <strong>{t('room.carried')}</strong>
      <ul>
        {carried.obligations.map((each) => (
          <li key={`${each.kind}/${each.meeting}/${each.id}/${each.partner}`}>
            <span className="number">{each.number}</span> {nameOf(each.partner)}: {each.what}{' '}
            {each.closed && (
              <Tag data-color="success">{t(`obligationStatus.${each.closed.as}`)}</Tag>
            )}
          </li>
        ))}
        {carried.postponed.map((each) => (
          <li key={`postponed/${each.item}`}>
            <span className="number">{each.number}</span> {each.title} ({t('room.postponed')})
          </li>
        ))}
      </ul>
    </div>
  );
}
