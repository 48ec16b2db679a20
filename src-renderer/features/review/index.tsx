import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useRef } from 'react';
import { itemName } from '../../../src-core/imports/review/place-names.ts';
import type { Suggestion } from '../../../src-core/imports/review/suggestions.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import { execute, timeNow, useLanguage, useTranslate } from '../../app/session.ts';
import { ReadIn } from './upload-reviewed.tsx';
import './review.css';
import {
  type ReturnedFile,
  setReturnedFile,
  useReturnedFile,
  useVerdicts,
} from './review-decisions.ts';
import { SuggestionCard } from './suggestion-card.tsx';
import { useListKeys } from './use-list-keys.ts';

/** What the partners have written in the minutes that were sent to them: each part is taken or left. */
export function Returned({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const file = useReturnedFile(meeting.id);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className="card stack" aria-label={t('returned.read')}>
      <div className="row middle">
        <Paragraph className="grow muted">{t('returned.readHelp')}</Paragraph>
        <ReadIn meeting={meeting.id} onRead={() => heading.current?.focus()} />
      </div>
      <Heading
        ref={heading}
        level={2}
        data-size="xs"
        tabIndex={-1}
        className={file ? undefined : 'visually-hidden'}
      >
        {file ? t('returned.title', { name: file.name }) : t('returned.read')}
      </Heading>
      {file && <List meeting={meeting} file={file} />}
    </section>
  );
}

function List({ meeting, file }: { readonly meeting: Meeting; readonly file: ReturnedFile }) {
  const t = useTranslate();
  const language = useLanguage();
  const verdictOf = useVerdicts(meeting.id);
  const onKeyDown = useListKeys();
  const { suggestions } = file;
  if (suggestions.length === 0) return <Paragraph>{t('returned.nothing')}</Paragraph>;
  const handled = suggestions.filter((each) => verdictOf(each) !== undefined).length;
  return (
    <>
      <div className="row middle">
        <span role="status" className="grow">
          {t('returned.progress', { handled, all: suggestions.length })}
        </span>
        <Button variant="tertiary" onClick={() => setReturnedFile(meeting.id, undefined)}>
          {t('room.close')}
        </Button>
      </div>
      <MayTake meeting={meeting} />
      <Paragraph className="muted">{t('returned.keys')}</Paragraph>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the cards inside */}
      <div className="stack" onKeyDown={onKeyDown}>
        {groupsOf(suggestions).map(([item, group]) => (
          <section key={item ?? ''} className="stack tight">
            <Heading level={3} data-size="2xs">
              {item === undefined ? t('returned.elsewhere') : itemName(item, meeting, language)}
            </Heading>
            {group.map((each) => (
              <SuggestionCard
                key={each.id}
                meeting={meeting}
                suggestion={each}
                verdict={verdictOf(each)}
              />
            ))}
          </section>
        ))}
      </div>
    </>
  );
}

/** Why nothing can be taken now, and what to do about it. */
function MayTake({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const { id, phase } = meeting;
  if (phase === 'open' || phase === 'closed') return null;
  if (phase === 'approved') return <Alert data-color="info">{t('returned.isApproved')}</Alert>;
  if (phase !== 'circulated') return <Alert data-color="info">{t('returned.notOver')}</Alert>;
  return (
    <Alert data-color="info">
      <div className="row middle">
        <span className="grow">{t('returned.mustRecall')}</span>
        <Button
          variant="secondary"
          onClick={() => void execute({ do: 'recallMinutes', meeting: id, at: timeNow() })}
        >
          {t('returned.recall')}
        </Button>
      </div>
    </Alert>
  );
}

/** In the order of the agenda; last what stands under no item. */
function groupsOf(suggestions: readonly Suggestion[]) {
  const groups = new Map<string | undefined, Suggestion[]>();
  for (const each of suggestions) {
    const group = groups.get(each.item) ?? [];
    group.push(each);
    groups.set(each.item, group);
  }
  return [...groups];
}
