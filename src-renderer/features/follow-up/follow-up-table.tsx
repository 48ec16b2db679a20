import { Button, Table, Tag } from '@digdir/designsystemet-react';
import { historyWords, standingOf } from '../../../src-core/documents/follow-up-list.ts';
import { shortDay } from '../../../src-core/i18n/format.ts';
import type { Day } from '../../../src-core/model/field-types.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import { type FollowUpRow, isOverdue } from '../../../src-core/projections/follow-up-rows.ts';
import { plainTextOf } from '../../../src-core/text/plain-text.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import type { LetterOptions } from '../decision/ratify.tsx';
import { partnerName } from '../partners/partner-name.ts';
import {
  CloseObligation,
  closeObligation,
  ReopenObligation,
  reopenObligation,
} from './obligation-actions.tsx';
import { useRows } from './use-follow-up-rows.ts';

export type MakeLetter = (line: FollowUpRow, options: LetterOptions) => void;

/** The lines, each settled by a key or a press. */
export function FollowUpTable(props: {
  readonly forum: ForumItself;
  readonly lines: readonly FollowUpRow[];
  readonly today: Day;
  /** What is said where there are none. */
  readonly empty: string;
  readonly onLetter: MakeLetter;
}) {
  const t = useTranslate();
  const { forum, lines, today, empty, onLetter } = props;
  const rows = useRows(lines, (line, key, row) => {
    if (line.status !== 'open') {
      if (key !== 'o' || !canReopen(line)) return false;
      reopenObligation(line, today);
      return true;
    }
    if (line.kind === 'ratification') {
      if (key === 'r') row.querySelector<HTMLElement>('button')?.focus();
      if (key === 'l') onLetter(line, {});
      return key === 'r' || key === 'l';
    }
    if (key === 'd') closeObligation(line, 'done', today);
    if (key === 'x') closeObligation(line, 'dropped', today);
    return key === 'd' || key === 'x';
  });
  const { page, pages } = rows;
  const headings = [
    'shell.what',
    'meeting.kind',
    'shell.who',
    'shell.due',
    'shell.status',
  ] as const;
  return (
    <div className="card stack">
      <div className="scroll">
        <Table aria-label={t('followUp.list')}>
          <Table.Head>
            <Table.Row>
              {headings.map((words) => (
                <Table.HeaderCell key={words}>{t(words)}</Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Head>
          <Table.Body {...rows.body}>
            {rows.shown.map((line) => (
              <Table.Row key={line.key} {...rows.row(line)} className="follow-up-row">
                <LineCells
                  forum={forum}
                  line={line}
                  today={today}
                  isCurrent={rows.isCurrent(line)}
                  onLetter={onLetter}
                />
              </Table.Row>
            ))}
            {lines.length === 0 && (
              <Table.Row>
                <Table.Cell colSpan={headings.length}>{empty}</Table.Cell>
              </Table.Row>
            )}
          </Table.Body>
        </Table>
      </div>
      {pages > 1 && (
        <div className="row middle">
          <Button variant="tertiary" disabled={page === 0} onClick={() => rows.turn(-1)}>
            {t('followUp.earlier')}
          </Button>
          <span role="status">{t('followUp.page', { page: page + 1, pages })}</span>
          <Button variant="tertiary" disabled={page === pages - 1} onClick={() => rows.turn(1)}>
            {t('followUp.later')}
          </Button>
        </div>
      )}
    </div>
  );
}

function LineCells(props: {
  readonly forum: ForumItself;
  readonly line: FollowUpRow;
  readonly today: Day;
  readonly isCurrent: boolean;
  readonly onLetter: MakeLetter;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { forum, line, today, isCurrent, onLetter } = props;
  const name = partnerName(forum, line.partner);
  const named = [line.number, name].filter(Boolean).join(', ');
  return (
    <>
      <Table.Cell>
        {plainTextOf(line.what)}
        {line.history.length > 0 && (
          <ul className="plain muted" aria-label={t('followUp.history')}>
            {line.history.map((entry, index) => (
              <li key={index}>
                {shortDay(entry.on, language)} {historyWords(entry.as, t)}
                {entry.note && `: ${entry.note}`}
              </li>
            ))}
          </ul>
        )}
      </Table.Cell>
      <Table.Cell>
        {t(`obligationKinds.${line.kind}`)} <span className="number">{line.number}</span>
      </Table.Cell>
      <Table.Cell>{name}</Table.Cell>
      <Table.Cell>
        {line.due && shortDay(line.due, language)}{' '}
        {isOverdue(line, today) && <Tag data-color="warning">{t('shell.overdue')}</Tag>}
      </Table.Cell>
      <Table.Cell>
        {line.status === 'open' ? (
          <CloseObligation
            entry={line}
            name={named}
            on={today}
            isReached={isCurrent}
            onLetter={(options) => onLetter(line, options)}
          />
        ) : (
          <span className="row middle">
            <span>{standingOf(line, today, language)}</span>
            {canReopen(line) && (
              <ReopenObligation entry={line} name={named} on={today} isReached={isCurrent} />
            )}
          </span>
        )}
      </Table.Cell>
    </>
  );
}

/** What ended because its partner left stays so. */
function canReopen({ settled }: FollowUpRow): boolean {
  return settled !== undefined && settled.as !== 'left';
}
