import { defineWords } from '../define-words.ts';

/** The items that the four-part agenda template adds to every agenda. */
export const standingItems = defineWords({
  agenda: [
    'Godkjenning av innkalling og saksliste',
    'Godkjenning av innkalling og sakliste',
    'Approval of notice and agenda',
  ],
  'last-minutes': [
    'Godkjenning av referat fra forrige møte',
    'Godkjenning av referat frå førre møte',
    'Approval of the minutes of the last meeting',
  ],
  carried: [
    'Oppfølging fra tidligere møter',
    'Oppfølging frå tidlegare møte',
    'Follow-up from earlier meetings',
  ],
  'any-other-business': ['Eventuelt', 'Eventuelt', 'Any other business'],
  'next-meeting': ['Neste møte', 'Neste møte', 'Next meeting'],
});
