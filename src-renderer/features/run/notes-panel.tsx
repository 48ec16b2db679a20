import { Button, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { takesRecords } from '../../../src-core/commands/lookups.ts';
import { isExtraItem } from '../../../src-core/meeting/extra-items.ts';
import { itemLabel } from '../../../src-core/meeting/number-labels.ts';
import { itemNumber } from '../../../src-core/meeting/numbers.ts';
import { currentItem } from '../../../src-core/meeting/timing.ts';
import type { Item, Meeting } from '../../../src-core/model/meeting.ts';
import { useArrival } from '../../app/routes.ts';
import { execute } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { useTranslate } from '../../ui/language.tsx';
import { ExemptField } from '../decision/exempt-field.tsx';
import { MarkdownText } from '../editor/markdown-text.tsx';
import { Impartiality } from '../impartiality/impartiality.tsx';
import { CarriedList } from './carried-list.tsx';
import { ItemNotes } from './item-notes.tsx';

/** The chosen item: its background, the notes, and what is open from earlier meetings. */
export function NotesPanel({ meeting, item }: { readonly meeting: Meeting; readonly item: Item }) {
  const t = useTranslate();
  const about = { meeting: meeting.id, item: item.id };
  const number = itemNumber(meeting, item.id);
  const arrival = useArrival(`item-${item.id}`);
  const isOn = currentItem(meeting)?.id === item.id;
  return (
    <section className="card item-on">
      <div className="stack tight">
        <div className="row middle">
          {item.kind !== 'break' && (
            <span className="muted number">{itemLabel(number, t) || t('meeting.newNumber')}</span>
          )}
          <Tag data-size="sm">{t(`kinds.${item.kind}`)}</Tag>
          {isExtraItem(meeting, item) && <Tag data-size="sm">{t('meeting.extra')}</Tag>}
          {item.withdrawn && <Tag data-size="sm">{t('meeting.withdrawn')}</Tag>}
          {item.exempt && (
            <Tag data-size="sm" data-color="warning">
              {t('meeting.exempt', { basis: item.exempt.basis })}
            </Tag>
          )}
        </div>
        <Heading level={2} data-size="sm" {...arrival}>
          {item.title}
        </Heading>
      </div>
      {meeting.phase === 'open' && !item.withdrawn && (
        <div className="row" data-size="sm">
          <Button
            variant="secondary"
            onClick={() =>
              void execute({ do: isOn ? 'finishItem' : 'startItem', ...about, at: timeNow() })
            }
          >
            {t(isOn ? 'run.finish' : 'run.start')}
          </Button>
          {item.kind !== 'break' && (
            <Button
              variant="tertiary"
              onClick={() => void execute({ do: 'postponeItem', ...about })}
            >
              {t('run.postpone')}
            </Button>
          )}
        </div>
      )}
      {item.presenter && (
        <Paragraph className="muted">
          {t('meeting.presenter')}: {item.presenter}
        </Paragraph>
      )}
      {item.background && (
        <details className="more" open={!isOn}>
          <summary>{t('meeting.background')}</summary>
          <MarkdownText text={item.background} lang={meeting.language} />
        </details>
      )}
      {item.proposal && (
        <details className="more" open={!isOn}>
          <summary>{t('meeting.proposal')}</summary>
          <p className="lines" lang={meeting.language}>
            {item.proposal}
          </p>
        </details>
      )}
      {item.withdrawn?.reason && (
        <p className="lines" lang={meeting.language}>
          {item.withdrawn.reason}
        </p>
      )}
      {item.standing === 'carried' && <CarriedList meeting={meeting} />}
      {takesRecords(item) && <ItemNotes meeting={meeting} item={item} />}
      <Impartiality meeting={meeting} item={item} />
      <details className="more">
        <summary>{t('run.more')}</summary>
        <ExemptField meeting={meeting} of={{ item: item.id }} exempt={item.exempt} />
      </details>
    </section>
  );
}
