import { PencilIcon, TrashIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { capitalised } from '../../../src-core/i18n/format.ts';
import { partiesInWords } from '../../../src-core/meeting/party-names.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import type { NamedParty, Statement } from '../../../src-core/model/meeting.ts';
import { useArrival } from '../../app/routes.ts';
import { execute, saveText } from '../../app/session.ts';
import { FormText } from '../../ui/checked-form.tsx';
import { NewForm, SharedField } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { NewPartyField, PartyField } from '../../ui/party-field.tsx';
import { partyNames } from '../partners/partner-name.ts';
import { type Adding, type ItemInMeeting, namedOptions } from './action-points.tsx';

/** Statements that partners, or somebody else at the table, want recorded. */

export function NewStatement(props: Adding) {
  const t = useTranslate();
  const { forum, meeting, item, onDone } = props;
  return (
    <NewForm
      className="card stack"
      label={t('meeting.statement')}
      words={t('meeting.add')}
      onDone={onDone}
      onSend={({ text, all }) =>
        execute({
          do: 'addStatement',
          meeting: meeting.id,
          item: item.id,
          by: madeBy(forum, all('by')),
          text: text('text') ?? '',
        })
      }
    >
      <NewPartyField name="by" label={t('run.madeBy')} options={namedOptions(props)} />
      <FormText name="text" multiline rows={3} label={t('meeting.statement')} required autoFocus />
    </NewForm>
  );
}

export function Statements(props: ItemInMeeting) {
  const t = useTranslate();
  const { meeting, item } = props;
  const statements = meeting.statements.filter((statement) => statement.item === item.id);
  if (statements.length === 0) return null;
  return (
    <article className="card stack tight" aria-label={t('run.statements')}>
      <strong>{t('run.statements')}</strong>
      <ul className="plain">
        {statements.map((statement) => (
          <StatementLine key={statement.id} {...props} statement={statement} />
        ))}
      </ul>
    </article>
  );
}

function StatementLine(props: ItemInMeeting & { readonly statement: Statement }) {
  const t = useTranslate();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { forum, meeting, statement } = props;
  const about = { meeting: meeting.id, statement: statement.id };
  const name = partiesInWords(statement.by, partyNames(forum, language));
  return (
    <li className="line" data-size="sm" {...useArrival(`statement-${statement.id}`)}>
      <span className="grow as-typed">
        {name}: {statement.text}
      </span>
      <IconButton
        data-size="sm"
        words={t('standingBy.editStatement', { partner: name })}
        Icon={PencilIcon}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      <IconButton
        data-size="sm"
        words={t('standingBy.removeStatement', { partner: name })}
        Icon={TrashIcon}
        onClick={() => void execute({ do: 'removeStatement', ...about })}
      />
      {isOpen && (
        <div className="stack full-line">
          <PartyField
            label={t('run.madeBy')}
            value={statement.by.map(asNamed)}
            onChoose={(by) => {
              // Somebody made it: the last one stays until there is another.
              if (by.length > 0)
                void execute({ do: 'changeStatement', ...about, by: madeBy(forum, by) });
            }}
            options={namedOptions(props, statement.by)}
          />
          <SharedField
            rows={3}
            label={t('meeting.statement')}
            lang={meeting.language}
            value={statement.text}
            onWrite={(text, base) => saveText({ do: 'changeStatement', ...about, text }, base)}
          />
        </div>
      )}
    </li>
  );
}

function asNamed(party: NamedParty): string {
  return 'partner' in party ? party.partner : party.text;
}

/** In a list, a word that looks like an id must be a partner's. A name with a capital letter does not. */
function madeBy({ partners }: ForumItself, by: readonly string[]): string | string[] {
  const [only = ''] = by;
  if (by.length === 1) return only;
  return by.map((each) => (partners.some(({ id }) => id === each) ? each : capitalised(each)));
}
