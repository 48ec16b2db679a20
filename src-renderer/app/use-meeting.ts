import { useMemo } from 'react';
import { forumSince } from '../../src-core/meeting/outcome.ts';
import type { Forum } from '../../src-core/model/forum.ts';
import type { MeetingView } from '../../src-core/protocol/service.ts';
import { useView } from './session.ts';

/**
 * A meeting with the forum that its results are worked out from. The view of the forum alone does not say what
 * has happened since: what is worked out from that is worked out here.
 */
export function useMeeting(id: string): (MeetingView & { readonly forum: Forum }) | undefined {
  const itself = useView('forum');
  const view = useView(`meeting:${id}`);
  const followUp = view?.followUp;
  // The same one for as long as what it is made from is: not a new one at each keystroke.
  const forum = useMemo(
    () => itself && followUp && forumSince(itself, id, followUp),
    [itself, id, followUp],
  );
  return forum && view && { ...view, forum };
}
