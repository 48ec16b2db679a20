import { defineWords } from '../define.ts';

/** The minutes and the agenda as documents. */
export const minutes = defineWords({
  forum: ['Forum', 'Forum', 'Forum'],
});
