import { defineWords } from '../define.ts';

/** Why a command was refused, in words for a person. */
export const refusals = defineWords({
  forum: ['Forum', 'Forum', 'Forum'],
});
