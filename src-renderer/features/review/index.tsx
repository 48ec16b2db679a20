import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useRef } from 'react';
import { isRecording } from '../../../src-core/commands/phase-rules.ts';
import { itemName } from '../../../src-core/imports/review/place-names.ts';
import type { Suggestion } from '../../../src-core/imports/review/suggestions.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { UploadReviewed } from './upload-reviewed.tsx';
import './review.css';
import {
  setReturnedFile,
  type UploadedReview,
  useReturnedFile,
  useReviewDecisions,
} from './review-decisions.ts';
import { SuggestionCard } from './suggestion-card.tsx';
import { useListKeys } from './use-list-keys.ts';

/** What the partners have suggested in the minutes that they were sent. The user accepts or rejects each suggestion. */
export function Review({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const file = useReturnedFile(meeting.id);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className="card stack" aria-label={t('reviewedMinutes.read')}>
      <div className="row middle">
        <Paragraph className="grow muted">{t('reviewedMinutes.readHelp')}</Paragraph>
        <UploadReviewed meeting={meeting.id} onRead={() => heading.current?.focus()} />
      </div>
      <Heading
        ref={heading}
        level={2}
        data-size="xs"
        tabIndex={-1}
        className={file ? undefined : 'visually-hidden'}
      >
        {file ? t('reviewedMinutes.title', { name: file.name }) : t('reviewedMinutes.read')}
      </Heading>
      {file && <List meeting={meeting} file={file} />}
    </section>
  );
}

function List({ meeting, file }: { readonly meeting: Meeting; readonly file: UploadedReview }) {
  const t = useTranslate();
  const language = useLanguage();
  const verdictOf = useReviewDecisions(meeting.id);
  const onKeyDown = useListKeys();
  const { suggestions } = file;
  if (suggestions.length === 0) return <Paragraph>{t('reviewedMinutes.nothing')}</Paragraph>;
  const handled = suggestions.filter((each) => verdictOf(each) !== undefined).length;
  return (
    <>
      <div className="row middle">
        <span role="status" className="grow">
          {t('reviewedMinutes.progress', { handled, all: suggestions.length })}
        </span>
        <Button variant="tertiary" onClick={() => setReturnedFile(meeting.id, undefined)}>
          {t('meeting.close')}
        </Button>
      </div>
      <MayTake meeting={meeting} />
      <Paragraph className="muted">{t('reviewedMinutes.keys')}</Paragraph>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the cards inside */}
      <div className="stack" onKeyDown={onKeyDown}>
        {groupsOf(suggestions).map(([item, group]) => (
          <section key={item ?? ''} className="stack tight">
            <Heading level={3} data-size="2xs">
              {item === undefined
                ? t('reviewedMinutes.elsewhere')
                : itemName(item, meeting, language)}
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

/** Why no suggestion can be accepted now, and what to do about it. */
function MayTake({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const { phase } = meeting;
  if (isRecording(meeting)) return null;
  if (phase === 'approved')
    return <Alert data-color="info">{t('reviewedMinutes.isApproved')}</Alert>;
  if (phase !== 'circulated')
    return <Alert data-color="info">{t('reviewedMinutes.notOver')}</Alert>;
  return <Alert data-color="info">{t('reviewedMinutes.mustRecall')}</Alert>;
}

/** By item, in the order of the agenda. What belongs to no item comes last. */
function groupsOf(suggestions: readonly Suggestion[]) {
  const groups = new Map<string | undefined, Suggestion[]>();
  for (const each of suggestions) {
    const group = groups.get(each.item) ?? [];
    group.push(each);
    groups.set(each.item, group);
  }
  return [...groups];
}
