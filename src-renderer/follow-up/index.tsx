import { Paragraph, Table, Tag } from '@digdir/designsystemet-react';
import { shortDay } from '../../src-core/language/format.ts';
import { dayOf } from '../../src-core/primitives.ts';
import { Settle } from '../components/settle.tsx';
import { timeNow, useLanguage, useTranslate, useView } from '../session.ts';

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
                <Settle
                  entry={entry}
                  name={`${entry.number}, ${nameOf(entry.partner)}`}
                  on={today}
                />
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}
