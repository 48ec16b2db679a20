import type { Triple } from '../define-words.ts';
import type { firstPage } from './first-page.words.ts';

/** The words of the house on the first page of the minutes. */
interface FirstPageVariant {
  readonly firstPage: { readonly [Key in keyof typeof firstPage]?: Triple };
}

export const beslutning = {
  firstPage: { decision: ['Beslutning', 'Avgjerd', 'Decision'] },
} as const satisfies FirstPageVariant;

export const resolution = {
  firstPage: { decision: ['Vedtak', 'Vedtak', 'Resolution'] },
} as const satisfies FirstPageVariant;

export const protokoll = {
  firstPage: {
    remarksTo: [
      'Merknader til protokollen: send dem til {{secretariat}} innen {{day}}.',
      'Merknader til protokollen: send dei til {{secretariat}} innan {{day}}.',
      'Comments on the minutes: please send them to {{secretariat}} by {{day}}.',
    ],
    'last-minutes': [
      'protokoll fra forrige møte',
      'protokoll frå førre møte',
      'the minutes of the last meeting',
    ],
  },
} as const satisfies FirstPageVariant;

export const motebok = {
  firstPage: {
    remarksTo: [
      'Merknader til møteboka: send dem til {{secretariat}} innen {{day}}.',
      'Merknader til møteboka: send dei til {{secretariat}} innan {{day}}.',
      'Comments on the minutes: please send them to {{secretariat}} by {{day}}.',
    ],
    'last-minutes': [
      'møtebok fra forrige møte',
      'møtebok frå førre møte',
      'the minutes of the last meeting',
    ],
  },
} as const satisfies FirstPageVariant;
