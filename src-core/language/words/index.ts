import { host } from './host.ts';
import { criteria, minutes } from './minutes.ts';
import { refusals } from './refusals.ts';
import { room } from './room.ts';
import { shell } from './shell.ts';
import { standing } from './standing.ts';
import { store } from './store.ts';
import * as terms from './terms.ts';

/** All areas of words. */
export const WORDS = { ...terms, criteria, host, minutes, refusals, room, shell, standing, store };
