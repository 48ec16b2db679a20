import { Button } from '@digdir/designsystemet-react';
import { ArrowRightIcon, MicrophoneIcon, XMarkIcon } from '@navikt/aksel-icons';
import { useRef, useState } from 'react';
import { secondsSpoken, speakerNow, speakersWaiting } from '../../../src-core/meeting/speakers.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import type { FloorRequest, Item, Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { ShortcutButton } from '../../app/shortcut-button.tsx';
import { printedKeys, useShortcut } from '../../app/shortcuts.ts';
import { timeNow, useNow } from '../../app/time.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { shortPartnerName } from '../partners/partner-name.ts';
import { stopwatch } from '../run/time-left.tsx';
import { AskForFloor } from './ask-for-floor.tsx';
import { TimeUsedTable } from './time-used.tsx';
import './speakers.css';

/** The list of speakers of an item: who has the floor, who waits for it, and how long each has spoken. */
export function Speakers(props: {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly item: Item;
}) {
  const t = useTranslate();
  const details = useRef<HTMLDetailsElement>(null);
  const isGiving = useRef(false);
  const [isOpen, setOpen] = useState(false);
  const { forum, meeting, item } = props;
  const speaking = speakerNow(meeting);
  const waiting = speakersWaiting(meeting, item.id);

  /** One press is one speaker, also when the next press comes before the list has moved. */
  async function giveNext() {
    if (isGiving.current) return;
    isGiving.current = true;
    const [next] = waiting;
    try {
      if (next) await give(next);
      else if (speaking) await end(speaking);
    } finally {
      isGiving.current = false;
    }
  }
  const give = ({ id }: FloorRequest) =>
    execute({ do: 'giveFloor', meeting: meeting.id, request: id, at: timeNow() });
  const end = ({ id }: FloorRequest) =>
    execute({ do: 'endFloor', meeting: meeting.id, request: id, at: timeNow() });
  useShortcut('askForFloor', () => {
    if (!details.current) return;
    details.current.open = true;
    details.current.querySelector('input')?.focus();
  });
  useShortcut('giveFloor', () => void giveNext());

  return (
    <>
      <details
        ref={details}
        className="card speakers"
        open={isOpen}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>
          {t('speakers.list')} ({printedKeys('askForFloor')})
          <Summary forum={forum} speaking={speaking} waiting={waiting.length} />
        </summary>
        <div className="stack tight" data-size="sm">
          {(speaking || waiting.length > 0) && (
            <div className="row middle">
              {speaking && (
                <span className="grow">
                  <MicrophoneIcon aria-hidden />{' '}
                  <strong>{shortPartnerName(forum, speaking.partner)}</strong>
                  <Kind request={speaking} />
                </span>
              )}
              {speaking && (
                <Button variant="secondary" onClick={() => void end(speaking)}>
                  {t('speakers.end')}
                </Button>
              )}
              {waiting.length > 0 && (
                <ShortcutButton
                  shortcut="giveFloor"
                  words={t('speakers.giveNext')}
                  onClick={() => void giveNext()}
                />
              )}
            </div>
          )}
          {waiting.length > 0 && (
            <ol className="waiting" aria-label={t('speakers.waitingList')}>
              {waiting.map((request, index) => (
                <Waiting
                  key={request.id}
                  place={index + 1}
                  request={request}
                  name={shortPartnerName(forum, request.partner)}
                  onGive={() => give(request)}
                  onWithdraw={() =>
                    void execute({ do: 'withdrawFloor', meeting: meeting.id, request: request.id })
                  }
                />
              ))}
            </ol>
          )}
          <AskForFloor forum={forum} meeting={meeting} item={item.id} />
          <TimeUsedTable forum={forum} meeting={meeting} item={item.id} />
        </div>
      </details>
      <span role="status" className="visually-hidden">
        {speaking && t('speakers.hasFloor', { partner: shortPartnerName(forum, speaking.partner) })}
      </span>
    </>
  );
}

/** In one line: who speaks and for how long, and how many wait. */
function Summary(props: {
  readonly forum: ForumItself;
  readonly speaking: FloorRequest | undefined;
  readonly waiting: number;
}) {
  const t = useTranslate();
  const now = useNow();
  const { forum, speaking, waiting } = props;
  return (
    <>
      {speaking && (
        <>
          : <strong>{shortPartnerName(forum, speaking.partner)}</strong>{' '}
          <span className="number">{stopwatch(secondsSpoken(speaking, now))}</span>
        </>
      )}
      {waiting > 0 && <span className="muted"> · {t('speakers.waiting', { count: waiting })}</span>}
    </>
  );
}

function Waiting(props: {
  readonly place: number;
  readonly request: FloorRequest;
  readonly name: string;
  readonly onGive: () => void;
  readonly onWithdraw: () => void;
}) {
  const t = useTranslate();
  const { place, request, name, onGive, onWithdraw } = props;
  return (
    <li>
      <span>
        {place}. {name}
        <Kind request={request} />
      </span>
      <IconButton
        words={t('speakers.give', { partner: name })}
        Icon={ArrowRightIcon}
        onClick={onGive}
      />
      <IconButton
        words={t('speakers.withdraw', { partner: name })}
        Icon={XMarkIcon}
        onClick={onWithdraw}
      />
    </li>
  );
}

/** Said of what is not an ordinary speech. */
function Kind({ request }: { readonly request: FloorRequest }) {
  const t = useTranslate();
  if (request.kind === 'speech') return null;
  return <span className="muted"> · {t(`floorKinds.${request.kind}`)}</span>;
}
