import { TrashIcon } from '@navikt/aksel-icons';
import type { KeyboardEvent } from 'react';
import { shortDay } from '../../../src-core/i18n/format.ts';
import { mayBind } from '../../../src-core/meeting/effects.ts';
import { otherNeed } from '../../../src-core/meeting/other-need.ts';
import { lastPositionOf, positionOf } from '../../../src-core/meeting/outcome.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { Authority } from '../../../src-core/model/forum.ts';
import {
  type Decision,
  type EarlierPosition,
  PositionKind,
} from '../../../src-core/model/meeting.ts';
import { DraftField } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { AtHome, Reservation } from './at-home.tsx';
import { AT_HOME_KEY, POSITION_SYMBOLS } from './position-symbol.ts';
import type { TakePosition } from './take-position.ts';

interface PositionRowProps {
  readonly name: string;
  readonly decision: Decision;
  readonly partner: string;
  readonly authority: Authority;
  readonly onTake: TakePosition;
  readonly onRemove: () => void;
}

/** One partner's position, what it is about, and whether the partner must ask at home. */
export function PositionRow(props: PositionRowProps) {
  const t = useTranslate();
  const { name, decision, partner, authority, onTake, onRemove } = props;
  const taken = positionOf(decision, partner);
  const last = lastPositionOf(decision, partner);
  const earlier = decision.earlier?.filter((each) => each.partner === partner) ?? [];
  const { note } = taken ?? {};
  // What a partner must do at home belongs to its answer, so another answer starts without it.
  const take = (position: PositionKind) =>
    onTake({ position, note, ...(position === taken?.position ? taken : {}) });
  const other = taken && otherNeed(decision, authority, taken);

  function onKey(event: KeyboardEvent<HTMLElement>) {
    const chosen = PositionKind.options[Number(event.key) - 1];
    if (event.key === 'Delete') {
      if (last) onRemove();
      return event.preventDefault();
    }
    if (event.key === AT_HOME_KEY) {
      if (taken && other) void onTake({ ...taken, ratification: other.next });
      return event.preventDefault();
    }
    if (chosen) void take(chosen);
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
          onTake={(position) => void take(position)}
        />
        {mayBind(decision) && <AtHome name={name} other={other} taken={taken} onTake={onTake} />}
        {/* The key does it too, so that Tab goes from partner to partner. */}
        <IconButton
          tabIndex={-1}
          style={last ? {} : { visibility: 'hidden' }}
          words={t('standingBy.removePosition', { partner: name })}
          Icon={TrashIcon}
          onClick={onRemove}
        />
      </div>
      <Beneath {...props} />
      <Earlier name={name} positions={earlier} />
    </div>
  );
}

/** What an answer says besides its kind, and what it is about. */
function Beneath({ name, decision, partner, onTake }: PositionRowProps) {
  const t = useTranslate();
  const taken = positionOf(decision, partner);
  const last = lastPositionOf(decision, partner);
  return (
    <>
      {last && !taken && (
        <div className="muted">
          {t('standingBy.toEarlier', { position: t(`positions.${last.position}`) })}
        </div>
      )}
      {taken?.position === 'consents' && taken.ratification && (
        <div className="muted">{t(`atHome.${taken.ratification}`)}</div>
      )}
      {taken && taken.position !== 'consents' && (
        <DraftField
          className="note"
          label={t('meeting.noteOf', { partner: name })}
          placeholder={t('meeting.noteHint')}
          value={taken.note}
          // A field of one line would join the lines.
          {...(taken.note?.includes('\n') ? { rows: 2 } : {})}
          onSave={(text) => onTake({ ...taken, note: text })}
        />
      )}
      {taken?.position === 'reserves' && mayBind(decision) && (
        <Reservation name={name} taken={taken} onTake={onTake} />
      )}
    </>
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
