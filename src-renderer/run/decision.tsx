import { Button, Field, Label, Select, Tag, Textfield } from '@digdir/designsystemet-react';
import type { Forum } from '../../src-core/forum/schema.ts';
import { decisionNumber } from '../../src-core/meeting/numbers.ts';
import { positionOf, resultOfDecision } from '../../src-core/meeting/outcome.ts';
import {
  type Decision,
  type Meeting,
  PositionKind,
  Procedure,
} from '../../src-core/meeting/schema.ts';
import { Bound } from '../components/bound.tsx';
import { OutcomeTag } from '../components/outcome-tag.tsx';
import { execute, timeNow, useDraftText, useTranslate } from '../session.ts';

/** A decision as it is being made: its words, where each stands, and who is bound. */
export function DecisionCard(props: {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly decision: Decision;
}) {
  const t = useTranslate();
  const { forum, meeting, decision } = props;
  const number = decisionNumber(meeting, decision);
  const result = resultOfDecision(forum, meeting, decision);
  const about = { meeting: meeting.id, decision: decision.id };
  const wording = useDraftText(
    decision.wording,
    (text) => execute({ do: 'changeDecision', ...about, wording: text }),
    0,
  );
  const take = (partner: string, position: PositionKind, note?: string) =>
    execute({
      do: 'takePosition',
      ...about,
      partner,
      position,
      ...(note ? { note } : {}),
      at: timeNow(),
    });
  async function allConsent() {
    for (const partner of result.missing) await take(partner, 'consents');
  }
  if (decision.withdrawn) {
    return (
      <article className="card row middle">
        <strong>{number}</strong> <Tag>{t('outcomes.withdrawn')}</Tag>
      </article>
    );
  }
  return (
    <article className="card stack" aria-label={`${t('room.decision')} ${number}`}>
      <div className="row middle">
        <strong className="number grow">
          {t('room.decision')} {number}
        </strong>
        <OutcomeTag forum={forum} result={result} />
      </div>
      <Textfield
        multiline
        rows={4}
        label={t('room.wording', { number })}
        lang={meeting.language}
        autoFocus={decision.wording === ''}
        {...wording}
      />
      <Field data-size="sm">
        <Label>{t('room.procedure', { number })}</Label>
        <Select
          value={decision.procedure}
          onChange={(event) =>
            void execute({
              do: 'changeDecision',
              ...about,
              procedure: Procedure.parse(event.target.value),
            })
          }
        >
          {Procedure.options.map((each) => (
            <Select.Option key={each} value={each}>
              {t(`procedures.${each}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <div className="stack tight" data-size="sm">
        {result.eligible.map((partner) => {
          const position = positionOf(decision, partner);
          return (
            <PositionRow
              key={partner}
              name={forum.partners.find((each) => each.id === partner)?.name ?? partner}
              {...(position ? { position: position.position } : {})}
              note={position?.note ?? ''}
              onTake={(kind, note) => take(partner, kind, note)}
            />
          );
        })}
      </div>
      <div className="row" data-size="sm">
        {result.missing.length > 0 && (
          <Button variant="secondary" onClick={() => void allConsent()}>
            {t('room.allConsent')}
          </Button>
        )}
        <Button
          variant="tertiary"
          onClick={() => void execute({ do: 'withdrawDecision', ...about })}
        >
          {t('room.withdraw')}
        </Button>
      </div>
      {result.outcome === 'adopted' && <Bound forum={forum} binding={result.binding} />}
    </article>
  );
}

function PositionRow(props: {
  readonly name: string;
  readonly position?: PositionKind;
  readonly note: string;
  readonly onTake: (position: PositionKind, note?: string) => ReturnType<typeof execute>;
}) {
  const t = useTranslate();
  const { name, position, onTake } = props;
  const note = useDraftText(props.note, (text) => onTake(position ?? 'reserves', text), 400);
  return (
    <div className="position">
      <span>{name}</span>
      <Select
        aria-label={t('room.positionOf', { partner: name })}
        value={position ?? ''}
        onChange={(event) => {
          const chosen = PositionKind.safeParse(event.target.value);
          if (chosen.success) void onTake(chosen.data, props.note);
        }}
      >
        <Select.Option value="">{t('room.noPosition')}</Select.Option>
        {PositionKind.options.map((each) => (
          <Select.Option key={each} value={each}>
            {t(`positions.${each}`)}
          </Select.Option>
        ))}
      </Select>
      {position !== undefined && position !== 'consents' && (
        <Textfield
          aria-label={`${t('room.note')}: ${name}`}
          placeholder={t('room.note')}
          {...note}
        />
      )}
    </div>
  );
}
