import { Button, Link, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useId, useRef } from 'react';
import { isRecording } from '../../../src-core/commands/phase-rules.ts';
import { canBeTaken, commandsFor } from '../../../src-core/imports/review/apply-suggestion.ts';
import { byWhom, placeName } from '../../../src-core/imports/review/place-names.ts';
import type {
  ReviewComment,
  SuggestedChange,
  Suggestion,
} from '../../../src-core/imports/review/suggestions.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import { href } from '../../app/routes.ts';
import { saveText, useSession } from '../../app/session.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { SideBySideDiff } from '../text-diff/side-by-side-diff.tsx';
import { decide, type ReviewDecision } from './review-decisions.ts';

interface Props {
  readonly meeting: Meeting;
  readonly suggestion: Suggestion;
  readonly verdict: ReviewDecision | undefined;
}

/** A partner's suggested change or comment, and the buttons that deal with it. */
export function SuggestionCard({ meeting, suggestion, verdict }: Props) {
  const t = useTranslate();
  const language = useLanguage();
  const card = useRef<HTMLElement>(null);
  const title = useId();
  const { kind, place } = suggestion;
  // The pressed button disappears, so the card takes the focus.
  const onJudge = (next: ReviewDecision | undefined) => {
    decide(meeting.id, suggestion, next);
    card.current?.focus();
  };
  return (
    <article ref={card} className="suggestion stack tight" tabIndex={-1} aria-labelledby={title}>
      <div className="row middle">
        <span id={title} className="grow">
          <strong>{place ? placeName(place, meeting, t) : t(`reviewedMinutes.${kind}`)}</strong>{' '}
          <span className="muted">{byWhom(suggestion, language)}</span>
        </span>
        {kind === 'change' && !suggestion.isTracked && (
          <Tag data-size="sm" data-color="warning">
            {t('reviewedMinutes.untracked')}
          </Tag>
        )}
        {verdict && (
          <Tag data-size="sm" data-color={verdict === 'left' ? 'neutral' : 'success'}>
            {verdict === 'left' ? '' : '✓ '}
            {t(`reviewedMinutes.${verdict}`)}
          </Tag>
        )}
      </div>
      {kind === 'change' ? (
        <Change meeting={meeting} change={suggestion} />
      ) : (
        <Said meeting={meeting} remark={suggestion} />
      )}
      <Acts meeting={meeting} suggestion={suggestion} verdict={verdict} onJudge={onJudge} />
    </article>
  );
}

function Change({
  meeting,
  change,
}: {
  readonly meeting: Meeting;
  readonly change: SuggestedChange;
}) {
  const t = useTranslate();
  const { before, after, isTracked, place } = change;
  return (
    <>
      {!isTracked && <Paragraph className="muted">{t('reviewedMinutes.untrackedHelp')}</Paragraph>}
      <div className="compared">
        <SideBySideDiff
          before={{ text: before, objectives: [] }}
          after={{ text: after, objectives: [] }}
          titles={[t('reviewedMinutes.sent'), t('reviewedMinutes.suggested')]}
          lang={meeting.language}
          isShort
        />
      </div>
      {!canBeTaken(change) && (
        <Paragraph className="muted">
          {t(place ? 'reviewedMinutes.statementByHand' : 'reviewedMinutes.byHand')}{' '}
          <Where meeting={meeting.id} item={change.item} />
        </Paragraph>
      )}
    </>
  );
}

/** A link to the place where it can be corrected: the item that it was recorded under, or the preparation. */
function Where({ meeting, item }: { readonly meeting: string; readonly item: string | undefined }) {
  const t = useTranslate();
  return item === undefined ? (
    <Link href={href({ view: 'prepare', meeting })}>{t('reviewedMinutes.toMeeting')}</Link>
  ) : (
    <Link href={href({ view: 'run', meeting, item })}>{t('reviewedMinutes.toItem')}</Link>
  );
}

function Said({ meeting, remark }: { readonly meeting: Meeting; readonly remark: ReviewComment }) {
  const language = useLanguage();
  const { quoted, text, replies } = remark;
  return (
    <div lang={meeting.language} className="stack tight">
      {quoted && <blockquote>{quoted}</blockquote>}
      <p className="said">{text}</p>
      {replies.map((reply, index) => (
        <div key={index} className="reply">
          <span className="muted">{byWhom(reply, language)}</span>
          <p className="said">{reply.text}</p>
        </div>
      ))}
    </div>
  );
}

function Acts(props: Props & { readonly onJudge: (verdict: ReviewDecision | undefined) => void }) {
  const t = useTranslate();
  const { meeting, suggestion, verdict, onJudge } = props;
  const mayRecord = isRecording(meeting);
  async function take(change: SuggestedChange) {
    const taking = commandsFor(change, meeting);
    if (!taking) return useSession.setState({ message: t('reviewedMinutes.gone') });
    if (taking.isDone) useSession.setState({ message: t('reviewedMinutes.alreadyDone') });
    else {
      const answer = await saveText(taking.command, taking.base);
      if (!answer.ok) return;
    }
    onJudge('taken');
  }
  if (verdict) {
    return (
      <div>
        <Button
          data-act="reopen"
          data-size="sm"
          variant="tertiary"
          onClick={() => onJudge(undefined)}
        >
          {t('reviewedMinutes.reopen')}
        </Button>
      </div>
    );
  }
  if (suggestion.kind === 'comment' || !canBeTaken(suggestion)) {
    return (
      <div>
        <Button data-act="deal" data-size="sm" variant="secondary" onClick={() => onJudge('done')}>
          {t('reviewedMinutes.dealtWith')}
        </Button>
      </div>
    );
  }
  return (
    <div className="row">
      <Button
        data-act="take"
        data-size="sm"
        disabled={!mayRecord}
        onClick={() => void take(suggestion)}
      >
        {t('reviewedMinutes.take')}
      </Button>
      <Button data-act="leave" data-size="sm" variant="secondary" onClick={() => onJudge('left')}>
        {t('reviewedMinutes.leave')}
      </Button>
    </div>
  );
}
