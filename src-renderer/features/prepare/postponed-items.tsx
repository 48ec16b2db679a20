import { Heading, Tag } from '@digdir/designsystemet-react';
import { isSectionOf } from '../../../src-core/meeting/agenda-sections.ts';
import { isOnAgenda } from '../../../src-core/meeting/taken-up.ts';
import type { Forum } from '../../../src-core/model/forum.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import type { CarriedItem } from '../../../src-core/projections/summary-types.ts';
import { execute } from '../../app/session.ts';
import { useTranslate } from '../../ui/language.tsx';
import { SendButton } from '../../ui/send-button.tsx';

/** Items that earlier meetings postponed. A button puts each on this agenda as it was: in its section, with its presenter and background (D138). */
export function PostponedItems(props: {
  readonly forum: Pick<Forum, 'sections'>;
  readonly meeting: Meeting;
  readonly postponed: readonly CarriedItem[];
}) {
  const t = useTranslate();
  const { forum, meeting, postponed } = props;
  if (postponed.length === 0) return null;
  return (
    <section className="card stack tight" aria-label={t('standingBy.postponed')}>
      <Heading level={2} data-size="sm">
        {t('standingBy.postponed')}
      </Heading>
      <ul className="plain">
        {postponed.map((each) => (
          <PostponedLine
            key={`${each.meeting}/${each.item}`}
            forum={forum}
            meeting={meeting}
            postponed={each}
          />
        ))}
      </ul>
    </section>
  );
}

export function PostponedLine(props: {
  readonly forum: Pick<Forum, 'sections'>;
  readonly meeting: Meeting;
  readonly postponed: CarriedItem;
}) {
  const t = useTranslate();
  const { forum, meeting, postponed } = props;
  const {
    item,
    meeting: from,
    number,
    to: _,
    marks: __,
    exemptBasis,
    section,
    ...itself
  } = postponed;
  const { title } = itself;
  const isTaken = isOnAgenda(meeting, postponed);
  const exempt = exemptBasis === undefined ? {} : { exempt: { basis: exemptBasis } };
  const isOffered = section !== undefined && isSectionOf(forum, section);
  const about = {
    ...itself,
    ...(isOffered ? { section } : {}),
    ...exempt,
    takesUp: { meeting: from, item },
  };
  const takeUp = () => execute({ do: 'addItem', meeting: meeting.id, ...about });
  return (
    <li className="line">
      <span className="grow">
        <span className="muted">
          <span className="number">{number}</span> {t('meeting.postponed')}
        </span>{' '}
        {title}
      </span>
      {isTaken ? (
        <Tag data-size="sm">{t('standingBy.onAgenda')}</Tag>
      ) : (
        <SendButton
          data-size="sm"
          variant="secondary"
          aria-label={t('standingBy.takeUpItem', { title })}
          onSend={takeUp}
        >
          {t('standingBy.takeUp')}
        </SendButton>
      )}
    </li>
  );
}
