import { defineWords } from '../define-words.ts';

/** The package with a meeting for the archive. */
export const archive = defineWords({
  package: ['Arkivpakke', 'Arkivpakke', 'Archive package'],
  file: ['{{id}} Arkivpakke {{title}}', '{{id}} Arkivpakke {{title}}', '{{id}} Archive {{title}}'],
  notClosed: [
    'Møtet må være hevet før det kan arkiveres.',
    'Møtet må vere heva før det kan arkiverast.',
    'The meeting must be closed before it can be archived.',
  ],
  attachmentLost: [
    'Vedlegget «{{name}}» i {{item}} mangler eller er skadet i forumets mappe. Arkivpakken er ikke laget.',
    'Vedlegget «{{name}}» i {{item}} manglar eller er skadd i mappa til forumet. Arkivpakken er ikkje laga.',
    'The attachment “{{name}}” of {{item}} is missing or damaged in the forum’s folder. The archive package has not been created.',
  ],
  notOurs: [
    'Mappen {{file}} inneholder noe annet enn en arkivpakke. Velg en tom eller ny mappe.',
    'Mappa {{file}} inneheld noko anna enn ein arkivpakke. Vel ei tom eller ny mappe.',
    'The folder {{file}} already contains something other than an archive package. Choose an empty or new folder.',
  ],
  readMe: [
    'Arkivpakke for {{meeting}}, {{forum}}.',
    'Arkivpakke for {{meeting}}, {{forum}}.',
    'Archive package for {{meeting}}, {{forum}}.',
  ],
  howToRead: [
    'Hver mappe er én arkivmelding (Noark 5) med filene den viser til. De skal inn i arkivet i denne rekkefølgen:',
    'Kvar mappe er éi arkivmelding (Noark 5) med filene ho viser til. Dei skal inn i arkivet i denne rekkjefølgja:',
    'Each folder is one archive message (arkivmelding, Noark 5) with the files it refers to. Deposit them in this order:',
  ],
});
