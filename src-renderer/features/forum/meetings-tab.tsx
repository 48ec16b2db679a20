import { Button, Heading, Link, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { longDay, span } from '../../../src-core/i18n/format.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { MeetingHead } from '../../../src-core/protocol/service.ts';
import { go, href } from '../../app/routes.ts';
import { execute, useView } from '../../app/session.ts';
import { timeAt, timeNow } from '../../app/time.ts';
import { FormText } from '../../ui/checked-form.tsx';
import { ClockField } from '../../ui/clock-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { type Filled, given, NewForm } from '../../ui/form.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';

export function MeetingsTab() {
  const t = useTranslate();
  const view = useView('meetings');
  if (!view) return <Paragraph>{t('shell.loading')}</Paragraph>;
  const today = dayOf(timeNow());
  const isPast = (meeting: MeetingHead) =>
    dayOf(meeting.startsAt) < today && meeting.phase !== 'open';
  return (
    <div className="two wide-first">
      <div className="stack">
        {view.meetings.length === 0 && <Paragraph>{t('shell.noMeetings')}</Paragraph>}
        <MeetingList
          title={t('shell.coming')}
          meetings={view.meetings.filter((each) => !isPast(each))}
        />
        <MeetingList title={t('shell.past')} meetings={view.meetings.filter(isPast).reverse()} />
      </div>
      <NewMeeting />
    </div>
  );
}

/** How many meetings show at first, and how many more at each press: a forum may have a thousand. */
const AT_A_TIME = 40;

function MeetingList(props: { readonly title: string; readonly meetings: readonly MeetingHead[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const [shown, show] = useState(AT_A_TIME);
  const list = useRef<HTMLUListElement>(null);
  const left = props.meetings.length - shown;
  if (props.meetings.length === 0) return null;
  function showMore() {
    // The button may disappear, so the first of the added meetings takes the focus.
    flushSync(() => show(shown + AT_A_TIME));
    list.current?.children[shown]?.querySelector('a')?.focus();
  }
  return (
    <section className="card">
      <Heading level={2} data-size="sm">
        {props.title}
      </Heading>
      <ul className="plain" ref={list}>
        {props.meetings.slice(0, shown).map((meeting) => (
          <li key={meeting.id} className="line">
            <div className="grow">
              <Link
                href={href({
                  view: meeting.phase === 'open' ? 'run' : 'prepare',
                  meeting: meeting.id,
                })}
              >
                {meeting.title}
              </Link>
              <div className="muted">
                {longDay(dayOf(meeting.startsAt), language)},{' '}
                {span(meeting.startsAt, meeting.endsAt, language)}
                {meeting.place ? ` · ${meeting.place}` : ''}
              </div>
            </div>
            <Tag data-color={meeting.phase === 'open' ? 'success' : 'neutral'}>
              {t(`phases.${meeting.phase}`)}
            </Tag>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button variant="tertiary" onClick={showMore}>
          {t('shell.moreMeetings', { left })}
        </Button>
      )}
    </section>
  );
}

function NewMeeting() {
  const t = useTranslate();
  const [from, setFrom] = useState('09:00');
  const [to, setTo] = useState('12:00');
  async function make({ text }: Filled) {
    const day = text('day') ?? '';
    const answer = await execute({
      do: 'createMeeting',
      title: text('title') ?? '',
      startsAt: timeAt(day, from),
      endsAt: timeAt(day, to),
      ...given({ place: text('place'), chair: text('chair'), secretary: text('secretary') }),
    });
    if (answer.ok && answer.id) go({ view: 'prepare', meeting: answer.id });
    return answer;
  }
  return (
    <NewForm className="card stack" words={t('shell.makeMeeting')} onSend={make}>
      <Heading level={2} data-size="sm">
        {t('shell.newMeeting')}
      </Heading>
      <FormText name="title" label={t('shell.title')} required />
      <div className="row">
        <DayField name="day" label={t('shell.date')} required />
        <ClockField
          name="startsAt"
          label={t('shell.from')}
          value={from}
          onClock={setFrom}
          required
        />
        <ClockField name="endsAt" label={t('shell.to')} value={to} onClock={setTo} required />
      </div>
      <FormText name="place" label={t('shell.place')} />
      <div className="pair">
        <FormText name="chair" label={t('shell.chair')} />
        <FormText name="secretary" label={t('shell.secretary')} />
      </div>
    </NewForm>
  );
}
