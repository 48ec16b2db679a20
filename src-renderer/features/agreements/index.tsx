import { Button, Checkbox, Paragraph } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import { type Day, dayOf } from '../../../src-core/model/field-types.ts';
import type { ForumItself, Language } from '../../../src-core/model/forum.ts';
import {
  filterAgreements,
  type RegisterFilter,
} from '../../../src-core/projections/agreement-register.ts';
import type { AgreementEntry } from '../../../src-core/projections/summary-types.ts';
import { useView } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { Choice } from '../../ui/choice.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { DocumentLanguage } from '../exports/document-language.tsx';
import { ExportedFile, useExport } from '../exports/use-export.tsx';
import { partnerOptions } from '../partners/partner-name.ts';
import { AgreementEntryRow } from './agreement-entry.tsx';
import { AgreementTotalsCard } from './agreement-totals.tsx';

/** The agreements of every meeting: who is bound by what, from when to when, and what it brings. */
export function AgreementsTab() {
  const t = useTranslate();
  const forum = useView('forum');
  const view = useView('follow-up');
  const [filter, setFilter] = useState<RegisterFilter>({});
  const [language, setLanguage] = useState<Language>();
  const file = useExport();
  const today = dayOf(timeNow());
  const all = useMemo(
    () =>
      Object.values(view ?? {})
        .flatMap((meeting) => meeting.agreements)
        .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0)),
    [view],
  );
  if (!forum || !view) return <Paragraph>{t('shell.loading')}</Paragraph>;
  if (all.length === 0) return <Paragraph>{t('agreements.none')}</Paragraph>;
  const shown = filterAgreements(forum, all, filter, today);
  return (
    <div className="stack">
      <AgreementFilters forum={forum} agreements={all} filter={filter} onFilter={setFilter} />
      <div className="row middle">
        <Paragraph role="status" className="grow">
          {shown.length === 0
            ? t('agreements.noneChosen')
            : t('agreements.count', { count: shown.length })}
        </Paragraph>
        <DocumentLanguage value={language} onChoose={setLanguage} />
      </div>
      <ExportedFile {...file} />
      <AgreementList
        forum={forum}
        agreements={shown}
        today={today}
        busy={file.busy}
        onMake={({ meeting, id }) => {
          const of = { kind: 'agreement', id } as const;
          void file.make(meeting, { kind: 'agreement', of, language, format: 'docx' });
        }}
      />
      <AgreementTotalsCard
        forum={forum}
        agreements={shown}
        meetings={Object.values(view)}
        today={today}
      />
    </div>
  );
}

function AgreementFilters(props: {
  readonly forum: ForumItself;
  readonly agreements: readonly AgreementEntry[];
  readonly filter: RegisterFilter;
  readonly onFilter: (filter: RegisterFilter) => void;
}) {
  const t = useTranslate();
  const { forum, agreements, filter, onFilter } = props;
  const parties = forum.partners
    .map((partner) => partner.id)
    .filter((id) => agreements.some((agreement) => agreement.parties.includes(id)));
  return (
    <div className="card stack">
      <div className="pair">
        <Choice<string>
          label={t('minutes.party')}
          value={filter.party ?? ''}
          onChoose={(party) => onFilter({ ...filter, party: party || undefined })}
          options={[['', t('followUp.all')], ...partnerOptions(forum, parties)]}
        />
        <DayField
          label={t('agreements.inForceOn')}
          value={filter.on}
          onDay={(on) => onFilter({ ...filter, on: on || undefined })}
        />
      </div>
      <Checkbox
        label={t('agreements.onlyAwaiting')}
        checked={filter.awaiting ?? false}
        onChange={(event) => onFilter({ ...filter, awaiting: event.target.checked })}
      />
    </div>
  );
}

/** How many agreements are shown at first, and how many more at each press of the button. */
const STEP = 50;

function AgreementList(props: {
  readonly forum: ForumItself;
  readonly agreements: readonly AgreementEntry[];
  readonly today: Day;
  readonly busy: boolean;
  readonly onMake: (agreement: AgreementEntry) => void;
}) {
  const t = useTranslate();
  const { agreements, ...rest } = props;
  const [most, setMost] = useState(STEP);
  return (
    <>
      <ul className="plain">
        {agreements.slice(0, most).map((agreement) => (
          <AgreementEntryRow
            key={`${agreement.meeting}/${agreement.id}`}
            agreement={agreement}
            {...rest}
          />
        ))}
      </ul>
      {agreements.length > most && (
        <Button variant="tertiary" onClick={() => setMost(most + STEP)}>
          {t('agreements.more')}
        </Button>
      )}
    </>
  );
}
