import { Checkbox } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import { execute } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { DraftNumber } from '../../ui/number-field.tsx';

/** The forum's rules for decisions: when there is a quorum, and whether the chair or a lot settles a tie. */
export function DecisionRules({ forum }: { readonly forum: ForumItself }) {
  const t = useTranslate();
  const change = (changes: Partial<ForumItself>) =>
    execute({ do: 'setForum', name: forum.name, ...changes });
  return (
    <>
      <QuorumField quorum={forum.quorum} onQuorum={(quorum) => change({ quorum })} />
      <Checkbox
        label={t('decisionRules.castingVote')}
        checked={forum.castingVote ?? false}
        onChange={({ target }) => void change({ castingVote: target.checked })}
      />
    </>
  );
}

/** A share of the seats, or, from two, their number (D37). */
function QuorumField(props: {
  readonly quorum: number;
  readonly onQuorum: (quorum: number) => ReturnType<typeof execute>;
}) {
  const t = useTranslate();
  const { quorum, onQuorum } = props;
  const [isCounting, setCounting] = useState(quorum > 1);
  return (
    <>
      <Choice
        label={t('decisionRules.quorumAs')}
        value={isCounting ? 'number' : 'share'}
        onChoose={(chosen) => setCounting(chosen === 'number')}
        options={[
          ['share', t('decisionRules.quorumShare')],
          ['number', t('decisionRules.quorumSeats')],
        ]}
      />
      {isCounting ? (
        <DraftNumber
          label={t('decisionRules.quorumNumber')}
          min={2}
          max={100_000}
          required
          value={quorum > 1 ? quorum : undefined}
          onSave={(seats = 2) => onQuorum(seats)}
        />
      ) : (
        <DraftNumber
          label={t('shell.quorum')}
          min={0}
          max={100}
          unit="percent"
          hasDecimals
          required
          value={quorum > 1 ? undefined : Math.round(quorum * 100)}
          onSave={(percent = 0) => onQuorum(percent / 100)}
        />
      )}
    </>
  );
}
