import { defineWords } from '../define-words.ts';

/** What the desktop program says when one of its parts has stopped. */
export const crash = defineWords({
  failed: [
    'Det har oppstått en feil i Forum, og programmet må lukkes.',
    'Det har oppstått ein feil i Forum, og programmet må lukkast.',
    'An error has occurred in Forum, and the program must close.',
  ],
  isSaved: [
    'Det som er skrevet, er lagret.',
    'Det som er skrive, er lagra.',
    'What you have written is saved.',
  ],
  maybeNotSaved: [
    'Det siste som ble skrevet, er kanskje ikke lagret. Se etter når du har startet på nytt.',
    'Det siste som blei skrive, er kanskje ikkje lagra. Sjå etter når du har starta på nytt.',
    'The last thing you wrote may not be saved. Check when you have started again.',
  ],
  startAgain: ['Start på nytt', 'Start på nytt', 'Start again'],
  saveReport: ['Lagre en feilrapport …', 'Lagre ein feilrapport …', 'Save a report …'],
  quit: ['Avslutt', 'Avslutt', 'Quit'],
  reportName: ['Feilrapport fra Forum', 'Feilrapport frå Forum', 'Forum error report'],
  text: ['Tekst', 'Tekst', 'Text'],
  reportHead: ['Feilrapport fra Forum', 'Feilrapport frå Forum', 'Error report from Forum'],
  reportHolds: [
    'Rapporten sier hvilke versjoner som er i bruk, hvor i programmet feilen oppsto, og hva som har hendt med vinduene. Den har ikke noe innhold fra møtene og ingen navn på personer eller mapper.',
    'Rapporten seier kva versjonar som er i bruk, kvar i programmet feilen oppstod, og kva som har hendt med vindauga. Han har ikkje noko innhald frå møta og ingen namn på personar eller mapper.',
    'This report says which versions are in use, where in the program the error occurred, and what happened to the windows. It has no content from meetings, and no names of people or folders.',
  ],
  windowKeepsDying: [
    'Vinduet har stoppet flere ganger på kort tid.',
    'Vindauget har stoppa fleire gonger på kort tid.',
    'The window has stopped several times in a short while.',
  ],
  wallKeepsDying: [
    'Storskjermen har stoppet flere ganger på kort tid.',
    'Storskjermen har stoppa fleire gonger på kort tid.',
    'The big screen has stopped several times in a short while.',
  ],
  tryAgain: ['Prøv igjen', 'Prøv igjen', 'Try again'],
  closeWindow: ['Lukk vinduet', 'Lukk vindauget', 'Close the window'],
  gpuKeepsDying: [
    'Maskinens grafikkort virker ikke som det skal med Forum.',
    'Grafikkortet i maskina verkar ikkje som det skal med Forum.',
    'This machine’s graphics card does not work well with Forum.',
  ],
  gpuRemedy: [
    'Forum kan tegne vinduene uten grafikkortet. Det gjelder fra neste start, og kan endres i innstillingene.',
    'Forum kan teikne vindauga utan grafikkortet. Det gjeld frå neste start, og kan endrast i innstillingane.',
    'Forum can draw its windows without the graphics card. This applies from the next start and can be changed in the settings.',
  ],
  gpuOff: ['Tegn uten grafikkortet', 'Teikn utan grafikkortet', 'Draw without it'],
  notNow: ['Ikke nå', 'Ikkje no', 'Not now'],
  useGpu: [
    'Bruk maskinens grafikkort',
    'Bruk grafikkortet i maskina',
    'Use this machine’s graphics card',
  ],
  useGpuHelp: [
    'Slå av på fjernskrivebord, eller hvis vinduet blir svart eller flimrer. Gjelder fra neste gang programmet starter.',
    'Slå av på fjernskrivebord, eller viss vindauget blir svart eller flimrar. Gjeld frå neste gong programmet startar.',
    'Turn off on a remote desktop, or if the window turns black or flickers. Applies the next time the program starts.',
  ],
});
