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

/** How much time is left, when the meeting will end, and what can be done about it: one key each. */
export function ClockBar(props: { readonly meeting: Meeting; readonly item: Item | undefined }) {
  const t = useTranslate();
  const language = useLanguage();
  const { meeting, item } = props;
  // Asked for as the first, second … break; settled when somebody has started it.
  const [asked, ask] = useState<number>();
  const [said, say] = useState('');
  const breakButton = useRef<HTMLButtonElement>(null);
  const isOpen = meeting.phase === 'open';
  const on = currentItem(meeting);
  const pause = currentBreak(meeting);
  const about = { meeting: meeting.id };

  function startStop() {
    if (!isOpen) return;
    if (on) void execute({ do: 'finishItem', ...about, item: on.id, at: timeNow() });
    else if (item) void execute({ do: 'startItem', ...about, item: item.id, at: timeNow() });
  }
  function takeBreak() {
    if (!isOpen) return;
    if (pause) void execute({ do: 'endBreak', ...about, at: timeNow() });
    else ask(meeting.breaks.length);
  }
  async function spread() {
    const at = timeNow();
    const answer = await execute({ do: 'spreadMinutes', ...about, at });
    const end = meeting.endsAt ?? at;
    say(answer.ok ? t('clock.isSpread', { clock: clockTime(end, language) }) : '');
  }
  function doneAsking() {
    ask(undefined);
    // The button is there again once this has been shown.
    requestAnimationFrame(() => breakButton.current?.focus());
  }
  useShortcut('startStopClock', startStop);
  useShortcut('takeBreak', takeBreak);
  useShortcut('spreadMinutes', () => isOpen && void spread());

  if (!isOpen) return null;
  return (
    <section className="card clock-bar" aria-label={t('clock.clock')} data-size="sm">
      <Standing meeting={meeting} />
      {asked === meeting.breaks.length ? (
        <AskForBreak meeting={meeting.id} onDone={doneAsking} />
      ) : (
        <div className="row middle">
          {!pause && (
            <KeyButton
              shortcut="startStopClock"
              words={t(on ? 'clock.stop' : 'clock.start')}
              Icon={on ? PauseIcon : PlayIcon}
              onPress={startStop}
            />
          )}
          <KeyButton
            shortcut="takeBreak"
            words={t(pause ? 'clock.endBreak' : 'clock.break')}
            Icon={CoffeeIcon}
            onPress={takeBreak}
            at={breakButton}
          />
          {meeting.endsAt !== undefined && itemsLeft(meeting).length > 0 && (
            <KeyButton
              shortcut="spreadMinutes"
              words={t('clock.spread')}
              Icon={ArrowsCirclepathIcon}
              onPress={() => void spread()}
            />
          )}
        </div>
      )}
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </section>
  );
}

/** What is on and how long it has left; when it all ends, and how far from the plan that is. */
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
      <span>
        {t('run.endsAbout', { clock: clockTime(outlook(meeting, now).end, language) })}{' '}
        {late !== undefined && (
          <strong className={late > 0 ? 'overtime' : undefined}>
            ({t(driftWords(late), { minutes: Math.abs(late) })})
          </strong>
        )}
      </span>
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
