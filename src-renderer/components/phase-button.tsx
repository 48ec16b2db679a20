import { Button } from '@digdir/designsystemet-react';
import type { Meeting } from '../../src-core/meeting/schema.ts';
import { go } from '../routes.ts';
import { execute, timeNow, useTranslate } from '../session.ts';

const NEXT = {
  draft: { do: 'conveneMeeting', words: 'room.convene' },
  convened: { do: 'openMeeting', words: 'room.openMeeting' },
  open: { do: 'closeMeeting', words: 'room.closeMeeting' },
  closed: { do: 'circulateMinutes', words: 'room.circulate' },
  circulated: { do: 'approveMinutes', words: 'room.approve' },
} as const;

/** The one step that the meeting can take from where it is. */
export function PhaseButton({ meeting }: { readonly meeting: Meeting }) {
  const t = useTranslate();
  if (meeting.phase === 'approved') return null;
  const next = NEXT[meeting.phase];
  async function step() {
    const answer = await execute({ do: next.do, meeting: meeting.id, at: timeNow() });
    if (!answer.ok) return;
    if (next.do === 'openMeeting') go({ view: 'run', meeting: meeting.id });
    if (next.do === 'closeMeeting') go({ view: 'minutes', meeting: meeting.id });
  }
  return <Button onClick={() => void step()}>{t(next.words)}</Button>;
}
