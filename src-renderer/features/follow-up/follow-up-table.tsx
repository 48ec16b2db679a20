import { Button, Table, Tag } from '@digdir/designsystemet-react';
import { historyWords, standingOf } from '../../../src-core/documents/follow-up-list.ts';
import { shortDay } from '../../../src-core/i18n/format.ts';
import { dueInWords, ownersOf, partiesInWords } from '../../../src-core/meeting/party-names.ts';
import type { Day } from '../../../src-core/model/field-types.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import { type FollowUpRow, isOverdue } from '../../../src-core/projections/follow-up-rows.ts';
import { onOneLine } from '../../../src-core/text/plain-text.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import type { LetterOptions } from '../decision/ratify.tsx';
import { partyNames } from '../partners/partner-name.ts';
import {
  CloseObligation,
  closeObligation,
  ReopenObligation,
  reopenObligation,
} from './obligation-actions.tsx';
import { useRows } from './use-follow-up-rows.ts';

export type MakeLetter = (line: FollowUpRow, options: LetterOptions) => void;

const HEADINGS = ['shell.what', 'meeting.kind', 'shell.who', 'shell.due', 'shell.status'] as const;

/** The obligations, each closed or reopened with a key or a click. */
export function FollowUpTable(props: {
  readonly forum: ForumItself;
  readonly lines: readonly FollowUpRow[];
  readonly today: Day;
  /** The message if there are no lines. */
  readonly empty: string;
  readonly onLetter: MakeLetter;
}) {
  const t = useTranslate();
  const { forum, lines, today, empty, onLetter } = props;
  const rows = useRows(lines, (line, key, row) => actOn({ line, key, row, today, onLetter }));
  return (
    <div className="card stack">
      <div className="scroll">
        <Table aria-label={t('followUp.list')}>
          <Table.Head>
            <Table.Row>
              {HEADINGS.map((words) => (
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
                <Table.Cell colSpan={HEADINGS.length}>{empty}</Table.Cell>
              </Table.Row>
            )}
          </Table.Body>
        </Table>
      </div>
      <PageTurner page={rows.page} pages={rows.pages} onTurn={rows.turn} />
    </div>
  );
}

/** Does what the key does on that line. False if the key does nothing there. */
function actOn(props: {
  readonly line: FollowUpRow;
  readonly key: string;
  readonly row: HTMLElement;
  readonly today: Day;
  readonly onLetter: MakeLetter;
}): boolean {
  const { line, key, row, today, onLetter } = props;
  if (line.status !== 'open') {
    if (key !== 'o' || !canReopen(line)) return false;
    void reopenObligation(line, today);
    return true;
  }
  if (line.kind === 'ratification') {
    if (key === 'r') row.querySelector<HTMLElement>('button')?.focus();
    if (key === 'l') onLetter(line, {});
    return key === 'r' || key === 'l';
  }
  if (key === 'd') void closeObligation(line, 'done', today);
  if (key === 'x') void closeObligation(line, 'dropped', today);
  return key === 'd' || key === 'x';
}

function PageTurner(props: {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly onTurn: (by: -1 | 1) => void;
}) {
  const t = useTranslate();
  const { page, pages, onTurn } = props;
  if (pages === 1) return null;
  return (
    <div className="row middle">
      <Button variant="tertiary" disabled={page === 0} onClick={() => onTurn(-1)}>
        {t('followUp.earlier')}
      </Button>
      <span role="status">{t('followUp.page', { page: page + 1, pages })}</span>
      <Button variant="tertiary" disabled={page === pages - 1} onClick={() => onTurn(1)}>
        {t('followUp.later')}
      </Button>
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
  const name = partiesInWords(ownersOf(line), partyNames(forum, language));
  const named = [line.number, name].filter(Boolean).join(', ');
  return (
    <>
      <Table.Cell>
        {onOneLine(line.what)}
        <History line={line} />
      </Table.Cell>
      <Table.Cell>
        {t(`obligationKinds.${line.kind}`)} <span className="number">{line.number}</span>
      </Table.Cell>
      <Table.Cell>{name}</Table.Cell>
      <Table.Cell>
        {dueInWords(line, language)}{' '}
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

/** What has happened to the obligation so far. */
function History({ line: { history } }: { readonly line: FollowUpRow }) {
  const t = useTranslate();
  const language = useLanguage();
  if (history.length === 0) return null;
  return (
    <ul className="plain muted" aria-label={t('followUp.history')}>
      {history.map((entry, index) => (
        <li key={index}>
          {shortDay(entry.on, language)} {historyWords(entry.as, t)}
          {entry.note && `: ${entry.note}`}
        </li>
      ))}
    </ul>
  );
}

/** An obligation that ended because its partner left cannot be reopened. */
function canReopen({ settled }: FollowUpRow): boolean {
  return settled !== undefined && settled.as !== 'left';
}
