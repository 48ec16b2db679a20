import { Button, Heading } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Forum } from '../../src-core/forum/schema.ts';
import type { Item, Meeting } from '../../src-core/meeting/schema.ts';
import { execute, useTranslate } from '../session.ts';
import { AgreementCard, NewAgreement } from './agreement.tsx';
import { DecisionCard } from './decision.tsx';
import { useKey } from './index.tsx';
import { ActionPoints, NewActionPoint, NewStatement, Statements } from './points.tsx';

type Adding = 'agreement' | 'action-point' | 'statement';

/** What the meeting decides and agrees under an item, one key each. */
export function Capture(props: {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly item: Item;
}) {
  const t = useTranslate();
  const [adding, setAdding] = useState<Adding>();
  const { forum, meeting, item } = props;
  const propose = () =>
    void execute({ do: 'proposeDecision', meeting: meeting.id, item: item.id, wording: '' });
  useKey('d', propose);
  useKey('a', () => setAdding('agreement'));
  useKey('p', () => setAdding('action-point'));
  useKey('s', () => setAdding('statement'));
  const done = () => setAdding(undefined);
  return (
    <section className="stack" aria-label={t('room.record')}>
      <div className="row" data-size="sm">
        <Button onClick={propose} aria-keyshortcuts="d">
          {t('room.decision')} (D)
        </Button>
        <Button variant="secondary" onClick={() => setAdding('agreement')} aria-keyshortcuts="a">
          {t('room.agreement')} (A)
        </Button>
        <Button variant="secondary" onClick={() => setAdding('action-point')} aria-keyshortcuts="p">
          {t('room.actionPoint')} (P)
        </Button>
        <Button variant="secondary" onClick={() => setAdding('statement')} aria-keyshortcuts="s">
          {t('room.statement')} (S)
        </Button>
      </div>
      <Heading level={2} data-size="xs" className="visually-hidden">
        {t('room.record')}
      </Heading>
      {adding === 'agreement' && <NewAgreement {...props} onDone={done} />}
      {adding === 'action-point' && <NewActionPoint {...props} onDone={done} />}
      {adding === 'statement' && <NewStatement {...props} onDone={done} />}
      {meeting.decisions
        .filter((decision) => decision.item === item.id)
        .map((decision) => (
          <DecisionCard key={decision.id} forum={forum} meeting={meeting} decision={decision} />
        ))}
      {meeting.agreements
        .filter((agreement) => agreement.item === item.id)
        .map((agreement) => (
          <AgreementCard key={agreement.id} forum={forum} meeting={meeting} agreement={agreement} />
        ))}
      <ActionPoints {...props} />
      <Statements {...props} />
    </section>
  );
}
