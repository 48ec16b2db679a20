import { Button } from '@digdir/designsystemet-react';
import { TrashIcon } from '@navikt/aksel-icons';
import type { KeyboardEvent } from 'react';
import { list, shortDay } from '../../../src-core/i18n/format.ts';
import { matterOf, rulingsAgainst, whoIs } from '../../../src-core/meeting/impartiality.ts';
import {
  type DecisionResult,
  lastPositionOf,
  positionOf,
} from '../../../src-core/meeting/outcome.ts';
import { dayOf, type Time } from '../../../src-core/model/field-types.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import {
  type Decision,
  type EarlierPosition,
  type Meeting,
  PositionKind,
} from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { DraftField } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { partnerName } from '../partners/partner-name.ts';
import { EarlierWording } from './earlier-wording.tsx';
import { POSITION_SYMBOLS } from './position-symbol.ts';

/** Around the table: 1–4 set a partner's position, Delete removes it, the up and down arrows move between partners. */
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
  const take = (partner: string, position: PositionKind, note?: string) =>
    execute({
      do: 'takePosition',
      meeting: meeting.id,
      decision: decision.id,
      partner,
      position,
      ...(note ? { note } : {}),
      at: at(),
    });
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
      <Legend />
      <Disqualified forum={forum} meeting={meeting} decision={decision} />
      {result.eligible.map((partner) => (
        <PositionRow
          key={partner}
          name={partnerName(forum, partner)}
          decision={decision}
          partner={partner}
          onTake={(position, note) => take(partner, position, note)}
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
function Legend() {
  const t = useTranslate();
  return (
    <div className="legend muted" aria-hidden="true">
      {PositionKind.options.map((each, index) => (
        <span key={each}>
          {index + 1} {POSITION_SYMBOLS[each]} {t(`positions.${each}`)}
        </span>
      ))}
      <span>{t('standingBy.removeKey')}</span>
    </div>
  );
}

function PositionRow(props: {
  readonly name: string;
  readonly decision: Decision;
  readonly partner: string;
  readonly onTake: (position: PositionKind, note?: string) => ReturnType<typeof execute>;
  readonly onRemove: () => void;
}) {
  const t = useTranslate();
  const { name, decision, partner, onTake, onRemove } = props;
  const taken = positionOf(decision, partner);
  const last = lastPositionOf(decision, partner);
  const earlier = decision.earlier?.filter((each) => each.partner === partner) ?? [];

  function onKey(event: KeyboardEvent<HTMLElement>) {
    const chosen = PositionKind.options[Number(event.key) - 1];
    if (event.key === 'Delete') {
      if (last) onRemove();
      return event.preventDefault();
    }
    if (chosen) void onTake(chosen, taken?.note);
    else if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    focusRow(event.currentTarget, event.key === 'ArrowUp' ? -1 : 1);
  }
  return (
    <div className="position" {...(taken ? { 'data-taken': true } : {})}>
      <div
        role="radiogroup"
        aria-label={t('meeting.positionOf', { partner: name })}
        className="choices"
        onKeyDown={onKey}
      >
        <span className="grow">{name}</span>
        <PositionChoices
          name={`${decision.id}/${partner}`}
          position={taken?.position}
          onTake={(position) => void onTake(position, taken?.note)}
        />
        {/* The key does it too, so that Tab goes from partner to partner. */}
        <IconButton
          tabIndex={-1}
          style={last ? {} : { visibility: 'hidden' }}
          words={t('standingBy.removePosition', { partner: name })}
          Icon={TrashIcon}
          onClick={onRemove}
        />
      </div>
      {last && !taken && (
        <div className="muted">
          {t('standingBy.toEarlier', { position: t(`positions.${last.position}`) })}
        </div>
      )}
      {taken && taken.position !== 'consents' && (
        <DraftField
          className="note"
          label={t('meeting.noteOf', { partner: name })}
          placeholder={t('meeting.noteHint')}
          value={taken.note}
          // A field of one line would join the lines.
          {...(taken.note?.includes('\n') ? { rows: 2 } : {})}
          onSave={(note) => onTake(taken.position, note)}
        />
      )}
      <Earlier name={name} positions={earlier} />
    </div>
  );
}

function PositionChoices(props: {
  /** The radio buttons' own, unique on the page. */
  readonly name: string;
  readonly position: PositionKind | undefined;
  readonly onTake: (position: PositionKind) => void;
}) {
  const t = useTranslate();
  const { name, position, onTake } = props;
  return (
    <span className="choices">
      {PositionKind.options.map((each) => (
        <label key={each} className="choice" title={t(`positions.${each}`)}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={position === each}
            onChange={() => onTake(each)}
          />
          <span aria-hidden="true">{POSITION_SYMBOLS[each]}</span>
          <span className="visually-hidden">{t(`positions.${each}`)}</span>
        </label>
      ))}
    </span>
  );
}

/** What a partner answered before it changed its mind in writing. */
function Earlier(props: { readonly name: string; readonly positions: readonly EarlierPosition[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const { name, positions } = props;
  if (positions.length === 0) return null;
  return (
    <ul
      className="plain muted earlier"
      aria-label={t('writtenProcedure.history', { partner: name })}
    >
      {positions.map(({ position, note, at, changed, notedBy }, index) => (
        <li key={index}>
          {t('writtenProcedure.earlier', {
            position: t(`positions.${position}`),
            day: shortDay(dayOf(at), language),
            changed: shortDay(dayOf(changed), language),
            by: notedBy,
          })}
          {note && <span className="as-typed"> {note}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Focuses the row above or below. Tab stops at a row's chosen position, otherwise at its first. */
function focusRow(row: HTMLElement, by: -1 | 1): void {
  const rows = [...(row.closest('.round')?.querySelectorAll('[role="radiogroup"]') ?? [])];
  const next = rows[rows.indexOf(row) + by];
  const input =
    next?.querySelector<HTMLInputElement>('input:checked') ??
    next?.querySelector<HTMLInputElement>('input');
  input?.focus();
}
