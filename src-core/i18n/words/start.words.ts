import { defineWords } from '../define-words.ts';

/** What `npm start` says: building, downloading, and why the desktop window does not open. */
export const start = defineWords({
  building: ['Bygger vinduet …', 'Byggjer vindauget …', 'Building the window …'],
  buildFailed: [
    'Vinduet kunne ikke bygges: {{reason}}',
    'Vindauget kunne ikkje byggjast: {{reason}}',
    'The window could not be built: {{reason}}',
  ],
  waiting: [
    'Forum er i ferd med å starte fra et annet sted og gjør det samme. Venter …',
    'Forum er i ferd med å starte frå ein annan stad og gjer det same. Ventar …',
    'Forum is also starting from somewhere else and is doing the same. Waiting …',
  ],
  receivedOf: [
    '{{percent}} % av {{megabytes}} MB',
    '{{percent}} % av {{megabytes}} MB',
    '{{percent}}% of {{megabytes}} MB',
  ],
  received: ['{{megabytes}} MB', '{{megabytes}} MB', '{{megabytes}} MB'],
  noContact: [
    'Får ikke kontakt med {{place}}. Sjekk nettet. Trenger nettet hos dere en proxy, må HTTPS_PROXY være satt.',
    'Får ikkje kontakt med {{place}}. Sjekk nettet. Treng nettet hos dykk ein proxy, må HTTPS_PROXY vere sett.',
    'Cannot reach {{place}}. Check the network. If your network needs a proxy, HTTPS_PROXY must be set.',
  ],
  proxyRefused: [
    'Proxyen {{place}} slipper ikke nedlastingen gjennom. Sjekk HTTPS_PROXY, med brukernavn og passord hvis proxyen krever det, eller spør IT.',
    'Proxyen {{place}} slepper ikkje nedlastinga gjennom. Sjekk HTTPS_PROXY, med brukarnamn og passord viss proxyen krev det, eller spør IT.',
    'The proxy {{place}} does not let the download through. Check HTTPS_PROXY, with user name and password if the proxy needs them, or ask your IT staff.',
  ],
  wrongAddress: [
    '{{name}} må være en hel adresse, som https://eksempel.no/. Rett adressen og prøv igjen.',
    '{{name}} må vere ei heil adresse, som https://eksempel.no/. Rett adressa og prøv igjen.',
    '{{name}} must be a whole address, such as https://example.com/. Correct it and try again.',
  ],
  proxyNeedsNode: [
    'Denne utgaven av Node kan ikke laste ned gjennom en proxy. Installer Node 22.21 eller nyere.',
    'Denne utgåva av Node kan ikkje laste ned gjennom ein proxy. Installer Node 22.21 eller nyare.',
    'This version of Node cannot download through a proxy. Install Node 22.21 or later.',
  ],
  certificate: [
    'Sertifikatet til {{place}} er ikke godkjent på denne maskinen. Har nettet hos dere et eget sertifikat, må det ligge blant maskinens sertifikater eller i filen som NODE_EXTRA_CA_CERTS peker på.',
    'Sertifikatet til {{place}} er ikkje godkjent på denne maskina. Har nettet hos dykk eit eige sertifikat, må det liggje blant sertifikata til maskina eller i fila som NODE_EXTRA_CA_CERTS peikar på.',
    'This machine does not trust the certificate of {{place}}. If your network has a certificate of its own, it must be among the machine’s certificates or in the file that NODE_EXTRA_CA_CERTS names.',
  ],
  badAnswer: [
    '{{place}} svarte med feil {{status}}. Er ELECTRON_MIRROR satt, må adressen ha denne versjonen av Electron.',
    '{{place}} svarte med feil {{status}}. Er ELECTRON_MIRROR sett, må adressa ha denne versjonen av Electron.',
    '{{place}} answered with error {{status}}. If ELECTRON_MIRROR is set, its address must have this version of Electron.',
  ],
  stalled: [
    'Det kom ikke noe fra {{place}} på 30 sekunder. Nedlastingen er avbrutt. Prøv igjen senere.',
    'Det kom ikkje noko frå {{place}} på 30 sekund. Nedlastinga er avbroten. Prøv igjen seinare.',
    'Nothing came from {{place}} for 30 seconds, so the download was stopped. Try again later.',
  ],
  cutOff: [
    'Forbindelsen til {{place}} ble brutt under nedlastingen. Prøv igjen.',
    'Sambandet med {{place}} blei brote under nedlastinga. Prøv igjen.',
    'The connection to {{place}} was cut off during the download. Try again.',
  ],
  wrongChecksum: [
    'Filen fra {{place}} er ikke den riktige (feil kontrollsum), og er ikke tatt i bruk. Prøv igjen, eller sjekk ELECTRON_MIRROR.',
    'Fila frå {{place}} er ikkje den rette (feil kontrollsum), og er ikkje teken i bruk. Prøv igjen, eller sjekk ELECTRON_MIRROR.',
    'The file from {{place}} is not the right one (wrong checksum) and was not used. Try again, or check ELECTRON_MIRROR.',
  ],
  diskFull: [
    'Disken er full. Electron trenger omtrent 500 MB. Frigjør plass og prøv igjen.',
    'Disken er full. Electron treng om lag 500 MB. Frigjer plass og prøv igjen.',
    'The disk is full. Electron needs about 500 MB. Free some space and try again.',
  ],
  noAccess: [
    'Har ikke tilgang til å lagre Electron. Sjekk at du kan skrive i programmets mappe (node_modules) og i hjemmemappen din.',
    'Har ikkje tilgang til å lagre Electron. Sjekk at du kan skrive i mappa til programmet (node_modules) og i heimemappa di.',
    'No permission to store Electron. Check that you can write in the program’s folder (node_modules) and in your home folder.',
  ],
  notForMachine: [
    'Electron finnes ikke for denne typen maskin.',
    'Electron finst ikkje for denne typen maskin.',
    'Electron does not exist for this kind of machine.',
  ],
  otherTrouble: [
    'Nedlastingen stoppet: {{reason}}',
    'Nedlastinga stoppa: {{reason}}',
    'The download stopped: {{reason}}',
  ],
  noSandbox: [
    'Dette Linux-systemet lar ikke programmer uten AppArmor-profil lage den sikre sonen (sandkassen) som vinduet kjører i. Installer Forum fra .deb-pakken, som har profilen med.',
    'Dette Linux-systemet lèt ikkje program utan AppArmor-profil lage den sikre sona (sandkassa) som vindauget køyrer i. Installer Forum frå .deb-pakken, som har profilen med.',
    'This Linux system does not let programs without an AppArmor profile create the sandbox that the window runs in. Install Forum from the .deb package, which brings the profile.',
  ],
  noLibrary: [
    'Skrivebordsvinduet trenger biblioteket {{library}}, som ikke finnes på maskinen. Installer det, eller installer Forum fra .deb-pakken, som tar det med.',
    'Skrivebordsvindauget treng biblioteket {{library}}, som ikkje finst på maskina. Installer det, eller installer Forum frå .deb-pakken, som tek det med.',
    'The desktop window needs the library {{library}}, which is not on this machine. Install it, or install Forum from the .deb package, which brings it.',
  ],
  noScreen: [
    'Skrivebordsvinduet får ikke kontakt med skjermen (DISPLAY eller WAYLAND_DISPLAY).',
    'Skrivebordsvindauget får ikkje kontakt med skjermen (DISPLAY eller WAYLAND_DISPLAY).',
    'The desktop window cannot reach the display (DISPLAY or WAYLAND_DISPLAY).',
  ],
});
