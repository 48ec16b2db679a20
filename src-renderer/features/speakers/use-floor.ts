import { useRef } from 'react';
import { speakerNow, speakersWaiting } from '../../../src-core/meeting/speakers.ts';
import type { FloorRequest, Item, Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';

export type Floor = ReturnType<typeof useFloor>;

/** Who has the floor and who waits for it, and what gives and ends it. */
export function useFloor(meeting: Meeting, item: Item) {
  const isGiving = useRef(false);
  const speaking = speakerNow(meeting);
  const waiting = speakersWaiting(meeting, item.id);
  const give = ({ id }: FloorRequest) =>
    execute({ do: 'giveFloor', meeting: meeting.id, request: id, at: timeNow() });
  const end = ({ id }: FloorRequest) =>
    execute({ do: 'endFloor', meeting: meeting.id, request: id, at: timeNow() });

  /** One press moves one speaker, even if the next press comes before the list has changed. */
  async function giveNext(): Promise<void> {
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
  return { speaking, waiting, give, end, giveNext };
}
