import { Button, Checkbox, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import {
  TRACE_KINDS,
  type TraceEntry,
  type TraceFilter,
  type TraceKind,
} from '../../../src-core/audit-log/audit-entries.ts';
import { longDay } from '../../../src-core/i18n/format.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import { useLanguage, useTranslate, useView } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { Entry } from './log-entry.tsx';
import { useTrace } from './use-audit-log.ts';
import './audit-log-panel.css';

/** Who changed what, and when: of a meeting, or of the forum. */
export function Trace({ meeting }: { readonly meeting?: string }) {
  const t = useTranslate();
  const [filter, setFilter] = useState<TraceFilter>({});
  const [isWhole, setWhole] = useState(false);
  const { entries, authors, hasMore, isLooking, more } = useTrace(meeting, filter);
  return (
    <div className="stack trace">
      {meeting === undefined ? (
        <Title words={t('trace.ofForum')} />
      ) : (
        <TitleOfMeeting meeting={meeting} />
      )}
      <Paragraph className="muted">{t('trace.lead')}</Paragraph>
      <div className="card three-fields">
        <Choice<string>
          label={t('trace.who')}
          value={filter.author ?? ''}
          onChoose={(author) => setFilter({ ...filter, author: author || undefined })}
          options={[['', t('trace.everybody')], ...authors.map((each) => [each, each] as const)]}
        />
        <Choice<TraceKind | ''>
          label={t('trace.kind')}
          value={filter.kind ?? ''}
          onChoose={(kind) => setFilter({ ...filter, kind: kind || undefined })}
          options={[
            ['', t('trace.everything')],
            ...kindsOf(meeting).map((each) => [each, t(`traceKinds.${each}`)] as const),
          ]}
        />
        <Textfield
          label={t('trace.words')}
          value={filter.words ?? ''}
          onChange={(event) => setFilter({ ...filter, words: event.target.value || undefined })}
        />
        <Checkbox
          label={t('trace.aside')}
          checked={isWhole}
          onChange={(event) => setWhole(event.target.checked)}
        />
      </div>
      <Paragraph role="status">
        {isLooking
          ? t('trace.looking')
          : entries.length === 0
            ? t('trace.none')
            : t('trace.shown', { count: entries.length })}
      </Paragraph>
      <Days entries={entries} isWhole={isWhole} />
      {hasMore && (
        <Button variant="secondary" disabled={isLooking} onClick={more}>
          {t('trace.earlier')}
        </Button>
      )}
    </div>
  );
}

function TitleOfMeeting({ meeting }: { readonly meeting: string }) {
  const t = useTranslate();
  const title = useView(`meeting:${meeting}`)?.meeting.title;
  return <Title words={title === undefined ? t('trace.title') : t('trace.ofMeeting', { title })} />;
}

function Title({ words }: { readonly words: string }) {
  return (
    <Heading level={1} data-size="md">
      {words}
    </Heading>
  );
}

/** Under the day that they were made on. */
function Days({
  entries,
  isWhole,
}: {
  readonly entries: readonly TraceEntry[];
  readonly isWhole: boolean;
}) {
  const language = useLanguage();
  const t = useTranslate();
  const days: { readonly day: string; readonly entries: TraceEntry[] }[] = [];
  for (const entry of entries) {
    const day = entry.to === '' ? '' : dayOf(entry.to);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days.map(({ day, entries: own }) => (
    <section key={own[0]?.key} className="card">
      <Heading level={2} data-size="xs">
        {day === '' ? t('trace.nobody') : longDay(day, language)}
      </Heading>
      <ul className="plain">
        {own.map((entry) => (
          <Entry key={entry.key} entry={entry} isWhole={isWhole} />
        ))}
      </ul>
    </section>
  ));
}

/** What there is of each in a meeting's files, and in the forum's. */
function kindsOf(meeting: string | undefined): readonly TraceKind[] {
  const ofForum: readonly TraceKind[] = ['forum', 'partner', 'plan'];
  return TRACE_KINDS.filter(
    (each) => each === 'follow-up' || ofForum.includes(each) === (meeting === undefined),
  );
}
