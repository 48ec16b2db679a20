import { Heading, Tag } from '@digdir/designsystemet-react';
import { useRef } from 'react';
import { isRecording } from '../../../src-core/commands/phase-rules.ts';
import { dueInWords, ownersOf, partiesInWords } from '../../../src-core/meeting/party-names.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import { type CarriedThing, thingsOf } from '../../../src-core/projections/carry-over.ts';
import type { Obligation } from '../../../src-core/projections/summary-types.ts';
import { useView } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { CloseObligation, ReopenObligation } from '../follow-up/obligation-actions.tsx';
import { partyNames } from '../partners/partner-name.ts';
import { PostponedLine } from '../prepare/postponed-items.tsx';
import './carried-list.css';

/** The status section: challenges and objectives, and what is open from earlier meetings, closed as partners report. */
export function CarriedList({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const carried = useView(`meeting:${meeting.id}`)?.carried;
  const forum = useView('forum');
  if (!carried || !forum) return null;
  const { obligations, postponed } = carried;
  const settled = obligations.filter((each) => each.closed).length;
  return (
    <div className="stack">
      <Background forum={forum} />
      <section className="stack tight" aria-label={t('meeting.carried')}>
        <Heading level={3} data-size="2xs">
          {t('meeting.carried')}
        </Heading>
        <div className="muted" role="status">
          {obligations.length + postponed.length === 0
            ? t('carryOver.nothing')
            : t('carryOver.settled', { settled, all: obligations.length })}
        </div>
        <ul className="plain carried">
          {thingsOf(obligations).map((thing) => (
            <ThingLine key={thing.key} forum={forum} meeting={meeting} thing={thing} />
          ))}
          {postponed.map((each) => (
            <PostponedLine
              key={`postponed/${each.meeting}/${each.item}`}
              forum={forum}
              meeting={meeting}
              postponed={each}
            />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Background({ forum }: { readonly forum: ForumItself }) {
  const t = useTranslate();
  const objectives = useView('meetings')?.mandate?.objectives ?? [];
  const lists = [
    [t('shell.challenges'), forum.challenges.map(({ id, title }) => [id, title] as const)],
    [t('textVersions.objectives'), objectives.map(({ id, text }) => [id, text] as const)],
  ] as const;
  return (
    <details className="more">
      <summary>{t('carryOver.background')}</summary>
      <div className="stack">
        {lists
          .filter(([, entries]) => entries.length > 0)
          .map(([title, entries]) => (
            <section key={title}>
              <Heading level={3} data-size="2xs">
                {title}
              </Heading>
              <ul className="brief">
                {entries.map(([id, words]) => (
                  <li key={id}>{words}</li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </details>
  );
}

interface ForumAndMeeting {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
}

function ThingLine({ forum, meeting, thing }: ForumAndMeeting & { readonly thing: CarriedThing }) {
  const t = useTranslate();
  return (
    <li>
      <div className="row middle">
        <span className="muted">
          <span className="number">{thing.number}</span> {t(`obligationKinds.${thing.kind}`)}
        </span>
        {thing.exemptBasis !== undefined && (
          <Tag data-size="sm" data-color="warning">
            {t('meeting.exempt', { basis: thing.exemptBasis })}
          </Tag>
        )}
      </div>
      <div>{thing.what}</div>
      <ul className="plain">
        {thing.obligations.map((each) => (
          <ObligationLine
            key={each.partner ?? each.id}
            forum={forum}
            meeting={meeting}
            obligation={each}
          />
        ))}
      </ul>
    </li>
  );
}

function ObligationLine(props: ForumAndMeeting & { readonly obligation: Obligation }) {
  const t = useTranslate();
  const language = useLanguage();
  const line = useRef<HTMLLIElement>(null);
  const { forum, meeting, obligation } = props;
  const { number, due, closed } = obligation;
  const name = partiesInWords(ownersOf(obligation), partyNames(forum, language));
  const until = dueInWords(obligation, language);
  const named = [number, name].filter(Boolean).join(', ');
  const day = dayOf(meeting.startsAt);
  const today = dayOf(timeNow());
  const isAhead = today < day;
  // A report in the meeting is recorded on the day of the meeting, or today if the meeting opened before its day.
  const on = isAhead ? today : day;
  const mayRecord = isRecording(meeting);
  // The pressed button disappears, so the line takes the focus.
  const stay = () => line.current?.focus();
  return (
    <li ref={line} className="line" tabIndex={-1}>
      <span className="grow">
        {name}
        {until && `, ${t('carryOver.due', { day: until })}`}{' '}
        {due && due < day && !closed && (
          <Tag data-size="sm" data-color="warning">
            {t('shell.overdue')}
          </Tag>
        )}
      </span>
      {closed && (
        <Tag
          data-size="sm"
          data-color={closed.as === 'declined' || closed.as === 'not-met' ? 'danger' : 'success'}
        >
          ✓ {t(`obligationStatus.${closed.as}`)}
        </Tag>
      )}
      {mayRecord &&
        (closed ? (
          <ReopenObligation entry={obligation} name={named} on={on} onPress={stay} />
        ) : (
          <CloseObligation entry={obligation} name={named} on={on} onSettle={stay} />
        ))}
    </li>
  );
}
