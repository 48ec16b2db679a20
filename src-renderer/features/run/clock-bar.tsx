import { ArrowsCirclepathIcon, CoffeeIcon, PauseIcon, PlayIcon } from '@navikt/aksel-icons';
import { type ComponentType, type RefObject, useRef, useState } from 'react';
import { clockTime } from '../../../src-core/i18n/format.ts';
import {
  breakEnd,
  breakSecondsLeft,
  currentBreak,
  currentItem,
  drift,
  itemsLeft,
  outlook,
  secondsLeft,
  secondsSpent,
} from '../../../src-core/meeting/timing.ts';
import { type Item, MAX_MINUTES, type Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { ShortcutButton } from '../../app/shortcut-button.tsx';
import { type ShortcutName, useShortcut } from '../../app/shortcuts.ts';
import { timeNow, useNow } from '../../app/time.ts';
import { given, NewForm } from '../../ui/form.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Countdown, stopwatch } from './time-left.tsx';
import './clock-bar.css';

/** How much time is left and when the meeting will end, with a key for each thing that changes them. */
export function ClockBar(props: { readonly meeting: Meeting; readonly item: Item | undefined }) {
  const t = useTranslate();
  const { meeting, item } = props;
  const clock = useClock(meeting, item);
  useShortcut('startStopClock', clock.startStop);
  useShortcut('takeBreak', clock.takeBreak);
  useShortcut('spreadMinutes', () => void clock.spread());

  if (meeting.phase !== 'open') return null;
  return (
    <section className="card clock-bar" aria-label={t('clock.clock')} data-size="sm">
      <Standing meeting={meeting} />
      {clock.isAsking ? (
        <AskForBreak meeting={meeting.id} onDone={clock.doneAsking} />
      ) : (
        <ClockButtons meeting={meeting} clock={clock} />
      )}
      <span role="status" className="visually-hidden">
        {clock.said}
      </span>
    </section>
  );
}

/** What the keys and buttons of the clock do. They do nothing unless the meeting is open. */
function useClock(meeting: Meeting, item: Item | undefined) {
  const t = useTranslate();
  const language = useLanguage();
  /** How many breaks there were when the user asked for another; obsolete once someone has started it. */
  const [asked, ask] = useState<number>();
  const [said, say] = useState('');
  const breakButton = useRef<HTMLButtonElement>(null);
  const isOpen = meeting.phase === 'open';
  const on = currentItem(meeting);
  const about = { meeting: meeting.id };

  function startStop() {
    if (!isOpen) return;
    if (on) void execute({ do: 'finishItem', ...about, item: on.id, at: timeNow() });
    else if (item) void execute({ do: 'startItem', ...about, item: item.id, at: timeNow() });
  }
  function takeBreak() {
    if (!isOpen) return;
    if (currentBreak(meeting)) void execute({ do: 'endBreak', ...about, at: timeNow() });
    else ask(meeting.breaks.length);
  }
  async function spread() {
    if (!isOpen) return;
    const at = timeNow();
    const answer = await execute({ do: 'spreadMinutes', ...about, at });
    const end = meeting.endsAt ?? at;
    say(answer.ok ? t('clock.isSpread', { clock: clockTime(end, language) }) : '');
  }
  function doneAsking() {
    ask(undefined);
    // The button is drawn again in the next frame.
    requestAnimationFrame(() => breakButton.current?.focus());
  }
  const isAsking = asked === meeting.breaks.length;
  return { startStop, takeBreak, spread, doneAsking, isAsking, said, breakButton };
}

function ClockButtons(props: {
  readonly meeting: Meeting;
  readonly clock: ReturnType<typeof useClock>;
}) {
  const t = useTranslate();
  const { meeting, clock } = props;
  const on = currentItem(meeting);
  const pause = currentBreak(meeting);
  return (
    <div className="row middle">
      {!pause && (
        <KeyButton
          shortcut="startStopClock"
          words={t(on ? 'clock.stop' : 'clock.start')}
          Icon={on ? PauseIcon : PlayIcon}
          onPress={clock.startStop}
        />
      )}
      <KeyButton
        shortcut="takeBreak"
        words={t(pause ? 'clock.endBreak' : 'clock.break')}
        Icon={CoffeeIcon}
        onPress={clock.takeBreak}
        at={clock.breakButton}
      />
      {meeting.endsAt !== undefined && itemsLeft(meeting).length > 0 && (
        <KeyButton
          shortcut="spreadMinutes"
          words={t('clock.spread')}
          Icon={ArrowsCirclepathIcon}
          onPress={() => void clock.spread()}
        />
      )}
    </div>
  );
}

/** The current item or break with its time left, and when the meeting will end compared with the plan. */
function Standing({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const on = currentItem(meeting);
  const pause = currentBreak(meeting);
  const left = pause ? breakSecondsLeft(pause, now) : on && secondsLeft(on, now);
  const back = pause && breakEnd(pause);
  const late = drift(meeting, now);
  return (
    <div className="standing">
      {pause && <strong>{t('clock.break')}</strong>}
      {left !== undefined && <Countdown seconds={left} />}
      {on && left === undefined && (
        <span className="number">
          {t('clock.spent', { time: stopwatch(secondsSpent(on, now)) })}
        </span>
      )}
      {back && <span>{t('clock.backAt', { clock: clockTime(back, language) })}</span>}
      {/* On one day of several, nobody knows when the meeting ends. */}
      {!meeting.sittings && (
        <span>
          {t('run.endsAbout', { clock: clockTime(outlook(meeting, now).end, language) })}{' '}
          {late !== undefined && (
            <strong className={late > 0 ? 'overtime' : undefined}>
              ({t(driftWords(late), { minutes: Math.abs(late) })})
            </strong>
          )}
        </span>
      )}
      <span role="status" className="visually-hidden">
        {left !== undefined && left < 0 && t(pause ? 'clock.breakIsOver' : 'clock.timeIsUp')}
      </span>
    </div>
  );
}

function driftWords(late: number) {
  return late > 0 ? 'clock.late' : late < 0 ? 'clock.early' : 'clock.inTime';
}

function AskForBreak(props: { readonly meeting: string; readonly onDone: () => void }) {
  const t = useTranslate();
  const { meeting, onDone } = props;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape anywhere in the form leaves it
    <div onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <NewForm
        className="row middle"
        label={t('clock.break')}
        words={t('clock.startBreak')}
        onDone={onDone}
        onSend={({ number }) =>
          execute({
            do: 'startBreak',
            meeting,
            at: timeNow(),
            ...given({ minutes: number('minutes') }),
          })
        }
      >
        <NumberField
          className="break-minutes"
          name="minutes"
          label={t('clock.breakMinutes')}
          min={1}
          max={MAX_MINUTES}
          unit="minutes"
          defaultValue={10}
          isFirst
        />
      </NewForm>
    </div>
  );
}

function KeyButton(props: {
  readonly shortcut: ShortcutName;
  readonly words: string;
  readonly Icon: ComponentType<{ 'aria-hidden': true }>;
  readonly onPress: () => void;
  readonly at?: RefObject<HTMLButtonElement | null>;
}) {
  const { shortcut, words, Icon, onPress, at } = props;
  return (
    <ShortcutButton
      variant="tertiary"
      shortcut={shortcut}
      words={words}
      onClick={onPress}
      {...(at ? { ref: at } : {})}
    >
      <Icon aria-hidden />
    </ShortcutButton>
  );
}
