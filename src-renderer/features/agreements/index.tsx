import { Button, Checkbox, Paragraph } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { Language } from '../../../src-core/model/forum.ts';
import {
  type RegisterFilter,
  registered,
} from '../../../src-core/projections/agreement-register.ts';
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

/** So many are shown at first, and more each time one asks. */
const STEP = 50;

/** All agreements of all meetings: who is bound by what, in force when, and what it brings. */
export function AgreementsTab() {
  const t = useTranslate();
  const forum = useView('forum');
  const view = useView('follow-up');
  const [filter, setFilter] = useState<RegisterFilter>({});
  const [most, setMost] = useState(STEP);
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
  const shown = registered(forum, all, filter, today);
  const parties = forum.partners
    .map((partner) => partner.id)
    .filter((id) => all.some((agreement) => agreement.parties.includes(id)));
  return (
    <div className="stack">
      <div className="card stack">
        <div className="pair">
          <Choice<string>
            label={t('minutes.party')}
            value={filter.party ?? ''}
            onChoose={(party) => setFilter({ ...filter, party: party || undefined })}
            options={[['', t('followUp.all')], ...partnerOptions(forum, parties)]}
          />
          <DayField
            label={t('agreements.inForceOn')}
            value={filter.on}
            onDay={(on) => setFilter({ ...filter, on: on || undefined })}
          />
        </div>
        <Checkbox
          label={t('agreements.onlyAwaiting')}
          checked={filter.awaiting ?? false}
          onChange={(event) => setFilter({ ...filter, awaiting: event.target.checked })}
        />
      </div>
      <div className="row middle">
        <Paragraph role="status" className="grow">
          {shown.length === 0
            ? t('agreements.noneChosen')
            : t('agreements.count', { count: shown.length })}
        </Paragraph>
        <DocumentLanguage value={language} onChoose={setLanguage} />
      </div>
      <ExportedFile {...file} />
      <ul className="plain">
        {shown.slice(0, most).map((agreement) => (
          <AgreementEntryRow
            key={`${agreement.meeting}/${agreement.id}`}
            forum={forum}
            agreement={agreement}
            today={today}
            busy={file.busy}
            onMake={({ meeting, id }) => {
              const of = { kind: 'agreement', id } as const;
              void file.make(meeting, { kind: 'agreement', of, language, format: 'docx' });
            }}
          />
        ))}
      </ul>
      {shown.length > most && (
        <Button variant="tertiary" onClick={() => setMost(most + STEP)}>
          {t('agreements.more')}
        </Button>
      )}
      <AgreementTotalsCard
        forum={forum}
        agreements={shown}
        meetings={Object.values(view)}
        today={today}
      />
    </div>
  );
}
