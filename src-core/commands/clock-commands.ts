import { z } from 'zod';
import { redistribute, secondsUntilEnd } from '../meeting/redistribute-time.ts';
import { speakerNow } from '../meeting/speakers.ts';
import { currentBreak, currentItem, interruptedItem, itemsLeft } from '../meeting/timing.ts';
import { GivenTime as Time } from '../model/field-types.ts';
import { MAX_MINUTES } from '../model/meeting.ts';
import { refuse } from '../model/refusal.ts';
import { endRunning } from './agenda-commands.ts';
import { meetingCommand } from './command-types.ts';
import { assertNotBefore, CLOCK_ON } from './phase-rules.ts';

/** The clock of a meeting in progress: breaks, and redistributing the time that is left. */

export const clockCommands = {
  spreadMinutes: meetingCommand('spreadMinutes', {
    when: CLOCK_ON,
    fields: { at: Time },
    apply: (meeting, { at }) => {
      assertNotBefore(meeting.times.open, at);
      const { endsAt } = meeting;
      if (endsAt === undefined) refuse('invalid', 'meeting', 'clock.noEnd');
      const left = itemsLeft(meeting);
      if (left.length === 0) refuse('invalid', 'meeting', 'clock.noItemsLeft');
      if (secondsUntilEnd(meeting, endsAt, at) <= 0) refuse('invalid', 'at', 'clock.noTimeLeft');
      const minutes = redistribute(meeting, endsAt, at);
      for (const item of left) {
        item.planned ??= item.minutes ?? 0;
        item.minutes = minutes[item.id];
      }
      return undefined;
    },
  }),

  startBreak: meetingCommand('startBreak', {
    when: CLOCK_ON,
    fields: { at: Time, minutes: z.int().min(1).max(MAX_MINUTES).optional() },
    apply: (meeting, { at, minutes }) => {
      if (currentBreak(meeting)) refuse('wrong-phase', 'meeting', 'clock.onBreak');
      assertNotBefore(meeting.times.open, at);
      assertNotBefore(meeting.breaks.at(-1)?.to, at);
      const item = currentItem(meeting)?.id;
      endRunning(meeting, at);
      const speaking = speakerNow(meeting);
      if (speaking) {
        assertNotBefore(speaking.givenAt, at);
        speaking.endedAt = at;
      }
      meeting.breaks.push({
        from: at,
        ...(minutes === undefined ? {} : { minutes }),
        ...(item === undefined ? {} : { item }),
      });
      return undefined;
    },
  }),

  /** The interrupted item continues, unless it was postponed or removed (D19). */
  endBreak: meetingCommand('endBreak', {
    when: CLOCK_ON,
    fields: { at: Time },
    apply: (meeting, { at }) => {
      if (!currentBreak(meeting)) refuse('wrong-phase', 'meeting', 'clock.noBreak');
      const item = interruptedItem(meeting);
      endRunning(meeting, at);
      item?.periods.push({ from: at });
      return undefined;
    },
  }),
};
