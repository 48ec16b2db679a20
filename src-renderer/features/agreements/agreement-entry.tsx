import { Button, Heading, Link, Tag } from '@digdir/designsystemet-react';
import { dayInText, list, shortDay } from '../../../src-core/i18n/format.ts';
import { type Day, getOwn } from '../../../src-core/model/field-types.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import { partiesOn } from '../../../src-core/projections/agreement-register.ts';
import type { AgreementEntry } from '../../../src-core/projections/summary-types.ts';
import { href } from '../../app/routes.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { shortPartnerName } from '../partners/partner-name.ts';

/** An agreement in the register: where it was made, its period, and where each of its parties stands. */
export function AgreementEntryRow(props: {
  readonly forum: ForumItself;
  readonly agreement: AgreementEntry;
  readonly today: Day;
  readonly busy: boolean;
  readonly onMake: (agreement: AgreementEntry) => void;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { forum, agreement, today, busy, onMake } = props;
  const { meeting, item, number, title, from, to, withdrawn } = agreement;
  const period = [
    t('minutes.periodFrom', { from: shortDay(from, language) }),
    to === undefined ? '' : t('minutes.periodTo', { to: shortDay(to, language) }),
  ];
  return (
    <li className="card stack tight">
      <div className="row middle">
        <Heading level={2} data-size="2xs" className="grow">
          <Link href={href({ view: 'run', meeting, item })}>
            <span className="number">{number}</span> {title}
          </Link>
        </Heading>
        {withdrawn && <Tag>{t('outcomes.withdrawn')}</Tag>}
        <Button
          data-size="sm"
          variant="secondary"
          disabled={busy}
          aria-label={t('agreements.makeFor', { number })}
          onClick={() => onMake(agreement)}
        >
          {t('agreements.make')}
        </Button>
      </div>
      <span className="muted">
        {t('minutes.period')} {period.filter(Boolean).join(' ')}
      </span>
      {!withdrawn && <PartiesByStanding forum={forum} agreement={agreement} today={today} />}
    </li>
  );
}

/** The parties by where they stand: bound, still to answer, still to sign, not bound. */
function PartiesByStanding(props: {
  readonly forum: ForumItself;
  readonly agreement: AgreementEntry;
  readonly today: Day;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { forum, agreement, today } = props;
  const parties = partiesOn(forum, agreement, today);
  const { bound, awaiting, unsigned, toEarlier, declined, left } = parties;
  const lines = [
    ...[...Map.groupBy(bound, (id) => getOwn(agreement.bindings, id)?.since ?? '')]
      .sort()
      .map(
        ([since, ids]) => [t('boundHow.from', { day: dayInText(since, language) }), ids] as const,
      ),
    [t('agreements.boundLater'), awaiting],
    [t('agreements.unsigned'), unsigned],
    [t('minutes.signedEarlier'), toEarlier],
    [t('agreements.declined'), declined],
    [t('agreements.left'), left],
  ] as const;
  return (
    <dl className="bound">
      {lines.map(([words, ids]) => {
        if (ids.length === 0) return null;
        const names = ids.map((id) => shortPartnerName(forum, id));
        return (
          <div key={words} className="contents">
            <dt>{words}</dt>
            <dd>{list(names, language)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
