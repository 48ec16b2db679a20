import { changes } from './changes.ts';
import { editor, mentionKinds } from './editor.ts';
import { host } from './host.ts';
import { criteria, minutes } from './minutes.ts';
import { refusals } from './refusals.ts';
import { room } from './room.ts';
import { hitKinds, mayBind, schemes, shell, textSizes } from './shell.ts';
import { standing } from './standing.ts';
import { store } from './store.ts';
import * as terms from './terms.ts';

/** All areas of words. */
export const WORDS = {
  ...terms,
  changes,
  criteria,
  editor,
  hitKinds,
  host,
  mayBind,
  mentionKinds,
  minutes,
  refusals,
  room,
  schemes,
  shell,
  standing,
  store,
  textSizes,
};
