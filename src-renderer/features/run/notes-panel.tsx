import { Button, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
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
          <span className="muted number">{itemLabel(number, t) || t('meeting.newNumber')}</span>
          <Tag data-size="sm">{t(`kinds.${item.kind}`)}</Tag>
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
      {meeting.phase === 'open' && (
        <div className="row" data-size="sm">
          <Button
            variant="secondary"
            onClick={() =>
              void execute({ do: isOn ? 'finishItem' : 'startItem', ...about, at: timeNow() })
            }
          >
            {t(isOn ? 'run.finish' : 'run.start')}
          </Button>
          <Button variant="tertiary" onClick={() => void execute({ do: 'postponeItem', ...about })}>
            {t('run.postpone')}
          </Button>
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
      {item.standing === 'carried' && <CarriedList meeting={meeting} />}
      <ItemNotes meeting={meeting} item={item} />
      <Impartiality meeting={meeting} item={item} />
      <details className="more">
        <summary>{t('run.more')}</summary>
        <ExemptField meeting={meeting} of={{ item: item.id }} exempt={item.exempt} />
      </details>
    </section>
  );
}
