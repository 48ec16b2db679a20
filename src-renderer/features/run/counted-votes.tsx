import { Button, Checkbox } from '@digdir/designsystemet-react';
import { votesOf } from '../../../src-core/meeting/decision-terms.ts';
import type { DecisionResult } from '../../../src-core/meeting/outcome.ts';
import { mayBreakTies } from '../../../src-core/meeting/voting.ts';
import type { Votes } from '../../../src-core/model/decision.ts';
import type { Forum } from '../../../src-core/model/forum.ts';
import type { Decision, Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { given, NewForm } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { LazyDetails } from '../../ui/lazy-details.tsx';
import { NumberField } from '../../ui/number-field.tsx';

interface Voting {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly decision: Decision;
  readonly result: DecisionResult;
}

/** Where a majority of persons decides: their votes, and what settles a tie. */
export function CountedVotes(props: Voting) {
  const t = useTranslate();
  if (props.decision.procedure !== 'majority') return null;
  return (
    <>
      <LazyDetails summary={t('countedVotes.title')}>{() => <VotesForm {...props} />}</LazyDetails>
      <TieBreak {...props} />
    </>
  );
}

const COUNTS = ['for', 'against', 'abstained', 'blank'] as const;

function VotesForm({ meeting, decision }: Voting) {
  const t = useTranslate();
  const about = { meeting: meeting.id, decision: decision.id };
  const votes = votesOf(decision);
  return (
    <>
      <NewForm
        // The fields show what stands, also when somebody else recorded it.
        key={JSON.stringify(votes ?? {})}
        className="stack tight"
        label={t('countedVotes.title')}
        words={t('countedVotes.record')}
        onSend={({ number, text }) =>
          execute({
            do: 'setVotes',
            ...about,
            ...given({
              for: number('for'),
              against: number('against'),
              abstained: number('abstained'),
              blank: number('blank'),
              secret: text('secret') === undefined ? undefined : true,
            }),
          })
        }
      >
        <div className="vote-counts row" data-size="sm">
          {COUNTS.map((each) => (
            <NumberField
              key={each}
              name={each}
              label={t(`countedVotes.${each}`)}
              min={0}
              max={100_000}
              required={each === 'for' || each === 'against'}
              defaultValue={votes?.[each]}
            />
          ))}
        </div>
        <Checkbox
          data-size="sm"
          name="secret"
          value="secret"
          label={t('countedVotes.secret')}
          defaultChecked={votes?.secret ?? false}
        />
      </NewForm>
      {votes && (
        <Button
          data-size="sm"
          variant="tertiary"
          onClick={() => void execute({ do: 'removeVotes', ...about })}
        >
          {t('countedVotes.remove')}
        </Button>
      )}
    </>
  );
}

const TIE_BREAKS = [
  ['castingVote', 'for'],
  ['castingVote', 'against'],
  ['lot', 'for'],
  ['lot', 'against'],
] as const;

/** Only where the forum's rules have it and the votes are equal (D207). */
function TieBreak({ forum, meeting, decision, result }: Voting) {
  const t = useTranslate();
  const { tally, outcome } = result;
  const isTie = tally.for === tally.against && tally.for > 0 && decision.share === undefined;
  if (!isTie || outcome === 'open' || !mayBreakTies(forum, meeting)) return null;
  const about = { meeting: meeting.id, decision: decision.id };
  const votes = votesOf(decision) ?? {};
  const { castingVote: _, lot: __, givenTo: ___, ...counts } = votes;
  function settle(chosen: string): void {
    const [how, side] = chosen.split('-');
    if (how && side) void execute({ do: 'setVotes', ...about, ...counts, [how]: side });
    else if (counts.for !== undefined) void execute({ do: 'setVotes', ...about, ...counts });
    else void execute({ do: 'removeVotes', ...about });
  }
  return (
    <Choice
      label={t('countedVotes.tie')}
      value={settledBy(votes)}
      onChoose={settle}
      options={[
        ['', t('countedVotes.untied')],
        ...TIE_BREAKS.map(
          ([how, side]) => [`${how}-${side}`, t(`countedVotes.${how}-${side}`)] as const,
        ),
      ]}
    />
  );
}

function settledBy({ castingVote, lot }: Votes): string {
  if (castingVote) return `castingVote-${castingVote}`;
  return lot ? `lot-${lot}` : '';
}
