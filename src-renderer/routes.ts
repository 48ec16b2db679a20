import { useSyncExternalStore } from 'react';

/** Where one is, in the address. */

export const MEETING_VIEWS = ['prepare', 'run', 'minutes'] as const;
export type MeetingView = (typeof MEETING_VIEWS)[number];

/** The parts of the forum's own page. */
export const FORUM_TABS = [
  'meetings',
  'open',
  'agreements',
  'plan',
  'check',
  'partners',
  'mandate',
] as const;
export type ForumTab = (typeof FORUM_TABS)[number];

export type Route =
  | { readonly view: 'forum'; readonly tab?: ForumTab }
  | { readonly view: MeetingView; readonly meeting: string; readonly item?: string }
  | { readonly view: 'partner'; readonly partner: string }
  | { readonly view: 'projector'; readonly meeting?: string };

export function href(route: Route): string {
  if (route.view === 'forum') return route.tab ? `#/${route.tab}` : '#/';
  if (route.view === 'partner') return `#/partners/${route.partner}`;
  if (route.view === 'projector')
    return route.meeting ? `#/projector/${route.meeting}` : '#/projector';
  const item = route.item === undefined ? '' : `/${route.item}`;
  return `#/meeting/${route.meeting}/${route.view}${item}`;
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
  const [, place, meeting, last, item] = hash.split('/');
  if (place === 'projector')
    return meeting ? { view: 'projector', meeting } : { view: 'projector' };
  if (place === 'partners' && meeting) return { view: 'partner', partner: meeting };
  const view = MEETING_VIEWS.find((each) => each === last);
  const tab = FORUM_TABS.find((each) => each === place);
  if (tab) return { view: 'forum', tab };
  if (place !== 'meeting' || !meeting || !view) return { view: 'forum' };
  return item ? { view, meeting, item } : { view, meeting };
}
