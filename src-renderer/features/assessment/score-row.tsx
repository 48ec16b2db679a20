import { NotePencilIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, useState } from 'react';
import type { Criterion, Meeting } from '../../../src-core/model/meeting.ts';
import { SCORES } from '../../../src-core/projections/assessment/assessment.ts';
import { execute } from '../../app/session.ts';
import { DraftField } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useTranslate } from '../../ui/language.tsx';

/** What one partner answers on one criterion. */
export function ScoreRow(props: {
  readonly meeting: Meeting;
  readonly partner: string;
  readonly partnerName: string;
  readonly criterion: Criterion;
  /** The lines are criteria; otherwise they are partners. */
  readonly isByPartner: boolean;
  readonly onMove: (from: HTMLElement, by: -1 | 1) => void;
  readonly onTurn: (by: -1 | 1) => void;
}) {
  const t = useTranslate();
  const { meeting, partner, partnerName, criterion, isByPartner, onMove, onTurn } = props;
  const given = meeting.assessments.find(
    (each) => each.partner === partner && each.criterion === criterion,
  );
  const [isNoting, setNoting] = useState(false);
  const words = { partner: partnerName, criterion: t(`criteria.${criterion}`) };
  const assess = (score: number, note = given?.note) =>
    execute({
      do: 'assess',
      meeting: meeting.id,
      partner,
      criterion,
      score,
      ...(note ? { note } : {}),
    });

  return (
    <div>
      <div className="choices">
        <ScoreChoices
          label={t('assessment.scoreOf', words)}
          name={`${meeting.id}/${partner}/${criterion}`}
          score={given?.score}
          onScore={(score) => void assess(score)}
          onMove={onMove}
          onTurn={onTurn}
        >
          {isByPartner ? words.criterion : words.partner}
        </ScoreChoices>
        <IconButton
          data-size="sm"
          words={t('assessment.noteOf', words)}
          Icon={NotePencilIcon}
          disabled={!given}
          aria-expanded={isNoting || Boolean(given?.note)}
          onClick={() => setNoting(!isNoting)}
        />
      </div>
      {given && (isNoting || given.note) && (
        <DraftField
          label={t('assessment.noteOf', words)}
          value={given.note}
          autoFocus={isNoting}
          onSave={(note) => assess(given.score, note)}
        />
      )}
    </div>
  );
}

/** The scores to choose from, with the mouse or the keyboard. The children name the line. */
function ScoreChoices(props: {
  readonly label: string;
  /** The radio buttons' own, unique on the page. */
  readonly name: string;
  readonly score: number | undefined;
  readonly onScore: (score: number) => void;
  readonly onMove: (from: HTMLElement, by: -1 | 1) => void;
  readonly onTurn: (by: -1 | 1) => void;
  readonly children: string;
}) {
  const { label, name, score: chosen, onScore, onMove, onTurn, children } = props;
  function onKey(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const score = SCORES.find((each) => String(each) === event.key);
    if (score) {
      onScore(score);
      onMove(event.currentTarget, 1);
    } else if (event.key === 'ArrowUp') onMove(event.currentTarget, -1);
    else if (event.key === 'ArrowDown') onMove(event.currentTarget, 1);
    else if (event.key === 'PageUp') onTurn(-1);
    else if (event.key === 'PageDown') onTurn(1);
    else return;
    event.preventDefault();
  }
  return (
    <div role="radiogroup" aria-label={label} className="choices grow" onKeyDown={onKey}>
      <span className="grow">{children}</span>
      <span className="choices">
        {SCORES.map((score) => (
          <label key={score} className="choice">
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={chosen === score}
              onChange={() => onScore(score)}
            />
            {score}
          </label>
        ))}
      </span>
    </div>
  );
}
