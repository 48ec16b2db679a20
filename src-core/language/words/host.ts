import { defineWords } from '../define.ts';

/** The command line, the desktop's menus and dialogs, and what a person is told at start. */
export const host = defineWords({
  forum: ['Forum', 'Forum', 'Forum'],
});
