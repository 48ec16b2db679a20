import { defineWords } from '../define-words.ts';

/** Why a command was refused: what is wrong, and what the user can do about it. */
export const refusals = defineWords({
  notObject: [
    'En kommando må være ett JSON-objekt med feltet «do».',
    'Ein kommando må vere eitt JSON-objekt med feltet «do».',
    'A command must be one JSON object with the field “do”.',
  ],
  onlyFull: [
    'Dette finnes bare i fullstendig utgave, for det kan inneholde noe som er unntatt offentlighet. Referatet, vedtakslisten, innkallingen og oppfølgingslisten finnes også i offentlig utgave.',
    'Dette finst berre i fullstendig utgåve, for det kan innehalde noko som er unnateke offentlegheit. Referatet, vedtakslista, innkallinga og oppfølgingslista finst også i offentleg utgåve.',
    'This exists only in the full edition, because it may contain what is exempt from public access. The minutes, the list of decisions, the notice and the follow-up list also have a public edition.',
  ],
  unknownCommand: [
    'Kommandoen «{{name}}» finnes ikke. Sjekk skrivemåten.',
    'Kommandoen «{{name}}» finst ikkje. Sjekk skrivemåten.',
    'There is no command “{{name}}”. Check the spelling.',
  ],
  reservedId: [
    'Id-en «{{id}}» kan ikke brukes. Velg en annen.',
    'Id-en «{{id}}» kan ikkje brukast. Vel ein annan.',
    'The id “{{id}}” cannot be used. Choose another one.',
  ],
  ownerGroup: [
    'En part kan ikke ha id-en «{{id}}». Den står for flere i oppfølgingspunkter.',
    'Ein part kan ikkje ha id-en «{{id}}». Han står for fleire i oppfølgingspunkt.',
    'A partner cannot have the id “{{id}}”. It stands for several in action points.',
  ],
  duplicateId: [
    'Id-en «{{id}}» er allerede i bruk. Velg en annen.',
    'Id-en «{{id}}» er allereie i bruk. Vel ein annan.',
    'The id “{{id}}” is already in use. Choose another.',
  ],
  endBeforeStart: [
    'Slutten kan ikke komme før starten. Rett den ene av dem.',
    'Slutten kan ikkje kome før starten. Rett den eine av dei.',
    'The end cannot come before the beginning. Correct one of them.',
  ],
  before: [
    'Tidspunktet er tidligere enn det som allerede har skjedd i møtet. Oppgi et senere tidspunkt.',
    'Tidspunktet er tidlegare enn det som allereie har hendt i møtet. Oppgje eit seinare tidspunkt.',
    'The time is earlier than what has already happened in the meeting. Give a later time.',
  ],
  exitBeforeJoined: [
    'Parten kan ikke gå ut før den kom med. Velg en senere dato.',
    'Parten kan ikkje gå ut før parten kom med. Vel ein seinare dato.',
    'The partner cannot leave before it joined. Choose a later date.',
  ],
  exited: [
    'Parten har allerede gått ut av forumet.',
    'Parten har allereie gått ut av forumet.',
    'The partner has already left the forum.',
  ],
  nothingToChange: [
    'Kommandoen sier ikke hva som skal endres. Ta med minst ett felt.',
    'Kommandoen seier ikkje kva som skal endrast. Ta med minst eitt felt.',
    'The command does not say what to change. Give at least one field.',
  ],
  locked: [
    'Referatet er godkjent, og møtet er låst. Ta opp rettelser som sak i et senere møte.',
    'Referatet er godkjent, og møtet er låst. Ta opp rettingar som sak i eit seinare møte.',
    'The minutes are approved and the meeting is locked. Raise corrections as an item at a later meeting.',
  ],
  mandateLocked: [
    'Mandatet er vedtatt ({{number}}). Det kan bare endres ved at et møte vedtar et nytt.',
    'Mandatet er vedteke ({{number}}). Det kan berre endrast ved at eit møte vedtek eit nytt.',
    'The mandate was adopted ({{number}}). Only a meeting can change it, by adopting a new one.',
  ],
  recording: [
    'Dette kan bare registreres etter at møtet har startet og før referatet er sendt ut. Er det sendt ut, kan du kalle tilbake referatet først.',
    'Dette kan berre registrerast etter at møtet har starta og før referatet er sendt ut. Er det sendt ut, kan du kalle tilbake referatet først.',
    'This can only be recorded after the meeting has been opened and before the minutes are circulated. If they have been, recall the minutes first.',
  ],
  sittingsOverlap: [
    'En møtedag kan ikke begynne før den forrige er slutt. Rett tidspunktene.',
    'Ein møtedag kan ikkje byrje før den førre er slutt. Rett tidspunkta.',
    'A sitting cannot begin before the previous one has ended. Correct the times.',
  ],
  formOnceOpen: [
    'Møtet har startet, så det kan ikke gå over til eller fra skriftlig behandling. Lag et nytt møte for resten.',
    'Møtet har starta, så det kan ikkje gå over til eller frå skriftleg behandling. Lag eit nytt møte for resten.',
    'The meeting has opened, so it cannot change to or from written form. Create another meeting for the rest.',
  ],
  formWithAttendance: [
    'Noen er registrert i oppmøtet, og i en skriftlig behandling møter ingen. Fjern dem fra oppmøtet først.',
    'Nokon er registrert i oppmøtet, og i ei skriftleg behandling møter ingen. Fjern dei frå oppmøtet først.',
    'Somebody is recorded in the attendance, and nobody attends a meeting in writing. Remove them from the attendance first.',
  ],
  attendanceCirculated: [
    'Referatet er sendt ut. Kall tilbake referatet for å endre oppmøtet.',
    'Referatet er sendt ut. Kall tilbake referatet for å endre oppmøtet.',
    'The minutes have been circulated. Recall the minutes to change the attendance.',
  ],
  attendeeNeedsName: [
    'Skriv navnet på den som ikke kommer fra noen part.',
    'Skriv namnet på den som ikkje kjem frå nokon part.',
    'Give the name of somebody who is of no partner.',
  ],
  attendeeNeedsRole: [
    'Velg parten som møter. Den som ikke kommer fra noen part, møter som gjest, sekretariat, observatør eller innleder.',
    'Vel parten som møter. Den som ikkje kjem frå nokon part, møter som gjest, sekretariat, observatør eller innleiar.',
    'Choose the partner that attends. Somebody of no partner attends as guest, secretariat, observer or presenter.',
  ],
  attendsInOneWay: [
    'Oppgi enten tidspunkter eller saker, ikke begge deler.',
    'Oppgje anten tidspunkt eller saker, ikkje begge delar.',
    'Give either times or items, not both.',
  ],
  periodsOverlap: [
    'Tidsrommene må stå i rekkefølge og kan ikke overlappe.',
    'Tidsromma må stå i rekkjefølgje og kan ikkje overlappe.',
    'The periods must be in order and cannot overlap.',
  ],
  ownDeputy: [
    '{{name}} kan ikke være vara for seg selv. Skriv navnet på den som møter i stedet.',
    '{{name}} kan ikkje vere vara for seg sjølv. Skriv namnet på den som møter i staden.',
    '{{name}} cannot be their own deputy. Give the name of the one who attends instead.',
  ],
  absentForPart: [
    'Den som ikke er til stede, kan ikke ha tidspunkter eller saker.',
    'Den som ikkje er til stades, kan ikkje ha tidspunkt eller saker.',
    'Somebody who is absent cannot have times or items.',
  ],
  outsideMeeting: [
    'Tidsrommet er utenfor møtet. Oppgi en tid mens møtet varer.',
    'Tidsrommet er utanfor møtet. Oppgje ei tid medan møtet varer.',
    'That time is outside the meeting. Give a time while the meeting lasts.',
  ],
  notAttending: [
    'Oppmøtet har ingen oppføring som passer. Se etter i oppmøtet.',
    'Oppmøtet har inga oppføring som passar. Sjå etter i oppmøtet.',
    'The attendance has no such entry. Check the attendance.',
  ],
  writtenAttendance: [
    'Saken behandles skriftlig, så ingen møter. Velg en annen møteform for å registrere oppmøte.',
    'Saka blir behandla skriftleg, så ingen møter. Vel ei anna møteform for å registrere oppmøte.',
    'The meeting is in writing, so nobody attends. Choose another form of meeting to record attendance.',
  ],
  circulated: [
    'Referatet er sendt ut, så ordlyden er låst. Kall tilbake referatet først, eller legg fram et nytt forslag i et senere møte.',
    'Referatet er sendt ut, så ordlyden er låst. Kall tilbake referatet først, eller legg fram eit nytt forslag i eit seinare møte.',
    'The minutes have been circulated, so the wording is locked. Recall the minutes first, or make a new proposal at a later meeting.',
  ],
  answeredAtHome: [
    'En oppdragsgiver har svart på denne ordlyden, så den er låst. Trekk svaret tilbake først, eller legg fram et nytt forslag.',
    'Ein oppdragsgjevar har svart på denne ordlyden, så han er låst. Trekk svaret tilbake først, eller legg fram eit nytt forslag.',
    'A governing body has answered this wording, so it is locked. Withdraw the answer first, or make a new proposal.',
  ],
  withdrawalAnswered: [
    'Dette er vedtatt, og det er svart hjemmefra. Det kan ikke trekkes. Legg fram et nytt forslag som endrer eller opphever det.',
    'Dette er vedteke, og det er svart heimanfrå. Det kan ikkje trekkjast. Legg fram eit nytt forslag som endrar eller opphevar det.',
    'This was adopted and has been answered at home, so it cannot be withdrawn. Propose a new one that amends or repeals it.',
  ],
  answerDepends: [
    'Oppdragsgiveren til {{partner}} har svart. Trekk svaret tilbake først.',
    'Oppdragsgjevaren til {{partner}} har svart. Trekk svaret tilbake først.',
    'The governing body of {{partner}} has answered. Withdraw the answer first.',
  ],
  onlyWording: [
    'Bare ordlyden kan rettes som skrivefeil. Endre framgangsmåten for seg.',
    'Berre ordlyden kan rettast som skrivefeil. Endre framgangsmåten for seg.',
    'Only the wording can be corrected as a clerical error. Change the procedure separately.',
  ],
  noPosition: [
    '{{partner}} har ikke tatt stilling til dette.',
    '{{partner}} har ikkje teke stilling til dette.',
    '{{partner}} has not taken a position on this.',
  ],
  nothingEarlier: [
    'Ingen har svart på et tidligere forslag, så det er ingenting å stå ved.',
    'Ingen har svart på eit tidlegare forslag, så det er ingenting å stå ved.',
    'Nobody has answered an earlier proposal, so there is nothing to stand by.',
  ],
  hasPosition: [
    '{{partner}} har tatt stilling i vedtak {{number}} og kan ikke være fraværende. Fjern standpunktet først, eller skriv når {{partner}} gikk.',
    '{{partner}} har teke stilling i vedtak {{number}} og kan ikkje vere fråverande. Fjern standpunktet først, eller skriv når {{partner}} gjekk.',
    '{{partner}} has taken a position on decision {{number}} and cannot be absent. Remove the position first, or give the time when {{partner}} left.',
  ],
  answeredThen: [
    '{{partner}} svarte på vedtak {{number}} kl. {{clock}}, og var altså til stede da. Fjern standpunktet først.',
    '{{partner}} svarte på vedtak {{number}} kl. {{clock}}, og var altså til stades då. Fjern standpunktet først.',
    '{{partner}} answered decision {{number}} at {{clock}}, so it was present then. Remove the position first.',
  ],
  awayThen: [
    'Ikke til stede kl. {{clock}}: {{partners}}. Rett oppmøtet, eller oppgi et annet tidspunkt.',
    'Ikkje til stades kl. {{clock}}: {{partners}}. Rett oppmøtet, eller oppgje eit anna tidspunkt.',
    'Not in the meeting at {{clock}}: {{partners}}. Correct the attendance, or give another time.',
  ],
  actionPointFollowed: [
    'Det er registrert status for oppfølgingspunktet, så det kan ikke fjernes. Sett det som bortfalt i stedet.',
    'Det er registrert status for oppfølgingspunktet, så det kan ikkje fjernast. Set det som bortfalle i staden.',
    'A status has been recorded for the action point, so it cannot be removed. Mark it as dropped instead.',
  ],
  signedBefore: [
    'Signaturen kan ikke være datert før møtet der avtalen ble til. Oppgi et senere tidspunkt.',
    'Signaturen kan ikkje vere datert før møtet der avtalen blei til. Oppgje eit seinare tidspunkt.',
    'The signature cannot be dated before the meeting that made the agreement. Give a later time.',
  ],
  noSignature: [
    '{{partner}} har ikke signert avtalen.',
    '{{partner}} har ikkje signert avtalen.',
    '{{partner}} has not signed the agreement.',
  ],
  hasLeft: [
    '{{partner}} gikk ut av samarbeidet {{day}}. Fra den dagen kan parten ikke svare eller signere.',
    '{{partner}} gjekk ut av samarbeidet {{day}}. Frå den dagen kan parten ikkje svare eller signere.',
    '{{partner}} left the partnership on {{day}}. From that day on it cannot answer or sign.',
  ],
  agendaClosed: [
    'Sakslisten kan ikke endres etter at referatet er sendt ut. Kall tilbake referatet først, eller ta det opp i et senere møte.',
    'Saklista kan ikkje endrast etter at referatet er sendt ut. Kall tilbake referatet først, eller ta det opp i eit seinare møte.',
    'The agenda cannot be changed after the minutes have been circulated. Recall the minutes first, or raise it at a later meeting.',
  ],
  detailsCirculated: [
    'Referatet er sendt ut. Kall tilbake referatet for å endre opplysningene om møtet.',
    'Referatet er sendt ut. Kall tilbake referatet for å endre opplysningane om møtet.',
    'The minutes have been circulated. Recall the minutes to change the details of the meeting.',
  ],
  exemptStays: [
    'Referatet er sendt ut, og unntaket fra offentlighet kan ikke tas bort. Det kan bare gjøres etter at referatet er kalt tilbake, og aldri etter at det er godkjent.',
    'Referatet er sendt ut, og unntaket frå offentlegheit kan ikkje takast bort. Det kan berre gjerast etter at referatet er kalla tilbake, og aldri etter at det er godkjent.',
    'The minutes have been circulated, and the exemption cannot be taken away. That is possible only after a recall, and never after approval.',
  ],
  deadlineBefore: [
    'Fristen for merknader er før dagen da referatet sendes ut. Velg en senere dag.',
    'Fristen for merknader er før dagen då referatet blir sendt ut. Vel ein seinare dag.',
    'The deadline for comments is before the day that the minutes are circulated. Choose a later day.',
  ],
  noCommentsDeadline: [
    'Referatet ble sendt ut uten frist for merknader, og kan ikke godkjennes ved at fristen er ute. Kall det tilbake og send det ut med frist, eller godkjenn det med et vedtak.',
    'Referatet blei sendt ut utan frist for merknader, og kan ikkje godkjennast ved at fristen er ute. Kall det tilbake og send det ut med frist, eller godkjenn det med eit vedtak.',
    'The minutes were circulated without a deadline for comments, so they cannot be approved by it. Recall them and circulate them with a deadline, or approve them by a decision.',
  ],
  commentsOpen: [
    'Fristen for merknader er {{day}}, og er ikke ute ennå. Referatet kan godkjennes fra dagen etter.',
    'Fristen for merknader er {{day}}, og er ikkje ute enno. Referatet kan godkjennast frå dagen etter.',
    'The deadline for comments is {{day}}, and has not passed yet. The minutes can be approved from the day after.',
  ],
  approvesOther: [
    'Dette vedtaket gjelder referatet fra et annet møte: «{{meeting}}». Velg et vedtak som gjelder dette referatet.',
    'Dette vedtaket gjeld referatet frå eit anna møte: «{{meeting}}». Vel eit vedtak som gjeld dette referatet.',
    'This decision is about the minutes of another meeting, “{{meeting}}”. Choose a decision about these minutes.',
  ],
  noSuchNotice: [
    'Innkallingen har ingen versjon {{version}}.',
    'Innkallinga har ingen versjon {{version}}.',
    'There is no version {{version}} of the notice.',
  ],
  noMinutesYet: [
    'Møtet er ikke hevet, så det har ikke noe referat å godkjenne ennå.',
    'Møtet er ikkje heva, så det har ikkje noko referat å godkjenne enno.',
    'The meeting has not closed, so it has no minutes to approve yet.',
  ],
  notCirculated: [
    'Referatet er ikke sendt ut og kan ikke kalles tilbake.',
    'Referatet er ikkje sendt ut og kan ikkje kallast tilbake.',
    'The minutes have not been circulated and cannot be recalled.',
  ],
  phaseOrder: [
    'Møtet har status «{{phase}}», så dette kan ikke gjøres nå. Rekkefølgen er: innkalt, startet, hevet, referat sendt ut, referat godkjent.',
    'Møtet har status «{{phase}}», så dette kan ikkje gjerast no. Rekkjefølgja er: innkalla, starta, heva, referat sendt ut, referat godkjent.',
    'The status of the meeting is “{{phase}}”, so this cannot be done now. The order is: convened, opened, closed, minutes circulated, minutes approved.',
  ],
  deadlinePassed: [
    'Fristen for å ta stilling er ute. Ta saken opp igjen i et senere møte.',
    'Fristen for å ta stilling er ute. Ta saka opp igjen i eit seinare møte.',
    'The deadline for positions has passed. Raise the matter again at a later meeting.',
  ],
  withdrawn: [
    'Dette er trukket og kan ikke endres. Legg fram et nytt forslag i stedet.',
    'Dette er trekt og kan ikkje endrast. Legg fram eit nytt forslag i staden.',
    'This has been withdrawn and cannot be changed. Make a new proposal instead.',
  ],
  notMember: [
    '{{partner}} er ikke part i forumet på møtedagen. Sjekk når parten kom med eller gikk ut.',
    '{{partner}} er ikkje part i forumet på møtedagen. Sjekk når parten kom med eller gjekk ut.',
    '{{partner}} is not a partner of the forum on the day of the meeting. Check when it joined or left.',
  ],
  observer: [
    '{{partner}} er observatør og kan verken ta stilling eller bli part i en avtale.',
    '{{partner}} er observatør og kan korkje ta stilling eller bli part i ein avtale.',
    '{{partner}} is an observer and can neither take a position nor be a party to an agreement.',
  ],
  absent: [
    '{{partner}} er ikke registrert som til stede og kan ikke ta stilling. Registrer oppmøtet først.',
    '{{partner}} er ikkje registrert som til stades og kan ikkje ta stilling. Registrer oppmøtet først.',
    '{{partner}} is not recorded as present and cannot take a position. Record the attendance first.',
  ],
  unspoken: [
    'Ingen som taler for {{partner}}, er registrert som til stede. Registrer en representant eller vara som gjør det.',
    'Ingen som talar for {{partner}}, er registrert som til stades. Registrer ein representant eller vara som gjer det.',
    'Nobody who speaks for {{partner}} is recorded as present. Record a representative or deputy who does.',
  ],
  noPositions: [
    'Saken tas til orientering, og da tar partene ikke stilling. Velg en annen framgangsmåte hvis de skal gjøre det.',
    'Saka blir teken til orientering, og då tek partane ikkje stilling. Vel ein annan framgangsmåte dersom dei skal gjere det.',
    'This item is for information only, so no positions are taken. Choose another procedure if the partners are to take positions.',
  ],
  notParty: [
    '{{partner}} er ikke part i avtalen. Legg parten til i avtalen først.',
    '{{partner}} er ikkje part i avtalen. Legg parten til i avtalen først.',
    '{{partner}} is not a party to the agreement. Add it to the agreement first.',
  ],
  twoParties: [
    'En avtale må ha minst to parter, og den samme kan bare stå én gang.',
    'Ein avtale må ha minst to partar, og den same kan berre stå éin gong.',
    'An agreement must have at least two parties, each named only once.',
  ],
  signed: [
    '{{partner}} har allerede signert.',
    '{{partner}} har allereie signert.',
    '{{partner}} has already signed.',
  ],
  notSigned: [
    '{{partner}} har ikke signert avtalen. Oppdragsgiver kan svare når det er gjort.',
    '{{partner}} har ikkje signert avtalen. Oppdragsgjevar kan svare når det er gjort.',
    '{{partner}} has not signed the agreement. The governing body can answer once that is done.',
  ],
  notAnswered: [
    'Det er ikke registrert noe svar fra oppdragsgiveren til {{partner}}.',
    'Det er ikkje registrert noko svar frå oppdragsgjevaren til {{partner}}.',
    'No answer from the governing body of {{partner}} has been recorded.',
  ],
  nothingToRatify: [
    '{{partner}} trenger ikke godkjenning fra oppdragsgiver her. Det gjør bare parter som må spørre hjemme i denne saken, og har sluttet seg til.',
    '{{partner}} treng ikkje godkjenning frå oppdragsgjevar her. Det gjer berre partar som må spørje heime i denne saka, og har slutta seg til.',
    '{{partner}} needs no approval by its governing body here. Only partners that must ask at home in this matter and have consented do.',
  ],
  notAdopted: [
    'Forslaget er ikke vedtatt, så det er ingenting å godkjenne.',
    'Forslaget er ikkje vedteke, så det er ingenting å godkjenne.',
    'The decision has not been adopted, so there is nothing to approve.',
  ],
  notDecided: [
    'Forslaget er ikke vedtatt, så det kan ikke godkjenne referatet. Registrer standpunktene først.',
    'Forslaget er ikkje vedteke, så det kan ikkje godkjenne referatet. Registrer standpunkta først.',
    'This decision has not been adopted, so it cannot approve the minutes. Record the positions first.',
  ],
  approvesOwn: [
    'Et vedtak kan ikke godkjenne referatet fra sitt eget møte. Velg et annet møte.',
    'Eit vedtak kan ikkje godkjenne referatet frå sitt eige møte. Vel eit anna møte.',
    'A decision cannot approve the minutes of its own meeting. Choose another meeting.',
  ],
  approvedBefore: [
    'Vedtak {{number}} ble gjort senere enn dette, så det kan ikke ha godkjent referatet da.',
    'Vedtak {{number}} blei gjort seinare enn dette, så det kan ikkje ha godkjent referatet då.',
    'Decision {{number}} was made later than this, so it cannot have approved the minutes then.',
  ],
  circulatedSince: [
    'Referatet ble sendt ut på nytt etter vedtak {{number}}. Skriv hva som er rettet siden da, eller velg et senere vedtak.',
    'Referatet blei sendt ut på nytt etter vedtak {{number}}. Skriv kva som er retta sidan då, eller vel eit seinare vedtak.',
    'The minutes were circulated again after decision {{number}}. Give the corrections made since then, or choose a later decision.',
  ],
  approvedMinutes: [
    'Dette ville endre vedtak {{number}}, som godkjente referatet fra «{{meeting}}». Det må stå som det er.',
    'Dette ville endre vedtak {{number}}, som godkjende referatet frå «{{meeting}}». Det må stå som det er.',
    'This would change decision {{number}}, which approved the minutes of “{{meeting}}”. It must stay as it is.',
  ],
  takenUp: [
    'Den utsatte saken er allerede på sakslisten, som «{{item}}».',
    'Den utsette saka er allereie på saklista, som «{{item}}».',
    'The postponed item is already on the agenda, as “{{item}}”.',
  ],
  meetingOver: [
    'Møtet som saken skal utsettes til, er allerede hevet. Velg et kommende møte.',
    'Møtet som saka skal utsetjast til, er allereie heva. Vel eit komande møte.',
    'The meeting that the item is postponed to has already closed. Choose an upcoming meeting.',
  ],
  itemAttended: [
    'I oppmøtet står det at noen var til stede i denne saken, så den kan ikke fjernes. Rett oppmøtet først.',
    'I oppmøtet står det at nokon var til stades i denne saka, så ho kan ikkje fjernast. Rett oppmøtet først.',
    'The attendance says that somebody was there for this item, so it cannot be removed. Correct the attendance first.',
  ],
  itemHasRecords: [
    'Saken har vedtak, avtaler, oppfølgingspunkter eller protokolltilførsler og kan ikke fjernes. Utsett den i stedet.',
    'Saka har vedtak, avtalar, oppfølgingspunkt eller protokolltilførslar og kan ikkje fjernast. Utset saka i staden.',
    'The item has decisions, agreements, action points or statements and cannot be removed. Postpone it instead.',
  ],
  itemHasParts: [
    'Saken har deler og kan ikke fjernes. Fjern delene først.',
    'Saka har delar og kan ikkje fjernast. Fjern delane først.',
    'The item has parts and cannot be removed. Remove the parts first.',
  ],
  withdrawnRecords: [
    'Det er registrert noe på saken, så den kan ikke trekkes. Utsett den i stedet.',
    'Det er registrert noko på saka, så ho kan ikkje trekkjast. Utset saka i staden.',
    'Something has been recorded under the item, so it cannot be withdrawn. Postpone it instead.',
  ],
  itemWithdrawn: [
    'Saken er trukket, så ingenting mer kan registreres.',
    'Saka er trekt, så ingenting meir kan registrerast.',
    'The item has been withdrawn, so nothing can be recorded under it.',
  ],
  breakRecords: [
    'Dette er en pause, og i en pause kan ingenting registreres. Velg en sak.',
    'Dette er ein pause, og i ein pause kan ingenting registrerast. Vel ei sak.',
    'This is a break, so nothing can be recorded under it. Choose an item.',
  ],
  breakPart: [
    'En pause kan ikke ha deler eller være en del av en sak.',
    'Ein pause kan ikkje ha delar eller vere ein del av ei sak.',
    'A break cannot have parts or be a part of an item.',
  ],
  onePartLevel: [
    'En del kan ikke ha egne deler. Velg en sak som ikke er en del av en annen.',
    'Ein del kan ikkje ha eigne delar. Vel ei sak som ikkje er ein del av ei anna.',
    'A part cannot have parts of its own. Choose an item that is not a part of another.',
  ],
  partStays: [
    'Delene av en sak står sammen med saken. Flytt hele saken, eller gjør delen til en egen sak først.',
    'Delane av ei sak står saman med saka. Flytt heile saka, eller gjer delen til ei eiga sak først.',
    'The parts of an item stay with it. Move the whole item, or make the part an item of its own first.',
  ],
  numberedPart: [
    'Saken har fått nummer og kan ikke bli en del av en annen. Legg til en ny del i stedet.',
    'Saka har fått nummer og kan ikkje bli ein del av ei anna. Legg til ein ny del i staden.',
    'The item has a number and cannot become a part of another. Add a new part instead.',
  ],
  numberedBreak: [
    'Saken har fått nummer og kan ikke bli en pause. Legg til en ny pause i stedet.',
    'Saka har fått nummer og kan ikkje bli ein pause. Legg til ein ny pause i staden.',
    'The item has a number and cannot become a break. Add a new break instead.',
  ],
  inUse: [
    'Dette er i bruk et annet sted og kan ikke fjernes.',
    'Dette er i bruk ein annan stad og kan ikkje fjernast.',
    'This is in use elsewhere and cannot be removed.',
  ],
  notRunning: [
    'Saken er ikke i gang. Start den først.',
    'Saka er ikkje i gang. Start saka først.',
    'The item is not under way. Start it first.',
  ],
  running: [
    'Saken er allerede i gang.',
    'Saka er allereie i gang.',
    'The item is already under way.',
  ],
  stillUsed: [
    'Dette kan ikke angres: «{{what}}» er tatt i bruk et annet sted.',
    'Dette kan ikkje angrast: «{{what}}» er teke i bruk ein annan stad.',
    'This cannot be undone: “{{what}}” is in use elsewhere.',
  ],
  followedUp: [
    'Dette kan ikke gjøres: Da forsvinner «{{what}}», som det er registrert en status, en signatur eller et svar på.',
    'Dette kan ikkje gjerast: Då forsvinn «{{what}}», som det er registrert ein status, ein signatur eller eit svar på.',
    'This cannot be done: it would remove “{{what}}”, for which a status, a signature or an answer has been recorded.',
  ],
  noLongerThere: [
    'Dette kan ikke gjøres om: «{{id}}», som det viser til, finnes ikke lenger.',
    'Dette kan ikkje gjerast om: «{{id}}», som det viser til, finst ikkje lenger.',
    'This cannot be redone: “{{id}}”, which it refers to, no longer exists.',
  ],
  floorOver: [
    'Parten har allerede fått ordet eller brukt det.',
    'Parten har allereie fått ordet eller brukt det.',
    'The partner has already been given the floor or has finished speaking.',
  ],
  floorNotGiven: [
    'Parten har ikke fått ordet ennå. Gi ordet først.',
    'Parten har ikkje fått ordet enno. Gje ordet først.',
    'The partner has not been given the floor yet. Give the floor first.',
  ],
  patternPart: [
    'Mønsteret kan ikke ha {{part}}. Bruk {n}, {n:02}, {yyyy} og {yy}, og for vedtak {item} og {n}.',
    'Mønsteret kan ikkje ha {{part}}. Bruk {n}, {n:02}, {yyyy} og {yy}, og for vedtak {item} og {n}.',
    'The pattern cannot contain {{part}}. Use {n}, {n:02}, {yyyy} and {yy}, and for decisions {item} and {n}.',
  ],
  patternBrace: [
    'Mønsteret har en krøllparentes uten make. Skriv for eksempel {n}/{yyyy}.',
    'Mønsteret har ein krøllparentes utan make. Skriv til dømes {n}/{yyyy}.',
    'The pattern has a brace without its counterpart. Write, for example, {n}/{yyyy}.',
  ],
  patternCount: [
    'Mønsteret må ha nummeret {n} én gang.',
    'Mønsteret må ha nummeret {n} éin gong.',
    'The pattern must contain the number {n} once.',
  ],
  patternItem: [
    'Mønsteret for vedtak må ha saksnummeret {item} én gang.',
    'Mønsteret for vedtak må ha saksnummeret {item} éin gong.',
    'The pattern of decisions must contain the item’s number {item} once.',
  ],
  patternApart: [
    'Det må stå noe annet enn sifre mellom {item} og {n}, for eksempel {item}-{n}.',
    'Det må stå noko anna enn siffer mellom {item} og {n}, til dømes {item}-{n}.',
    'Something other than digits must stand between {item} and {n}, for example {item}-{n}.',
  ],
  patternYear: [
    'Numrene begynner på 1 hvert år. Da må mønsteret vise året: bruk {yyyy} eller {yy}.',
    'Numra byrjar på 1 kvart år. Då må mønsteret vise året: bruk {yyyy} eller {yy}.',
    'The numbers start again at 1 every year, so the pattern must show the year: use {yyyy} or {yy}.',
  ],
  patternGiven: [
    'Nummeret {{number}} er allerede gitt, så serien kan ikke begynne på 1 i hvert møte. Velg et annet mønster.',
    'Nummeret {{number}} er allereie gjeve, så serien kan ikkje byrje på 1 i kvart møte. Vel eit anna mønster.',
    'The number {{number}} is already given, so the series cannot start again at every meeting. Choose another pattern.',
  ],
  samePattern: [
    'To serier kan ikke ha samme eller nesten samme mønster. Da ville to saker få samme nummer.',
    'To seriar kan ikkje ha same eller nesten same mønster. Då ville to saker få same nummer.',
    'Two series cannot have patterns that look the same. Two items would get the same number.',
  ],
  nextInMeeting: [
    'En serie som begynner på 1 i hvert møte, kan ikke ha et neste nummer.',
    'Ein serie som byrjar på 1 i kvart møte, kan ikkje ha eit neste nummer.',
    'A series that starts again at every meeting cannot have a next number.',
  ],
  nextTaken: [
    'Nummeret {{number}} er allerede gitt. Velg et annet neste nummer.',
    'Nummeret {{number}} er allereie gjeve. Vel eit anna neste nummer.',
    'The number {{number}} is already given. Choose another next number.',
  ],
  nextGiven: [
    'Numrene til og med {{highest}} er gitt. Neste nummer må være høyere.',
    'Numra til og med {{highest}} er gjevne. Neste nummer må vere høgare.',
    'The numbers up to {{highest}} are given. The next number must be higher.',
  ],
  sectionMismatch: [
    'Saken du vil flytte foran, ligger i en annen del av sakslisten. Oppgi samme del for begge.',
    'Saka du vil flytte framfor, ligg i ein annan del av saklista. Oppgje same delen for begge.',
    'The item to move before is in another section. Give the same section for both.',
  ],
  otherPartner: [
    'Representanten hører til en annen part. Velg en som hører til denne parten.',
    'Representanten høyrer til ein annan part. Vel ein som høyrer til denne parten.',
    'The representative belongs to another partner. Choose one of the partner’s own.',
  ],
  template: [
    'Velg en av brevmalene i programmet, en fil, eller ingen brevmal.',
    'Vel ein av brevmalane i programmet, ei fil, eller ingen brevmal.',
    'Choose one of the program’s letterheads, a file, or no letterhead.',
  ],
  file: [
    'Vedlegget kan ikke leses.',
    'Vedlegget kan ikkje lesast.',
    'The attachment cannot be read.',
  ],
  nobodyLeft: [
    'Alle som kan ta stilling, har allerede gjort det.',
    'Alle som kan ta stilling, har allereie gjort det.',
    'Everybody who can take a position has already done so.',
  ],
  notedOnly: [
    'Bare det som blir tatt til orientering, avgjøres uten at partene tar stilling. Velg enighet eller flertall.',
    'Berre det som blir teke til orientering, blir avgjort utan at partane tek stilling. Vel semje eller fleirtal.',
    'Only what is noted is settled without positions. Choose consensus or majority.',
  ],
  needsBasis: [
    'Skriv hvilken avtale, vedtekt eller lov som gir fullmakt til dette.',
    'Skriv kva avtale, vedtekt eller lov som gjev fullmakt til dette.',
    'State the agreement, statute or law that gives authority for this.',
  ],
  basisOfDelegated: [
    'En avtale, en vedtekt eller en lov oppgis bare der partene har gitt fullmakt på forhånd.',
    'Ein avtale, ei vedtekt eller ei lov blir berre oppgitt der partane har gjeve fullmakt på førehand.',
    'An agreement, a statute or a law is stated only where the partners gave authority before.',
  ],
  addresseesOfRecommendation: [
    'Bare en anbefaling sier hvem den er rettet til.',
    'Berre ei tilråding seier kven ho er retta til.',
    'Only a recommendation says to whom it is.',
  ],
  termOfBinding: [
    'Dette gjelder bare det som binder partene. Velg en annen type, eller la feltet stå tomt.',
    'Dette gjeld berre det som bind partane. Vel ein annan type, eller la feltet stå tomt.',
    'This applies only to what binds partners. Choose another kind, or leave the field empty.',
  ],
  approvalOfBinding: [
    'Godkjenning hjemmefra gjelder bare det som binder partene hver for seg. Velg en annen type, eller la feltet stå tomt.',
    'Godkjenning heimanfrå gjeld berre det som bind partane kvar for seg. Vel ein annan type, eller la feltet stå tomt.',
    'Approval from home applies only to what binds partners one by one. Choose another kind, or leave the field empty.',
  ],
  shareOfMajority: [
    'En andel av stemmene kan bare kreves når det avgjøres med flertall.',
    'Ein del av røystene kan berre krevjast når det blir avgjort med fleirtal.',
    'A share of the votes can be required only in a decision by majority.',
  ],
  untilBeforeFrom: [
    'Siste dag er før første dag.',
    'Siste dag er før første dag.',
    'The last day is before the first day.',
  ],
  silenceBinds: [
    'Den som ikke svarer, blir ikke bundet. Taushet kan bare telle som ja der ingen blir bundet.',
    'Den som ikkje svarer, blir ikkje bunden. Å teie kan berre telje som ja der ingen blir bundne.',
    'Nobody is bound without an answer. Silence can count as consent only where nobody is bound.',
  ],
  silenceUntil: [
    'Skriv fristen som det kan svares innen.',
    'Skriv fristen som det kan svarast innan.',
    'Enter the deadline for answers.',
  ],
  altersOne: [
    'Velg enten et tidligere vedtak eller skriv hva som endres.',
    'Vel anten eit tidlegare vedtak eller skriv kva som blir endra.',
    'Either choose an earlier decision or write what is changed.',
  ],
  reservesWhat: [
    'Skriv hva forbeholdet gjelder.',
    'Skriv kva atterhaldet gjeld.',
    'State what the reservation is about.',
  ],
  votesByMajority: [
    'Stemmer telles bare når det avgjøres med flertall. Velg flertall først.',
    'Røyster blir talde berre når det blir avgjort med fleirtal. Vel fleirtal først.',
    'Votes are counted only in a decision by majority. Choose majority first.',
  ],
  bothCounts: [
    'Skriv hvor mange som stemte for, og hvor mange som stemte mot.',
    'Skriv kor mange som røysta for, og kor mange som røysta mot.',
    'Enter both the votes for and the votes against.',
  ],
  oneTieBreak: [
    'Velg enten møtelederens dobbeltstemme eller loddtrekning.',
    'Vel anten dobbeltrøysta til møteleiaren eller loddtrekking.',
    'Choose either the chair’s casting vote or a lot.',
  ],
  noCastingVote: [
    'Reglene til forumet gir ikke dobbeltstemme eller loddtrekning. Du kan endre det i innstillingene for forumet.',
    'Reglane til forumet gjev ikkje dobbeltrøyst eller loddtrekking. Du kan endre det i innstillingane for forumet.',
    'The forum’s rules provide for neither a casting vote nor a lot. This can be changed in the forum’s settings.',
  ],
  noTie: [
    'Stemmetallet er ikke likt, så det er ingenting å avgjøre på denne måten.',
    'Røystetalet er ikkje likt, så det er ingenting å avgjere på denne måten.',
    'The votes are not equal, so there is no tie to break.',
  ],
  noVotes: [
    'Det er ikke registrert noe stemmetall.',
    'Det er ikkje registrert noko røystetal.',
    'No votes have been recorded.',
  ],
  noCondition: [
    'Dette har ikke noe vilkår som kan bli oppfylt.',
    'Dette har ikkje noko vilkår som kan bli oppfylt.',
    'This has no condition that could be met.',
  ],
  conditionMet: [
    'Et vilkår er enten oppfylt eller ikke oppfylt.',
    'Eit vilkår er anten oppfylt eller ikkje oppfylt.',
    'A condition is either met or not met.',
  ],
  conditionOpen: [
    'Det er ikke registrert om vilkåret er oppfylt.',
    'Det er ikkje registrert om vilkåret er oppfylt.',
    'Nothing has been recorded about the condition.',
  ],
});
