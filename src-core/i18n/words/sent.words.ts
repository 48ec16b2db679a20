import { defineWords } from '../define-words.ts';

/** What was sent and approved: versions of the notice, how minutes were approved, and the status since. */
export const sent = defineWords({
  changesSince: [
    'Innkalling, versjon {{version}}: endringer siden {{day}}',
    'Innkalling, versjon {{version}}: endringar sidan {{day}}',
    'Notice, version {{version}}: changes since {{day}}',
  ],
  /** Sent again on the same day. */
  changesSinceVersion: [
    'Innkalling, versjon {{version}}: endringer siden versjon {{earlier}}',
    'Innkalling, versjon {{version}}: endringar sidan versjon {{earlier}}',
    'Notice, version {{version}}: changes since version {{earlier}}',
  ],
  noChanges: ['Ingen endringer.', 'Ingen endringar.', 'No changes.'],
  changed: [
    '{{field}}: «{{before}}» er endret til «{{after}}».',
    '{{field}}: «{{before}}» er endra til «{{after}}».',
    '{{field}}: “{{before}}” is now “{{after}}”.',
  ],
  set: ['{{field}}: «{{after}}».', '{{field}}: «{{after}}».', '{{field}}: “{{after}}”.'],
  cleared: [
    '{{field}}: «{{before}}» gjelder ikke lenger.',
    '{{field}}: «{{before}}» gjeld ikkje lenger.',
    '{{field}}: “{{before}}” no longer applies.',
  ],
  itemAdded: ['Ny: {{item}}', 'Ny: {{item}}', 'New: {{item}}'],
  itemRemoved: ['Tatt ut: {{item}}', 'Teken ut: {{item}}', 'Removed: {{item}}'],
  itemMoved: ['Flyttet: {{item}}', 'Flytta: {{item}}', 'Moved: {{item}}'],
  itemRenamed: [
    '{{item}} het før «{{before}}».',
    '{{item}} heitte før «{{before}}».',
    '{{item}} was “{{before}}”.',
  ],
  itemChanged: [
    '{{item}}: opplysningene om saken er endret.',
    '{{item}}: opplysningane om saka er endra.',
    '{{item}}: the details have changed.',
  ],
  itemWithdrawn: ['Trukket: {{item}}', 'Trekt: {{item}}', 'Withdrawn: {{item}}'],
  fileAdded: [
    '{{item}}: vedlegget «{{name}}» er lagt til.',
    '{{item}}: vedlegget «{{name}}» er lagt til.',
    '{{item}}: attachment “{{name}}” added.',
  ],
  fileRemoved: [
    '{{item}}: vedlegget «{{name}}» er tatt ut.',
    '{{item}}: vedlegget «{{name}}» er teke ut.',
    '{{item}}: attachment “{{name}}” removed.',
  ],
  approvedAt: [
    'Godkjent i {{meeting}}, {{day}} ({{number}}).',
    'Godkjent i {{meeting}}, {{day}} ({{number}}).',
    'Approved at {{meeting}} on {{day}} ({{number}}).',
  ],
  approvedAtCorrected: [
    'Godkjent i {{meeting}}, {{day}} ({{number}}), med denne rettelsen: «{{text}}»',
    'Godkjent i {{meeting}}, {{day}} ({{number}}), med denne rettinga: «{{text}}»',
    'Approved at {{meeting}} on {{day}} ({{number}}) with this correction: “{{text}}”',
  ],
  approvedBySilence: [
    'Godkjent: ingen merknader innen {{day}}.',
    'Godkjent: ingen merknader innan {{day}}.',
    'Approved: no comments by {{day}}.',
  ],
  approvedBySilenceCorrected: [
    'Godkjent etter at fristen for merknader gikk ut {{day}}, med denne rettelsen: «{{text}}»',
    'Godkjent etter at fristen for merknader gjekk ut {{day}}, med denne rettinga: «{{text}}»',
    'Approved after the deadline for comments on {{day}}, with this correction: “{{text}}”',
  ],
  approvedCorrected: [
    'Godkjent med denne rettelsen: «{{text}}»',
    'Godkjent med denne rettinga: «{{text}}»',
    'Approved with this correction: “{{text}}”',
  ],
  answersUntil: [
    'Svar og signaturer som har kommet etter at referatet ble sendt ut, er tatt inn til og med {{day}}.',
    'Svar og signaturar som har kome etter at referatet blei sendt ut, er tekne inn til og med {{day}}.',
    'Answers and signatures received since the minutes were circulated are included up to {{day}}.',
  ],
  minutesApproved: [
    'Referatet fra {{meeting}} ble godkjent.',
    'Referatet frå {{meeting}} blei godkjent.',
    'The minutes of {{meeting}} were approved.',
  ],
  minutesCorrected: [
    'Referatet fra {{meeting}} ble godkjent med denne rettelsen: «{{text}}»',
    'Referatet frå {{meeting}} blei godkjent med denne rettinga: «{{text}}»',
    'The minutes of {{meeting}} were approved with this correction: “{{text}}”',
  ],
  namesFromJournal: [
    'Navn og svar er som da referatet ble godkjent. Programmet har hentet dem fra endringsloggen, for da referatet ble godkjent, ble de ikke lagret sammen med det.',
    'Namn og svar er som då referatet blei godkjent. Programmet har henta dei frå endringsloggen, for då referatet blei godkjent, blei dei ikkje lagra saman med det.',
    'Names and answers are as they were when the minutes were approved. The program found them in the change log, because they were not stored with the minutes then.',
  ],
  namesFromNow: [
    'Navn og svar er som nå. Da referatet ble godkjent, ble de ikke lagret sammen med det, og endringsloggen går ikke så langt tilbake.',
    'Namn og svar er som no. Då referatet blei godkjent, blei dei ikkje lagra saman med det, og endringsloggen går ikkje så langt tilbake.',
    'Names and answers are as they are now. They were not stored with the minutes when these were approved, and the change log does not go that far back.',
  ],
  noticeOfNow: [
    'Opplysningene er som nå. De ble ikke lagret da innkallingen ble sendt.',
    'Opplysningane er som no. Dei blei ikkje lagra då innkallinga blei send.',
    'The details are as they are now. They were not stored when the notice was sent.',
  ],
  statusTitle: [
    'Status for vedtakene per {{day}}',
    'Status for vedtaka per {{day}}',
    'Status of the decisions on {{day}}',
  ],
  statusOfMeeting: [
    'Vedtak og avtaler fra {{meeting}}, {{day}}. Svar som har kommet etter møtet, er med.',
    'Vedtak og avtalar frå {{meeting}}, {{day}}. Svar som har kome etter møtet, er med.',
    'Decisions and agreements of {{meeting}}, {{day}}, with the answers received since.',
  ],
  statusEnd: [
    'Svar som kommer senere, er ikke med.',
    'Svar som kjem seinare, er ikkje med.',
    'Answers that come later are not included.',
  ],
  notAdopted: [
    'Ikke avgjort eller ikke vedtatt',
    'Ikkje avgjort eller ikkje vedteke',
    'Undecided or not adopted',
  ],
  statusNothing: [
    'Møtet gjorde ingen vedtak og inngikk ingen avtaler.',
    'Møtet gjorde ingen vedtak og inngjekk ingen avtalar.',
    'The meeting took no decisions and made no agreements.',
  ],
  versionSent: [
    'Innkallingen ble sendt {{day}} (versjon {{version}}). Filene under er slik den ble sendt.',
    'Innkallinga blei sendt {{day}} (versjon {{version}}). Filene under er slik ho blei sendt.',
    'The notice was sent on {{day}} (version {{version}}). The files below are as it was sent.',
  ],
  outdated: [
    'Møtet eller sakslisten er endret siden innkallingen ble sendt. Kall inn på nytt før du lager filer: Innkallingen og kalenderfilen har ikke endringene før det er gjort.',
    'Møtet eller saklista er endra sidan innkallinga blei sendt. Kall inn på nytt før du lagar filer: Innkallinga og kalenderfila har ikkje endringane før det er gjort.',
    'The meeting or its agenda has changed since the notice was sent. Send a new notice before you create files: until then, the notice and the calendar file do not have the changes.',
  ],
  sendAgain: ['Kall inn på nytt', 'Kall inn på nytt', 'Send a new notice'],
  version: ['Versjon', 'Versjon', 'Version'],
  versionOf: [
    '{{version}} (sendt {{day}})',
    '{{version}} (sendt {{day}})',
    '{{version}} (sent {{day}})',
  ],
  status: ['Status for vedtakene', 'Status for vedtaka', 'Status of the decisions'],
  approvedBy: ['Godkjent ved', 'Godkjent ved', 'Approved by'],
  decisionAt: [
    'Vedtak {{number}} i {{meeting}}',
    'Vedtak {{number}} i {{meeting}}',
    'Decision {{number}} at {{meeting}}',
  ],
  deadlinePassed: [
    'Fristen for merknader gikk ut {{day}}',
    'Fristen for merknader gjekk ut {{day}}',
    'The deadline for comments passed on {{day}}',
  ],
  otherwise: [
    'På annen måte (uten vedtak i programmet)',
    'På annan måte (utan vedtak i programmet)',
    'In another way (without a decision in the program)',
  ],
  corrections: [
    'Rettelser som ble vedtatt (kan stå tomt)',
    'Rettingar som blei vedtekne (kan stå tomt)',
    'Corrections that were adopted (may be empty)',
  ],
  approveHelp: [
    'Når referatet er godkjent, låses møtet. Referatet sier hvordan det ble godkjent.',
    'Når referatet er godkjent, blir møtet låst. Referatet seier korleis det blei godkjent.',
    'Approval locks the meeting. The minutes say how they were approved.',
  ],
  approvesMinutesOf: [
    'Godkjenner referatet fra',
    'Godkjenner referatet frå',
    'Approves the minutes of',
  ],
  approvesNone: ['Ikke noe referat', 'Ikkje noko referat', 'No minutes'],
  exemptNow: ['Unnta fra offentlighet', 'Unnta frå offentlegheit', 'Exempt from public access'],
  exemptStaysHint: [
    'Referatet er sendt ut. Unntaket gjelder straks i alle offentlige utgaver, og kan ikke tas bort uten at referatet kalles tilbake.',
    'Referatet er sendt ut. Unntaket gjeld straks i alle offentlege utgåver, og kan ikkje takast bort utan at referatet blir kalla tilbake.',
    'The minutes have been circulated. The exemption holds at once in all public editions, and stays unless the minutes are recalled.',
  ],
});
