import { Button, Paragraph, Table, Tag } from '@digdir/designsystemet-react';
import type { OpenEntry } from '../../src-core/follow-up/types.ts';
import { shortDay } from '../../src-core/language/format.ts';
import { dayOf } from '../../src-core/primitives.ts';
import { RatifyButtons } from '../components/ratify.tsx';
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
  const headings = ['room.kind', 'shell.what', 'shell.who', 'shell.due', 'shell.action'] as const;
  return (
    <div className="scroll card">
      <Table>
        <Table.Head>
          <Table.Row>
            {headings.map((words) => (
              <Table.HeaderCell key={words}>{t(words)}</Table.HeaderCell>
            ))}
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
                <Act entry={entry} name={nameOf(entry.partner)} />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function Act({ entry, name }: { readonly entry: OpenEntry; readonly name: string }) {
  const t = useTranslate();
  const on = dayOf(timeNow());
  const { kind, id, meeting, of, partner } = entry;
  if (kind === 'ratification' && meeting && of && partner) {
    const what = of.kind === 'decision' ? { decision: of.id } : { agreement: of.id };
    return <RatifyButtons meeting={meeting} of={what} partner={partner} name={name} />;
  }
  function done() {
    const status = { status: 'done', on } as const;
    if (kind === 'measure') void execute({ do: 'setMeasureStatus', measure: id, ...status });
    else if (kind === 'action-point' && meeting) {
      void execute({ do: 'setActionPointStatus', meeting, actionPoint: id, ...status });
    } else if (meeting && of) {
      const where = { meeting, agreement: of.id, commitment: id };
      void execute({ do: 'setCommitmentStatus', ...where, ...status });
    }
  }
  return (
    <Button data-size="sm" variant="secondary" onClick={done}>
      {t('shell.markDone')}
      <span className="visually-hidden">: {entry.what}</span>
    </Button>
  );
}
