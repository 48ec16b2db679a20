import { defineWords } from '../define.ts';

/** The window around the meeting: start, forum, partners, settings, errors. */
export const shell = defineWords({
  forum: ['Forum', 'Forum', 'Forum'],
});
