import type { HouseVariant } from '../house-variant.ts';

/** What a forum reads in English that says “resolution”. */
export const resolution = {
  approvedHow: {
    decision: ['Ved et vedtak', 'Ved eit vedtak', 'By a resolution'],
  },
  changes: {
    proposeDecision: ['nytt vedtak', 'nytt vedtak', 'proposing a resolution'],
    changeDecision: ['endring av vedtak', 'endring av vedtak', 'changing a resolution'],
    withdrawDecision: ['trukket vedtak', 'trekt vedtak', 'withdrawing a resolution'],
  },
  differenceKinds: {
    decision: ['Vedtak', 'Vedtak', 'Resolution'],
  },
  hitKinds: {
    decision: ['Vedtak', 'Vedtak', 'Resolution'],
  },
  letter: {
    consented: [
      'sluttet seg til vedtaket',
      'slutta seg til vedtaket',
      'consented to the resolution',
    ],
    reserved: [
      'sluttet seg til vedtaket med forbehold',
      'slutta seg til vedtaket med atterhald',
      'consented to the resolution with a reservation',
    ],
  },
  minutes: {
    proposal: ['Forslag til vedtak:', 'Forslag til vedtak:', 'Proposed resolution:'],
    decisionsTitle: [
      'Vedtaksprotokoll: {{meeting}}',
      'Vedtaksprotokoll: {{meeting}}',
      'Resolutions: {{meeting}}',
    ],
    wordings: ['Vedtakene i sin helhet', 'Vedtaka i heilskap', 'The resolutions in full'],
    decisions: ['Vedtak', 'Vedtak', 'Resolutions'],
    decision: ['Vedtak {{number}}', 'Vedtak {{number}}', 'Resolution {{number}}'],
    decisionIn: ['Vedtak i {{item}}', 'Vedtak i {{item}}', 'Resolution on {{item}}'],
  },
  numbering: {
    decisionPlaceholders: [
      '{item} er nummeret på saken, {n} er vedtakets nummer i saken.',
      '{item} er nummeret på saka, {n} er nummeret vedtaket har i saka.',
      '{item} is the number of the item, {n} is that of the resolution within the item.',
    ],
    decisions: ['Vedtak', 'Vedtak', 'Resolutions'],
  },
  partnerPage: {
    gone: [
      '{{partner}} gikk ut {{day}}. Nye vedtak binder ikke {{partner}}.',
      '{{partner}} gjekk ut {{day}}. Nye vedtak bind ikkje {{partner}}.',
      '{{partner}} left on {{day}}. New resolutions do not bind {{partner}}.',
    ],
    boundByNothing: [
      'Ingen vedtak eller avtaler binder parten ennå.',
      'Ingen vedtak eller avtalar bind parten enno.',
      'No resolution or agreement binds the partner yet.',
    ],
  },
  meeting: {
    proposal: ['Forslag til vedtak', 'Forslag til vedtak', 'Proposed resolution'],
    decision: ['Vedtak', 'Vedtak', 'Resolution'],
  },
  run: {
    withdrawDecision: ['Trekk vedtaket', 'Trekk vedtaket', 'Withdraw the resolution'],
  },
  sent: {
    statusTitle: [
      'Status for vedtakene per {{day}}',
      'Status for vedtaka per {{day}}',
      'Status of the resolutions on {{day}}',
    ],
    statusOfMeeting: [
      'Vedtak og avtaler fra {{meeting}}, {{day}}. Svar som har kommet etter møtet, er med.',
      'Vedtak og avtalar frå {{meeting}}, {{day}}. Svar som har kome etter møtet, er med.',
      'Resolutions and agreements of {{meeting}}, {{day}}, with the answers received since.',
    ],
    statusNothing: [
      'Møtet gjorde ingen vedtak og inngikk ingen avtaler.',
      'Møtet gjorde ingen vedtak og inngjekk ingen avtalar.',
      'The meeting adopted no resolutions and made no agreements.',
    ],
    status: ['Status for vedtakene', 'Status for vedtaka', 'Status of the resolutions'],
    decisionAt: [
      'Vedtak {{number}} i {{meeting}}',
      'Vedtak {{number}} i {{meeting}}',
      'Resolution {{number}} at {{meeting}}',
    ],
    otherwise: [
      'På annen måte (uten vedtak i programmet)',
      'På annan måte (utan vedtak i programmet)',
      'In another way (without a resolution in the program)',
    ],
  },
  shell: {
    searchHint: [
      'Søk i alt: møter, saker, notater, vedtak, avtaler, parter, tiltak',
      'Søk i alt: møte, saker, notat, vedtak, avtalar, partar, tiltak',
      'Search everything: meetings, items, notes, resolutions, agreements, partners, measures',
    ],
  },
  store: {
    decisionsFile: [
      '{{id}} Vedtak {{title}}',
      '{{id}} Vedtak {{title}}',
      '{{id}} Resolutions {{title}}',
    ],
  },
  auditFields: {
    proposal: ['Forslag til vedtak', 'Forslag til vedtak', 'Proposed resolution'],
    decision: ['Vedtak', 'Vedtak', 'Resolution'],
    'alters-as': [
      'Forhold til tidligere vedtak',
      'Forhold til tidlegare vedtak',
      'Relation to the earlier resolution',
    ],
    'alters-decision': ['Tidligere vedtak', 'Tidlegare vedtak', 'Earlier resolution'],
    'alters-meeting': [
      'Møtet med det tidligere vedtaket',
      'Møtet med det tidlegare vedtaket',
      'Meeting of the earlier resolution',
    ],
    'alters-number': [
      'Nummeret på det tidligere vedtaket',
      'Nummeret på det tidlegare vedtaket',
      'Number of the earlier resolution',
    ],
    'alters-text': ['Tidligere vedtak', 'Tidlegare vedtak', 'Earlier resolution'],
    'approval-number': ['Godkjent i vedtak', 'Godkjent i vedtak', 'Approved by resolution'],
    'given-decisions': [
      'Høyeste vedtaksnummer som er gitt',
      'Høgaste vedtaksnummer som er gjeve',
      'Highest resolution number given',
    ],
  },
  auditKinds: {
    decision: ['Vedtak og standpunkt', 'Vedtak og standpunkt', 'Resolutions and positions'],
  },
  auditValues: {
    decision: ['Vedtak', 'Vedtak', 'Resolution'],
  },
  screen: {
    showEarlier: [
      'Vis tidligere vedtak og avtaler ({{count}})',
      'Vis tidlegare vedtak og avtalar ({{count}})',
      'Show earlier resolutions and agreements ({{count}})',
    ],
    showEarlierHint: [
      'Storskjermen viser ikke vedtak og avtaler fra før programmet startet, eller fra et annet program, før du ber om det.',
      'Storskjermen viser ikkje vedtak og avtalar frå før programmet starta, eller frå eit anna program, før du ber om det.',
      'The big screen does not show resolutions and agreements from before the program started, or from another program, until you ask for it.',
    ],
  },
  writtenProcedure: {
    nothing: [
      'Ingen vedtak venter på skriftlige standpunkter. Du setter fristen under «Mer» på vedtaket.',
      'Ingen vedtak ventar på skriftlege standpunkt. Du set fristen under «Meir» på vedtaket.',
      'No resolutions are awaiting written positions. Set a deadline under “More” on the resolution.',
    ],
    inMeeting_one: [
      'Ett vedtak tar imot skriftlige standpunkter.',
      'Eitt vedtak tek imot skriftlege standpunkt.',
      'One resolution is open for written positions.',
    ],
    inMeeting_other: [
      '{{count}} vedtak tar imot skriftlige standpunkter.',
      '{{count}} vedtak tek imot skriftlege standpunkt.',
      '{{count}} resolutions are open for written positions.',
    ],
  },
  atHome: {
    reservesPart: ['En del av vedtaket', 'Ein del av vedtaket', 'Part of the resolution'],
  },
  decisionKinds: {
    question: [
      'Hva slags vedtak er dette?',
      'Kva slags vedtak er dette?',
      'What kind of resolution is this?',
    ],
    kind: ['Vedtakstype', 'Vedtakstype', 'Kind of resolution'],
  },
  decisionTerms: {
    conditionHint: [
      'Vedtaket binder ingen før vilkåret er oppfylt.',
      'Vedtaket bind ingen før vilkåret er oppfylt.',
      'The resolution binds nobody until the condition is met.',
    ],
    alters: [
      'Endrer et tidligere vedtak',
      'Endrar eit tidlegare vedtak',
      'Changes an earlier resolution',
    ],
    earlier: ['Et tidligere vedtak', 'Eit tidlegare vedtak', 'An earlier resolution'],
  },
} as const satisfies HouseVariant;
