import { Button, Paragraph, Table, Tag } from '@digdir/designsystemet-react';
import type { OpenEntry } from '../../src-core/follow-up/types.ts';
import { shortDay } from '../../src-core/language/format.ts';
import { dayOf } from '../../src-core/primitives.ts';
import { execute, timeNow, useLanguage, useTranslate, useView } from '../session.ts';

/** Everything that somebody has yet to do, over all meetings. */
export function OpenTab() {
  const t = useTranslate();
  const language = useLanguage();
  const forum = useView('forum');
  const view = useView('meetings');
  if (!view || !forum) return <Paragraph>{t('shell.loading')}</Paragraph>;
  if (view.open.length === 0) return <Paragraph>{t('shell.nothingOpen')}</Paragraph>;
  const today = dayOf(timeNow());
  const nameOf = (id?: string) => forum.partners.find((partner) => partner.id === id)?.name ?? '';
  return (
    <Table className="card">
      <Table.Head>
        <Table.Row>
          <Table.HeaderCell>{t('room.kind')}</Table.HeaderCell>
          <Table.HeaderCell>{t('shell.what')}</Table.HeaderCell>
          <Table.HeaderCell>{t('shell.who')}</Table.HeaderCell>
          <Table.HeaderCell>{t('shell.due')}</Table.HeaderCell>
          <Table.HeaderCell>{t('shell.action')}</Table.HeaderCell>
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {view.open.map((entry) => (
          <Table.Row key={`${entry.kind}/${entry.meeting}/${entry.id}/${entry.partner}`}>
            <Table.Cell>
              {t(`obligationKinds.${entry.kind}`)} <span className="number">{entry.number}</span>
            </Table.Cell>
            <Table.Cell>{entry.what}</Table.Cell>
            <Table.Cell>{nameOf(entry.partner)}</Table.Cell>
            <Table.Cell>
              {entry.due && shortDay(entry.due, language)}{' '}
              {entry.due && entry.due < today && (
                <Tag data-color="warning">{t('shell.overdue')}</Tag>
              )}
            </Table.Cell>
            <Table.Cell>
              <Act entry={entry} />
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}

function Act({ entry }: { readonly entry: OpenEntry }) {
  const t = useTranslate();
  const on = dayOf(timeNow());
  const { kind, id, meeting, of, partner } = entry;
  if (kind === 'ratification' && meeting && of && partner) {
    const answer = (outcome: 'ratified' | 'declined') =>
      void execute({ do: 'ratify', meeting, [of.kind]: of.id, partner, outcome, on });
    return (
      <div className="row">
        <Button data-size="sm" onClick={() => answer('ratified')}>
          {t('shell.ratified')}
        </Button>
        <Button data-size="sm" variant="secondary" onClick={() => answer('declined')}>
          {t('shell.declined')}
        </Button>
      </div>
    );
  }
  function done() {
    if (kind === 'measure')
      void execute({ do: 'setMeasureStatus', measure: id, status: 'done', on });
    else if (kind === 'action-point' && meeting) {
      void execute({ do: 'setActionPointStatus', meeting, actionPoint: id, status: 'done', on });
    } else if (meeting && of) {
      void execute({
        do: 'setCommitmentStatus',
        meeting,
        agreement: of.id,
        commitment: id,
        status: 'done',
        on,
      });
    }
  }
  return (
    <Button data-size="sm" variant="secondary" onClick={done}>
      {t('shell.markDone')}
    </Button>
  );
}
