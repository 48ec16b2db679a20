import { defineWords } from '../define-words.ts';

/** The chart of the partnership check in words, for screen readers. */
export const assessmentChart = defineWords({
  title: [
    'Partnerskapssjekken som diagram',
    'Partnarskapssjekken som diagram',
    'The partnership check as a chart',
  ],
  alone: [
    'Diagram over partnerskapssjekken {{day}}, kriterium for kriterium: gjennomsnittet av svarene, og fra det laveste svaret til det høyeste.',
    'Diagram over partnarskapssjekken {{day}}, kriterium for kriterium: gjennomsnittet av svara, og frå det lågaste svaret til det høgaste.',
    'Chart of the partnership check on {{day}}, criterion by criterion: the average of the answers, and from the lowest answer to the highest.',
  ],
  beside: [
    'Diagram over partnerskapssjekken {{day}}, kriterium for kriterium: gjennomsnittet av svarene, fra det laveste svaret til det høyeste, og gjennomsnittet {{before}}.',
    'Diagram over partnarskapssjekken {{day}}, kriterium for kriterium: gjennomsnittet av svara, frå det lågaste svaret til det høgaste, og gjennomsnittet {{before}}.',
    'Chart of the partnership check on {{day}}, criterion by criterion: the average of the answers, from the lowest answer to the highest, and the average on {{before}}.',
  ],
  alike: [
    'Gjennomsnittet er {{mean}} for alle kriteriene.',
    'Gjennomsnittet er {{mean}} for alle kriteria.',
    'The average is {{mean}} for all the criteria.',
  ],
  highest: [
    'Høyest: {{criteria}} ({{mean}}).',
    'Høgast: {{criteria}} ({{mean}}).',
    'Highest: {{criteria}} ({{mean}}).',
  ],
  lowest: [
    'Lavest: {{criteria}} ({{mean}}).',
    'Lågast: {{criteria}} ({{mean}}).',
    'Lowest: {{criteria}} ({{mean}}).',
  ],
  up: [
    'Størst framgang: {{criteria}} ({{by}}).',
    'Størst framgang: {{criteria}} ({{by}}).',
    'Largest increase: {{criteria}} ({{by}}).',
  ],
  down: [
    'Størst nedgang: {{criteria}} ({{by}}).',
    'Størst nedgang: {{criteria}} ({{by}}).',
    'Largest decrease: {{criteria}} ({{by}}).',
  ],
  unmoved: [
    'Ingen av gjennomsnittene har endret seg.',
    'Ingen av gjennomsnitta har endra seg.',
    'No average has changed.',
  ],
  many: ['{{count}} kriterier', '{{count}} kriterium', '{{count}} criteria'],
  figures: [
    'Alle tallene står under.',
    'Alle tala står under.',
    'All the figures are given below.',
  ],
});
