import { Button } from '@digdir/designsystemet-react';
import { list } from '../../../src-core/i18n/format.ts';
import { mayBind } from '../../../src-core/meeting/effects.ts';
import { matterOf, rulingsAgainst, whoIs } from '../../../src-core/meeting/impartiality.ts';
import { membersAt } from '../../../src-core/meeting/membership.ts';
import type { DecisionResult } from '../../../src-core/meeting/outcome.ts';
import type { Time } from '../../../src-core/model/field-types.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import { type Decision, type Meeting, PositionKind } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { partnerName } from '../partners/partner-name.ts';
import { EarlierWording } from './earlier-wording.tsx';
import { PositionRow } from './position-row.tsx';
import { AT_HOME_KEY, POSITION_SYMBOLS } from './position-symbol.ts';
import type { Answer } from './take-position.ts';

/**
 * Around the table: 1–4 set a partner's position, 5 says that it must ask at home in this matter or need not, Delete
 * removes it, the up and down arrows move between partners.
 */
export function PositionForm(props: {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly decision: Decision;
  readonly result: DecisionResult;
  /** When the answers came: by default now. */
  readonly at?: () => Time;
}) {
  const t = useTranslate();
  const { forum, meeting, decision, result, at = timeNow } = props;
  if (decision.procedure === 'noted') return null;
  if (result.eligible.length === 0)
    return <div className="muted">{t('meeting.nobodyPresent')}</div>;

  // In a written procedure, a partner that has not answered has not consented.
  const isWritten = meeting.phase !== 'open' && decision.deadline !== undefined;
  const take = (partner: string, { position, note, ratification }: Answer) =>
    execute({
      do: 'takePosition',
      meeting: meeting.id,
      decision: decision.id,
      partner,
      position,
      ...(note ? { note } : {}),
      ...(ratification ? { ratification } : {}),
      at: at(),
    });
  const members = membersAt(forum, meeting);
  const allConsent = () =>
    execute({
      do: 'everybodyConsents',
      meeting: meeting.id,
      decision: decision.id,
      at: timeNow(),
    });
  const about = { meeting: meeting.id, decision: decision.id };
  return (
    <div className="round stack tight" data-size="sm">
      <EarlierWording forum={forum} {...about} result={result} at={at} />
      <Legend mayAsk={mayBind(decision)} />
      <Disqualified forum={forum} meeting={meeting} decision={decision} />
      {result.eligible.map((partner) => (
        <PositionRow
          key={partner}
          name={partnerName(forum, partner)}
          decision={decision}
          partner={partner}
          authority={members.find((each) => each.partner === partner)?.authority ?? 'decides'}
          onTake={(answer) => take(partner, answer)}
          onRemove={() => void execute({ do: 'withdrawPosition', ...about, partner })}
        />
      ))}
      {result.missing.length > 0 && !isWritten && (
        <div>
          <Button variant="secondary" onClick={() => void allConsent()}>
            {t('meeting.allConsent')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Who takes no part in the decision (D191). */
function Disqualified(props: {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly decision: Decision;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { forum, meeting, decision } = props;
  const nameOf = (partner: string) => partnerName(forum, partner);
  const out = rulingsAgainst(meeting, matterOf(decision));
  if (out.length === 0) return null;
  const names = list(
    out.map((each) => whoIs({ forum, nameOf }, each)),
    language,
  );
  return <div className="muted">{t('impartiality.out', { names })}</div>;
}

/** What each key and symbol means. */
function Legend({ mayAsk }: { readonly mayAsk: boolean }) {
  const t = useTranslate();
  return (
    <div className="legend muted" aria-hidden="true">
      {PositionKind.options.map((each, index) => (
        <span key={each}>
          {index + 1} {POSITION_SYMBOLS[each]} {t(`positions.${each}`)}
        </span>
      ))}
      {mayAsk && (
        <span>
          {AT_HOME_KEY} {t('atHome.key')}
        </span>
      )}
      <span>{t('standingBy.removeKey')}</span>
    </div>
  );
}
