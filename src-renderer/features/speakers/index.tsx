import { Button } from '@digdir/designsystemet-react';
import { ArrowRightIcon, MicrophoneIcon, XMarkIcon } from '@navikt/aksel-icons';
import { useRef, useState } from 'react';
import { secondsSpoken } from '../../../src-core/meeting/speakers.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import type { FloorRequest, Item, Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { ShortcutButton } from '../../app/shortcut-button.tsx';
import { printedKeys, useShortcut } from '../../app/shortcuts.ts';
import { useNow } from '../../app/time.ts';
import { CollapsibleCard } from '../../ui/collapsible-card.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { shortPartnerName } from '../partners/partner-name.ts';
import { stopwatch } from '../run/time-left.tsx';
import { AskForFloor } from './ask-for-floor.tsx';
import { TimeUsedTable } from './time-used.tsx';
import { type Floor, useFloor } from './use-floor.ts';
import './speakers.css';

/** The list of speakers of an item: who has the floor, who waits for it, and how long each has spoken. */
export function Speakers(props: {
  readonly forum: ForumItself;
  readonly meeting: Meeting;
  readonly item: Item;
}) {
  const t = useTranslate();
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  const { forum, meeting, item } = props;
  const floor = useFloor(meeting, item);
  const { speaking, waiting } = floor;
  useShortcut('askForFloor', () => {
    if (!details.current) return;
    details.current.open = true;
    details.current.querySelector('input')?.focus();
  });
  useShortcut('giveFloor', () => void floor.giveNext());

  return (
    <>
      <CollapsibleCard
        ref={details}
        className="speakers"
        isOpen={isOpen}
        onToggle={setOpen}
        summary={
          <>
            {t('speakers.list')} ({printedKeys('askForFloor')})
            <Summary forum={forum} speaking={speaking} waiting={waiting.length} />
          </>
        }
      >
        <NowAndNext forum={forum} floor={floor} />
        <WaitingList forum={forum} meeting={meeting.id} floor={floor} />
        <AskForFloor forum={forum} meeting={meeting} item={item.id} />
        <TimeUsedTable forum={forum} meeting={meeting} item={item.id} />
      </CollapsibleCard>
      <span role="status" className="visually-hidden">
        {speaking && t('speakers.hasFloor', { partner: shortPartnerName(forum, speaking.partner) })}
      </span>
    </>
  );
}

/** Who has the floor, with the buttons that end that and give it to the next. */
function NowAndNext({ forum, floor }: { readonly forum: ForumItself; readonly floor: Floor }) {
  const t = useTranslate();
  const { speaking, waiting, end, giveNext } = floor;
  if (!speaking && waiting.length === 0) return null;
  return (
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
  );
}

function WaitingList(props: {
  readonly forum: ForumItself;
  readonly meeting: string;
  readonly floor: Floor;
}) {
  const t = useTranslate();
  const { forum, meeting, floor } = props;
  if (floor.waiting.length === 0) return null;
  return (
    <ol className="waiting" aria-label={t('speakers.waitingList')}>
      {floor.waiting.map((request, index) => (
        <Waiting
          key={request.id}
          place={index + 1}
          request={request}
          name={shortPartnerName(forum, request.partner)}
          onGive={() => floor.give(request)}
          onWithdraw={() => void execute({ do: 'withdrawFloor', meeting, request: request.id })}
        />
      ))}
    </ol>
  );
}

/** One line: who is speaking and for how long, and how many are waiting. */
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

/** What kind of request it is, unless it is an ordinary speech. */
function Kind({ request }: { readonly request: FloorRequest }) {
  const t = useTranslate();
  if (request.kind === 'speech') return null;
  return <span className="muted"> · {t(`floorKinds.${request.kind}`)}</span>;
}
