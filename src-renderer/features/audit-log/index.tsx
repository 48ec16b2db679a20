import { Button, Checkbox, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import {
  AUDIT_KINDS,
  type AuditEntry,
  type AuditFilter,
  type AuditKind,
} from '../../../src-core/audit-log/audit-page.ts';
import { longDay } from '../../../src-core/i18n/format.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import { useView } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { LogEntry } from './log-entry.tsx';
import { useAuditLog } from './use-audit-log.ts';
import './audit-log-panel.css';

/** Who changed what, and when: of a meeting, or of the forum. */
export function AuditLogPanel({ meeting }: { readonly meeting?: string }) {
  const t = useTranslate();
  const [filter, setFilter] = useState<AuditFilter>({});
  const [isWhole, setWhole] = useState(false);
  const { entries, authors, hasMore, isLooking, more } = useAuditLog(meeting, filter);
  return (
    <div className="stack trace">
      {meeting === undefined ? (
        <Title words={t('auditLog.ofForum')} />
      ) : (
        <TitleOfMeeting meeting={meeting} />
      )}
      <Paragraph className="muted">{t('auditLog.lead')}</Paragraph>
      <div className="card three-fields">
        <Filters filter={filter} onFilter={setFilter} authors={authors} kinds={kindsOf(meeting)} />
        <Checkbox
          label={t('auditLog.aside')}
          checked={isWhole}
          onChange={(event) => setWhole(event.target.checked)}
        />
      </div>
      <Paragraph role="status">
        {isLooking
          ? t('auditLog.looking')
          : entries.length === 0
            ? t('auditLog.none')
            : t('auditLog.shown', { count: entries.length })}
      </Paragraph>
      <Days entries={entries} isWhole={isWhole} />
      {hasMore && (
        <Button variant="secondary" disabled={isLooking} onClick={more}>
          {t('auditLog.earlier')}
        </Button>
      )}
    </div>
  );
}

function Filters(props: {
  readonly filter: AuditFilter;
  readonly onFilter: (filter: AuditFilter) => void;
  readonly authors: readonly string[];
  readonly kinds: readonly AuditKind[];
}) {
  const t = useTranslate();
  const { filter, onFilter, authors, kinds } = props;
  return (
    <>
      <Choice<string>
        label={t('auditLog.who')}
        value={filter.author ?? ''}
        onChoose={(author) => onFilter({ ...filter, author: author || undefined })}
        options={[['', t('auditLog.everybody')], ...authors.map((each) => [each, each] as const)]}
      />
      <Choice<AuditKind | ''>
        label={t('auditLog.kind')}
        value={filter.kind ?? ''}
        onChoose={(kind) => onFilter({ ...filter, kind: kind || undefined })}
        options={[
          ['', t('auditLog.everything')],
          ...kinds.map((each) => [each, t(`auditKinds.${each}`)] as const),
        ]}
      />
      <Textfield
        label={t('auditLog.words')}
        value={filter.words ?? ''}
        onChange={(event) => onFilter({ ...filter, words: event.target.value || undefined })}
      />
    </>
  );
}

function TitleOfMeeting({ meeting }: { readonly meeting: string }) {
  const t = useTranslate();
  const title = useView(`meeting:${meeting}`)?.meeting.title;
  return (
    <Title words={title === undefined ? t('auditLog.title') : t('auditLog.ofMeeting', { title })} />
  );
}

function Title({ words }: { readonly words: string }) {
  return (
    <Heading level={1} data-size="md">
      {words}
    </Heading>
  );
}

/** The changes, under the day that they were made on. */
function Days({
  entries,
  isWhole,
}: {
  readonly entries: readonly AuditEntry[];
  readonly isWhole: boolean;
}) {
  const language = useLanguage();
  const t = useTranslate();
  const days: { readonly day: string; readonly entries: AuditEntry[] }[] = [];
  for (const entry of entries) {
    const day = entry.to === '' ? '' : dayOf(entry.to);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days.map(({ day, entries: own }) => (
    <section key={own[0]?.key} className="card">
      <Heading level={2} data-size="xs">
        {day === '' ? t('auditLog.nobody') : longDay(day, language)}
      </Heading>
      <ul className="plain">
        {own.map((entry) => (
          <LogEntry key={entry.key} entry={entry} isWhole={isWhole} />
        ))}
      </ul>
    </section>
  ));
}

/** The kinds of change that a meeting's own log can contain, and those of the forum's. */
function kindsOf(meeting: string | undefined): readonly AuditKind[] {
  const ofForum: readonly AuditKind[] = ['forum', 'partner', 'plan'];
  return AUDIT_KINDS.filter(
    (each) => each === 'follow-up' || ofForum.includes(each) === (meeting === undefined),
  );
}
