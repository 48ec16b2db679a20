import { useMemo } from 'react';
import { withLaterExemptions } from '../../src-core/meeting/later-exemptions.ts';
import { forumSince } from '../../src-core/meeting/principal-answers.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { MeetingView } from '../../src-core/protocol/service.ts';
import { useView } from './session.ts';

/**
 * A meeting, with the forum that its results depend on. The view of the forum alone does not contain what has happened
 * since the meeting, so this works that out.
 */
export function useMeeting(id: string): (MeetingView & { readonly forum: Forum }) | undefined {
  const itself = useView('forum');
  const view = useView(`meeting:${id}`);
  const followUp = view?.followUp;
  // Stays the same object until its sources change, so that a keystroke does not draw everything again.
  const forum = useMemo(
    () => itself && followUp && forumSince(itself, id, followUp),
    [itself, id, followUp],
  );
  const file = view?.meeting;
  const meeting = useMemo(
    () => file && withLaterExemptions(file, followUp?.exemptions),
    [file, followUp],
  );
  return forum && view && meeting && { ...view, meeting, forum };
}
