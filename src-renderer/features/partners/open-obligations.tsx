import { Link, Tag } from '@digdir/designsystemet-react';
import { shortDay } from '../../../src-core/i18n/format.ts';
import { dueInWords } from '../../../src-core/meeting/party-names.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import {
  isMeasureOver,
  latestEntry,
  latestMeasureStatus,
} from '../../../src-core/projections/measure-status.ts';
import type { PartnerView, Promised } from '../../../src-core/projections/partner-view.ts';
import type { Obligation } from '../../../src-core/projections/summary-types.ts';
import { onOneLine } from '../../../src-core/text/plain-text.ts';
import { href } from '../../app/routes.ts';
import { timeNow } from '../../app/time.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import type { LetterOptions } from '../decision/ratify.tsx';
import { ExportedFile, useExport } from '../exports/use-export.tsx';
import { CloseObligation } from '../follow-up/obligation-actions.tsx';
import { NumberLink, PartnerSection } from './partner-section.tsx';

/** Everything that a partner still has to do: answers, positions, commitments, and its own measures. */

export function Awaits({ view, name }: { readonly view: PartnerView; readonly name: string }) {
  const t = useTranslate();
  const file = useExport();
  return (
    <PartnerSection
      title={t('partnerPage.awaits')}
      nothing={t('partnerPage.awaitsNothing')}
      after={<ExportedFile {...file} />}
    >
      {view.awaits.map((each) => (
        <OwedLine
          key={`${each.meeting}/${each.of?.kind}/${each.id}`}
          owed={each}
          name={name}
          onLetter={({ meeting, of, partner }, options) =>
            void file.make(meeting, { kind: 'letter', of, partner, ...options, format: 'docx' })
          }
        />
      ))}
    </PartnerSection>
  );
}

/** The decisions that it must still answer in writing. Nothing if there are none. */
export function Asked({ view }: { readonly view: PartnerView }) {
  const t = useTranslate();
  const language = useLanguage();
  if (view.asked.length === 0) return null;
  return (
    <PartnerSection title={t('writtenProcedure.asked')}>
      {view.asked.map(({ meeting, item, decision, number, deadline }) => (
        <li key={`${meeting}/${decision}`} className="line">
          <span className="grow">
            <NumberLink of="decision" number={number} meeting={meeting} item={item} />{' '}
            <span className="muted">
              {t('writtenProcedure.deadline', { day: shortDay(deadline, language) })}
            </span>
          </span>
          <Link href={href({ view: 'forum', tab: 'written' })}>{t('writtenProcedure.title')}</Link>
        </li>
      ))}
    </PartnerSection>
  );
}

export function Owns({ view, name }: { readonly view: PartnerView; readonly name: string }) {
  const t = useTranslate();
  const language = useLanguage();
  const today = dayOf(timeNow());
  return (
    <PartnerSection title={t('partnerPage.owns')} nothing={t('partnerPage.ownsNothing')}>
      {view.measures.map((measure) => {
        const { id, title, due, owner } = measure;
        const status = latestMeasureStatus(measure, today);
        const note = latestEntry(measure, today)?.note;
        const isOpen = !isMeasureOver(measure, today);
        const entry = { kind: 'measure' as const, id, partner: owner, what: title };
        return (
          <li key={id} className="line">
            <div className="grow">
              {title}
              {note && <div>{note}</div>}
              {due && (
                <div className="muted">
                  {t('shell.due')}: {shortDay(due, language)}
                </div>
              )}
            </div>
            {isOpen && due && due < today && <Tag data-color="warning">{t('shell.overdue')}</Tag>}
            <Tag data-color={status === 'done' ? 'success' : 'neutral'}>
              {t(`measureStatus.${status}`)}
            </Tag>
            {isOpen && <CloseObligation entry={entry} name={name} on={today} />}
          </li>
        );
      })}
    </PartnerSection>
  );
}

export function PromisedBy({ view, name }: { readonly view: PartnerView; readonly name: string }) {
  const t = useTranslate();
  return (
    <PartnerSection title={t('partnerPage.promised')} nothing={t('partnerPage.promisedNothing')}>
      {view.promised.map((each) => (
        <OwedLine key={`${each.meeting}/${each.kind}/${each.id}`} owed={each} name={name} />
      ))}
    </PartnerSection>
  );
}

/** One obligation. While it is open, a button closes it. */
function OwedLine(props: {
  readonly owed: Obligation | Promised;
  readonly name: string;
  readonly onLetter?: (owed: Obligation, options: LetterOptions) => void;
}) {
  const { owed, name, onLetter } = props;
  const t = useTranslate();
  const language = useLanguage();
  const today = dayOf(timeNow());
  const until = dueInWords(owed, language);
  const status = 'status' in owed ? owed.status : 'open';
  return (
    <li className="line">
      <div className="grow">
        <Link href={href({ view: 'run', meeting: owed.meeting })}>
          {t(`obligationKinds.${owed.kind}`)} {owed.number}
        </Link>{' '}
        {onOneLine(owed.what)}
        {until && (
          <div className="muted">
            {t('shell.due')}: {until}
          </div>
        )}
      </div>
      {status === 'open' && owed.due && owed.due < today && (
        <Tag data-color="warning">{t('shell.overdue')}</Tag>
      )}
      {status === 'open' ? (
        <CloseObligation
          entry={owed}
          name={`${owed.number}, ${name}`}
          on={today}
          {...(onLetter ? { onLetter: (options) => onLetter(owed, options) } : {})}
        />
      ) : (
        <Tag>{t(`obligationStatus.${status}`)}</Tag>
      )}
    </li>
  );
}
