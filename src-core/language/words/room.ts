import { defineWords } from '../define.ts';

/** Prepare, run, minutes and the projector. */
export const room = defineWords({
  forum: ['Forum', 'Forum', 'Forum'],
});
