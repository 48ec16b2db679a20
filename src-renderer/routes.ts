import { useSyncExternalStore } from 'react';

/** Where one is, in the address. */

export const MEETING_VIEWS = ['prepare', 'run', 'minutes'] as const;
export type MeetingView = (typeof MEETING_VIEWS)[number];

export type Route =
  | { readonly view: 'forum' }
  | { readonly view: MeetingView; readonly meeting: string }
  | { readonly view: 'projector'; readonly meeting?: string };

export function href(route: Route): string {
  if (route.view === 'forum') return '#/';
  if (route.view === 'projector')
    return route.meeting ? `#/projector/${route.meeting}` : '#/projector';
  return `#/meeting/${route.meeting}/${route.view}`;
}

export function go(route: Route): void {
  location.hash = href(route);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(
    (changed) => {
      addEventListener('hashchange', changed);
      return () => removeEventListener('hashchange', changed);
    },
    () => location.hash,
  );
  return parse(hash);
}

function parse(hash: string): Route {
  const [, place, meeting, last] = hash.split('/');
  if (place === 'projector')
    return meeting ? { view: 'projector', meeting } : { view: 'projector' };
  const view = MEETING_VIEWS.find((each) => each === last);
  return place === 'meeting' && meeting && view ? { view, meeting } : { view: 'forum' };
}
