import { useEffect, useState, useSyncExternalStore } from 'react';

/** The view that is shown, as written in the address. */

export const MEETING_VIEWS = ['prepare', 'run', 'minutes', 'trace'] as const;
export type MeetingPage = (typeof MEETING_VIEWS)[number];

/** The parts of the forum's own page. */
export const FORUM_TABS = [
  'meetings',
  'open',
  'written',
  'agreements',
  'plan',
  'check',
  'partners',
  'mandate',
] as const;
export type ForumTab = (typeof FORUM_TABS)[number];

export type Route =
  /** `at`: the thing on the page that the user asked for. */
  | { readonly view: 'forum'; readonly tab?: ForumTab; readonly at?: string }
  | {
      readonly view: MeetingPage;
      readonly meeting: string;
      readonly item?: string;
      readonly at?: string;
    }
  | { readonly view: 'partner'; readonly partner: string; readonly at?: string }
  | { readonly view: 'trace' }
  | { readonly view: 'projector'; readonly meeting?: string };

export function href(route: Route): string {
  const at = 'at' in route && route.at !== undefined ? `/${route.at}` : '';
  if (route.view === 'forum') return route.tab ? `#/${route.tab}${at}` : '#/';
  if (route.view === 'partner') return `#/partners/${route.partner}${at}`;
  if (route.view === 'trace' && !('meeting' in route)) return '#/trace';
  if (route.view === 'projector')
    return route.meeting ? `#/projector/${route.meeting}` : '#/projector';
  const item = route.item ? `/${route.item}` : at && '/';
  return `#/meeting/${route.meeting}/${route.view}${item}${at}`;
}

export function go(route: Route): void {
  // A user who asks for the same place again has lost sight of it.
  if (location.hash === href(route)) dispatchEvent(new Event(ASKED_AGAIN));
  else location.hash = href(route);
}

const ASKED_AGAIN = 'asked-again';

/** Scrolls to the thing that the address asks for, and gives it the keyboard focus. */
export function useArrival(thing: string) {
  const route = useRoute();
  const isAsked = 'at' in route && route.at === thing;
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!isAsked || !place) return;
    const arrive = () => {
      place.scrollIntoView({ block: 'start' });
      place.focus({ preventScroll: true });
    };
    arrive();
    addEventListener(ASKED_AGAIN, arrive);
    return () => removeEventListener(ASKED_AGAIN, arrive);
  }, [isAsked, place]);
  return { ref: setPlace, tabIndex: -1, 'data-arrival': true };
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

/** Which big screen the address asks for. Undefined if it asks for another page. */
export function screenInAddress(): { readonly meeting?: string } | undefined {
  const route = parse(location.hash);
  if (route.view !== 'projector') return undefined;
  return route.meeting === undefined ? {} : { meeting: route.meeting };
}

function parse(hash: string): Route {
  const [, place, meeting, last, item, at] = hash.split('/');
  if (place === 'projector')
    return meeting ? { view: 'projector', meeting } : { view: 'projector' };
  if (place === 'partners' && meeting)
    return { view: 'partner', partner: meeting, ...(last ? { at: last } : {}) };
  if (place === 'trace') return { view: 'trace' };
  const view = MEETING_VIEWS.find((each) => each === last);
  const tab = FORUM_TABS.find((each) => each === place);
  if (tab) return meeting ? { view: 'forum', tab, at: meeting } : { view: 'forum', tab };
  if (place !== 'meeting' || !meeting || !view) return { view: 'forum' };
  return { view, meeting, ...(item ? { item } : {}), ...(at ? { at } : {}) };
}
