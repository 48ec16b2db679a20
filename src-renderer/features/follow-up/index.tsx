import { Button, Checkbox, Paragraph } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import { countsInWords } from '../../../src-core/documents/follow-up-list.ts';
import { shortDay } from '../../../src-core/i18n/format.ts';
import { type Day, dayOf } from '../../../src-core/model/field-types.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import {
  FOLLOW_UP_KINDS,
  type FollowUpFilter,
  filterRows,
  followUpRows,
} from '../../../src-core/projections/follow-up-rows.ts';
import type { FollowUpView } from '../../../src-core/protocol/service.ts';
import { useView } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { Choice } from '../../ui/choice.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { ExportedFile, useExport } from '../exports/use-export.tsx';
import { partnerOptions } from '../partners/partner-name.ts';
import { FollowUpTable } from './follow-up-table.tsx';

/** Everything that someone has to do or has done, from every meeting: filtered, counted and listed. */
export function OpenTab() {
  const t = useTranslate();
  const forum = useView('forum');
  const meetings = useView('follow-up');
  const language = useLanguage();
  const [filter, setFilter] = useState<FollowUpFilter>({});
  const file = useExport();
  const today = dayOf(timeNow());
  const all = useMemo(
    () => (forum && meetings ? followUpRows(forum, Object.values(meetings), today) : undefined),
    [forum, meetings, today],
  );
  const lines = useMemo(() => filterRows(all ?? [], filter, today), [all, filter, today]);
  if (!forum || !meetings || !all) return <Paragraph>{t('shell.loading')}</Paragraph>;
  if (all.length === 0) return <Paragraph>{t('shell.nothingOpen')}</Paragraph>;
  const make = (format: 'docx' | 'xlsx') =>
    void file.make(undefined, { kind: 'follow-up', filter, language, format });
  return (
    <div className="stack">
      <Filters forum={forum} meetings={meetings} filter={filter} onFilter={setFilter} />
      <div className="row middle">
        <Paragraph role="status" className="grow">
          {countsInWords(lines, today, t)}
        </Paragraph>
        <Button variant="secondary" disabled={file.busy} onClick={() => make('docx')}>
          {t('meeting.exportWord')}
        </Button>
        <Button variant="secondary" disabled={file.busy} onClick={() => make('xlsx')}>
          {t('followUp.asExcel')}
        </Button>
      </div>
      <ExportedFile {...file} />
      <FollowUpTable
        key={JSON.stringify(filter)}
        forum={forum}
        lines={lines}
        today={today}
        onLetter={({ meeting, of, partner }, options) =>
          void file.make(meeting, { kind: 'letter', of, partner, ...options, format: 'docx' })
        }
        empty={t(filterRows(all, {}, today).length === 0 ? 'shell.nothingOpen' : 'followUp.none')}
      />
    </div>
  );
}

interface FilterProps {
  readonly forum: ForumItself;
  readonly meetings: FollowUpView;
  readonly filter: FollowUpFilter;
  readonly onFilter: (filter: FollowUpFilter) => void;
}

function Filters(props: FilterProps) {
  const t = useTranslate();
  const { filter, onFilter } = props;
  return (
    <div className="card stack">
      <FilterChoices {...props} />
      <div className="row middle">
        <Checkbox
          label={t('followUp.showLate')}
          checked={filter.overdue ?? false}
          onChange={(event) => onFilter({ ...filter, overdue: event.target.checked })}
        />
        <Checkbox
          label={t('followUp.showSettled')}
          checked={filter.settled ?? false}
          onChange={(event) => onFilter({ ...filter, settled: event.target.checked })}
        />
        <span className="muted grow">{t('followUp.keys')}</span>
      </div>
    </div>
  );
}

/** Whose obligations, of which kind, from which meeting, for which measure. */
function FilterChoices({ forum, meetings, filter, onFilter }: FilterProps) {
  const t = useTranslate();
  const language = useLanguage();
  const titled = ({ startsAt, title }: { startsAt: string; title: string }): string =>
    `${shortDay(dayOf(startsAt) as Day, language)} ${title}`;
  const withObligations = Object.values(meetings)
    .filter((meeting) => meeting.obligations.length > 0)
    .sort((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt));
  const partners = partnerOptions(
    forum,
    forum.partners.map((each) => each.id),
  );
  const kinds = FOLLOW_UP_KINDS.map((each) => [each, t(`obligationKinds.${each}`)] as const);
  const choices = [
    ['partner', t('minutes.partner'), partners],
    ['kind', t('meeting.kind'), kinds],
    ['meeting', t('followUp.meeting'), withObligations.map((each) => [each.id, titled(each)])],
    ['measure', t('obligationKinds.measure'), forum.measures.map(({ id, title }) => [id, title])],
  ] as const satisfies readonly FilterChoice[];
  return (
    <div className="pair">
      {choices.map(([key, label, options]) => (
        <Choice<string>
          key={key}
          label={label}
          value={filter[key] ?? ''}
          onChoose={(value) => onFilter({ ...filter, [key]: value || undefined })}
          options={[['', t('followUp.all')], ...options]}
        />
      ))}
    </div>
  );
}

type FilterChoice = readonly [
  key: 'partner' | 'kind' | 'meeting' | 'measure',
  label: string,
  options: readonly (readonly [value: string, words: string])[],
];
