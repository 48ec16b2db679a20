import { defineWords } from '../define-words.ts';

/** What the command line says about each command. */

/**
 * What each command does, in one line: the list in `forum --help`. At most 60 characters, so that no line
 * wraps.
 */
export const commandSummaries = defineWords({
  new: ['Opprett et forum.', 'Opprett eit forum.', 'Create a forum.'],
  run: [
    'Utfør kommandoer fra et skript, ett JSON-objekt per linje.',
    'Utfør kommandoar frå eit skript, eitt JSON-objekt per linje.',
    'Carry out commands from a script, one JSON object per line.',
  ],
  show: [
    'Vis alt i forumet, eller i ett møte, som JSON.',
    'Vis alt i forumet, eller i eitt møte, som JSON.',
    'Show everything in the forum, or in one meeting, as JSON.',
  ],
  minutes: [
    'Lag referat, vedtaksliste eller utdrag for én part.',
    'Lag referat, vedtaksliste eller utdrag for éin part.',
    'Create minutes, a list of decisions or a partner’s extract.',
  ],
  agenda: [
    'Lag innkallingen til et møte, eller hent saker fra en fil.',
    'Lag innkallinga til eit møte, eller hent saker frå ei fil.',
    'Create the notice of a meeting, or add items from a file.',
  ],
  archive: [
    'Lag arkivpakken (Noark 5) for et møte som er hevet.',
    'Lag arkivpakken (Noark 5) for eit møte som er heva.',
    'Create the archive package (Noark 5) of a closed meeting.',
  ],
  comments: [
    'Vis hva parter har endret og kommentert i referatet.',
    'Vis kva partar har endra og kommentert i referatet.',
    'Show what partners changed and commented on in the minutes.',
  ],
  search: [
    'Søk i alt som står i forumet.',
    'Søk i alt som står i forumet.',
    'Search everything in the forum.',
  ],
  trace: [
    'Vis hvem som har endret hva, det nyeste først.',
    'Vis kven som har endra kva, det nyaste først.',
    'Show who changed what, newest first.',
  ],
  check: [
    'Sjekk at filene i forumet er hele og uendret.',
    'Sjekk at filene i forumet er heile og uendra.',
    'Check that the forum’s files are undamaged and unaltered.',
  ],
  backup: [
    'Ta en sikkerhetskopi, eller lagre hele forumet i én zip-fil.',
    'Ta ein tryggingskopi, eller lagre heile forumet i éi zip-fil.',
    'Make a backup, or save the whole forum as one zip file.',
  ],
  restore: [
    'Gjenopprett forumet, ett møte eller noe i et møte.',
    'Gjenopprett forumet, eitt møte eller noko i eit møte.',
    'Restore the forum, one meeting or one part of a meeting.',
  ],
  serve: [
    'Gjør Forum tilgjengelig i nettleseren på denne maskinen.',
    'Gjer Forum tilgjengeleg i nettlesaren på denne maskina.',
    'Make Forum available in the browser on this machine.',
  ],
});

/** The first lines of `forum <command> --help`. */
export const commandWords = defineWords({
  new: [
    'Opprett et forum i en ny eller tom mappe.',
    'Opprett eit forum i ei ny eller tom mappe.',
    'Create a forum in a new or empty folder.',
  ],
  run: [
    'Utfør kommandoer fra et skript, ett JSON-objekt per linje. Svaret på en kommando skrives ut når endringen er lagret på disken.',
    'Utfør kommandoar frå eit skript, eitt JSON-objekt per linje. Svaret på ein kommando blir skrive ut når endringa er lagra på disken.',
    'Carry out commands from a script, one JSON object per line. An answer is printed once the change is saved on disk.',
  ],
  show: [
    'Vis alt i forumet, eller i ett møte, som JSON.',
    'Vis alt i forumet, eller i eitt møte, som JSON.',
    'Show everything in the forum, or in one meeting, as JSON.',
  ],
  minutes: [
    'Lag referatet fra et møte som dokument, bare vedtakene, eller et utdrag for én part.',
    'Lag referatet frå eit møte som dokument, berre vedtaka, eller eit utdrag for éin part.',
    'Create the minutes of a meeting as a document, the decisions alone, or an extract for one partner.',
  ],
  agenda: [
    'Lag innkallingen til et møte som dokument eller kalenderfil, eller hent saker til møtet fra en fil.',
    'Lag innkallinga til eit møte som dokument eller kalenderfil, eller hent saker til møtet frå ei fil.',
    'Create the notice of a meeting as a document or calendar file, or add items to the meeting from a file.',
  ],
  archive: [
    'Lag arkivpakken (Noark 5) for et møte som er hevet.',
    'Lag arkivpakken (Noark 5) for eit møte som er heva.',
    'Create the archive package (Noark 5) of a meeting that is closed.',
  ],
  comments: [
    'Vis hva parter har endret og kommentert i referatet, i en Word-fil de har sendt tilbake. Forumet blir ikke endret.',
    'Vis kva partar har endra og kommentert i referatet, i ei Word-fil dei har sendt tilbake. Forumet blir ikkje endra.',
    'Show what partners have changed and commented on in the minutes, in a Word file that they sent back. The forum is not changed.',
  ],
  search: [
    'Søk i alt som står i forumet.',
    'Søk i alt som står i forumet.',
    'Search everything in the forum.',
  ],
  trace: [
    'Vis endringsloggen for ett møte, eller for det som er felles for forumet (parter, mandat og handlingsplan). Det nyeste står først.',
    'Vis endringsloggen for eitt møte, eller for det som er felles for forumet (partar, mandat og handlingsplan). Det nyaste står først.',
    'Show the change log of one meeting, or of what all meetings share (partners, mandate and action plan). The newest change comes first.',
  ],
  check: [
    'Sjekk at filene i forumet er hele, og at ingen andre programmer har endret dem.',
    'Sjekk at filene i forumet er heile, og at ingen andre program har endra dei.',
    'Check that the files of the forum are undamaged, and that no other program has changed them.',
  ],
  backup: [
    'Ta en sikkerhetskopi i forumets mappe, eller lagre hele forumet i én zip-fil.',
    'Ta ein tryggingskopi i mappa til forumet, eller lagre heile forumet i éi zip-fil.',
    'Make a backup in the forum’s folder, or save the whole forum as one zip file.',
  ],
  restore: [
    'Gjenopprett forumet, ett møte eller noe i et møte slik det var i en sikkerhetskopi, eller pakk ut en zip-fil i en ny mappe.',
    'Gjenopprett forumet, eitt møte eller noko i eit møte slik det var i ein tryggingskopi, eller pakk ut ei zip-fil i ei ny mappe.',
    'Restore the forum, one meeting or one part of a meeting as it was in a backup, or unpack a zip file into a new folder.',
  ],
  serve: [
    'Gjør Forum tilgjengelig i nettleseren på denne maskinen, til du stopper med Ctrl+C. Adressene skrives ut som JSON og virker én gang hver, i ti minutter. Trykk Enter for nye.',
    'Gjer Forum tilgjengeleg i nettlesaren på denne maskina, til du stoppar med Ctrl+C. Adressene blir skrivne ut som JSON og verkar éin gong kvar, i ti minutt. Trykk Enter for nye.',
    'Make Forum available in the browser on this machine until you stop it with Ctrl+C. The addresses are printed as JSON and work once each, for ten minutes. Press Enter for new ones.',
  ],
});

/** The last lines of `forum <command> --help`, one example per line. */
export const commandExamples = defineWords({
  new: [
    'forum new kompetanseforum --template kompetanseforum\nforum new regionraad --lang nb',
    'forum new kompetanseforum --template kompetanseforum\nforum new regionraad --lang nn',
    'forum new skills-forum --template kompetanseforum\nforum new regional-council --lang en',
  ],
  run: [
    'forum run kompetanseforum parter.ndjson\nforum run kompetanseforum saker.ndjson --keep-going',
    'forum run kompetanseforum partar.ndjson\nforum run kompetanseforum saker.ndjson --keep-going',
    'forum run skills-forum partners.ndjson\nforum run skills-forum items.ndjson --keep-going',
  ],
  show: [
    'forum show kompetanseforum\nforum show kompetanseforum --meeting 2026-1',
    'forum show kompetanseforum\nforum show kompetanseforum --meeting 2026-1',
    'forum show skills-forum\nforum show skills-forum --meeting 2026-1',
  ],
  minutes: [
    'forum minutes kompetanseforum 2026-1 --out referat.docx\nforum minutes kompetanseforum 2026-1 --out offentlig.pdf --public\nforum minutes kompetanseforum 2026-1 --out utdrag.docx --partner nav',
    'forum minutes kompetanseforum 2026-1 --out referat.docx\nforum minutes kompetanseforum 2026-1 --out offentleg.pdf --public\nforum minutes kompetanseforum 2026-1 --out utdrag.docx --partner nav',
    'forum minutes skills-forum 2026-1 --out minutes.docx\nforum minutes skills-forum 2026-1 --out public.pdf --public\nforum minutes skills-forum 2026-1 --out extract.docx --partner nav',
  ],
  agenda: [
    'forum agenda kompetanseforum 2026-1 --out innkalling.docx\nforum agenda kompetanseforum 2026-1 --out innkalling.ics\nforum agenda kompetanseforum 2026-1 --from saksliste.docx --dry-run',
    'forum agenda kompetanseforum 2026-1 --out innkalling.docx\nforum agenda kompetanseforum 2026-1 --out innkalling.ics\nforum agenda kompetanseforum 2026-1 --from sakliste.docx --dry-run',
    'forum agenda skills-forum 2026-1 --out notice.docx\nforum agenda skills-forum 2026-1 --out notice.ics\nforum agenda skills-forum 2026-1 --from agenda.docx --dry-run',
  ],
  archive: [
    'forum archive kompetanseforum 2026-1 --out arkivpakke\nforum archive kompetanseforum 2026-1 --out arkivpakke.zip',
    'forum archive kompetanseforum 2026-1 --out arkivpakke\nforum archive kompetanseforum 2026-1 --out arkivpakke.zip',
    'forum archive skills-forum 2026-1 --out package\nforum archive skills-forum 2026-1 --out package.zip',
  ],
  comments: [
    'forum comments kompetanseforum 2026-1 referat-fra-nav.docx\nforum comments kompetanseforum 2026-1 referat-fra-nav.docx --json',
    'forum comments kompetanseforum 2026-1 referat-nav.docx\nforum comments kompetanseforum 2026-1 referat-nav.docx --json',
    'forum comments skills-forum 2026-1 minutes-from-nav.docx\nforum comments skills-forum 2026-1 minutes-from-nav.docx --json',
  ],
  search: [
    'forum search kompetanseforum læreplasser\nforum search kompetanseforum felles plan --json',
    'forum search kompetanseforum læreplassar\nforum search kompetanseforum felles plan --json',
    'forum search skills-forum apprenticeships\nforum search skills-forum common plan --json',
  ],
  trace: [
    'forum trace kompetanseforum\nforum trace kompetanseforum --meeting 2026-1',
    'forum trace kompetanseforum\nforum trace kompetanseforum --meeting 2026-1',
    'forum trace skills-forum\nforum trace skills-forum --meeting 2026-1',
  ],
  check: [
    'forum check kompetanseforum\nforum check kompetanseforum --repair',
    'forum check kompetanseforum\nforum check kompetanseforum --repair',
    'forum check skills-forum\nforum check skills-forum --repair',
  ],
  backup: [
    'forum backup kompetanseforum\nforum backup kompetanseforum --list\nforum backup kompetanseforum --out hele-forumet.zip',
    'forum backup kompetanseforum\nforum backup kompetanseforum --list\nforum backup kompetanseforum --out heile-forumet.zip',
    'forum backup skills-forum\nforum backup skills-forum --list\nforum backup skills-forum --out whole-forum.zip',
  ],
  restore: [
    'forum restore kompetanseforum "2026-11-23 09.00.00.zip" --preview\nforum restore kompetanseforum "2026-11-23 09.00.00.zip" --list\nforum restore kompetanseforum "2026-11-23 09.00.00.zip" --meeting m1 --preview\nforum restore kompetanseforum "2026-11-23 09.00.00.zip" --meeting m1 --thing notes:i2\nforum restore ny-mappe hele-forumet.zip',
    'forum restore kompetanseforum "2026-11-23 09.00.00.zip" --preview\nforum restore kompetanseforum "2026-11-23 09.00.00.zip" --list\nforum restore kompetanseforum "2026-11-23 09.00.00.zip" --meeting m1 --preview\nforum restore kompetanseforum "2026-11-23 09.00.00.zip" --meeting m1 --thing notes:i2\nforum restore ny-mappe heile-forumet.zip',
    'forum restore skills-forum "2026-11-23 09.00.00.zip" --preview\nforum restore skills-forum "2026-11-23 09.00.00.zip" --list\nforum restore skills-forum "2026-11-23 09.00.00.zip" --meeting m1 --preview\nforum restore skills-forum "2026-11-23 09.00.00.zip" --meeting m1 --thing notes:i2\nforum restore new-folder whole-forum.zip',
  ],
  serve: [
    'forum serve kompetanseforum\nforum serve kompetanseforum --port 8080',
    'forum serve kompetanseforum\nforum serve kompetanseforum --port 8080',
    'forum serve skills-forum\nforum serve skills-forum --port 8080',
  ],
});
