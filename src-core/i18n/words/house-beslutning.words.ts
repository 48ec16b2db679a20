import type { HouseVariant } from '../house-variant.ts';

/** What a forum reads that says «beslutning», in nynorsk «avgjerd». */
export const beslutning = {
  approvedHow: {
    decision: ['Ved en beslutning', 'Ved ei avgjerd', 'By a decision'],
  },
  changes: {
    proposeDecision: ['ny beslutning', 'ny avgjerd', 'proposing a decision'],
    changeDecision: ['endring av beslutning', 'endring av avgjerd', 'changing a decision'],
    withdrawDecision: ['trukket beslutning', 'trekt avgjerd', 'withdrawing a decision'],
  },
  differenceKinds: {
    decision: ['Beslutning', 'Avgjerd', 'Decision'],
  },
  extract: {
    ratified: [
      '{{decision}} binder {{partner}} fra {{from}}. Oppdragsgiveren godkjente den {{day}}.',
      '{{decision}} bind {{partner}} frå {{from}}. Oppdragsgjevaren godkjende ho {{day}}.',
      '{{decision}} binds {{partner}} from {{from}}. The governing body approved it on {{day}}.',
    ],
    declined: [
      '{{decision}} binder ikke {{partner}}. Oppdragsgiveren avslo beslutningen {{day}}.',
      '{{decision}} bind ikkje {{partner}}. Oppdragsgjevaren avslo avgjerda {{day}}.',
      '{{decision}} does not bind {{partner}}. The governing body declined it on {{day}}.',
    ],
  },
  hitKinds: {
    decision: ['Beslutning', 'Avgjerd', 'Decision'],
  },
  letter: {
    consented: [
      'sluttet seg til beslutningen',
      'slutta seg til avgjerda',
      'consented to the decision',
    ],
    reserved: [
      'sluttet seg til beslutningen med forbehold',
      'slutta seg til avgjerda med atterhald',
      'consented to the decision with a reservation',
    ],
  },
  minutes: {
    proposal: ['Forslag til beslutning:', 'Forslag til avgjerd:', 'Proposed decision:'],
    decisionsTitle: [
      'Beslutningsprotokoll: {{meeting}}',
      'Avgjerdsprotokoll: {{meeting}}',
      'Decisions: {{meeting}}',
    ],
    wordings: ['Beslutningene i sin helhet', 'Avgjerdene i heilskap', 'The decisions in full'],
    decisions: ['Beslutninger', 'Avgjerder', 'Decisions'],
    decision: ['Beslutning {{number}}', 'Avgjerd {{number}}', 'Decision {{number}}'],
    decisionIn: ['Beslutning i {{item}}', 'Avgjerd i {{item}}', 'Decision on {{item}}'],
  },
  numbering: {
    decisionPlaceholders: [
      '{item} er nummeret på saken, {n} er beslutningens nummer i saken.',
      '{item} er nummeret på saka, {n} er nummeret avgjerda har i saka.',
      '{item} is the number of the item, {n} is that of the decision within the item.',
    ],
    decisions: ['Beslutninger', 'Avgjerder', 'Decisions'],
  },
  partnerPage: {
    gone: [
      '{{partner}} gikk ut {{day}}. Nye beslutninger binder ikke {{partner}}.',
      '{{partner}} gjekk ut {{day}}. Nye avgjerder bind ikkje {{partner}}.',
      '{{partner}} left on {{day}}. New decisions do not bind {{partner}}.',
    ],
    boundByNothing: [
      'Ingen beslutninger eller avtaler binder parten ennå.',
      'Ingen avgjerder eller avtalar bind parten enno.',
      'No decision or agreement binds the partner yet.',
    ],
  },
  meeting: {
    proposal: ['Forslag til beslutning', 'Forslag til avgjerd', 'Proposed decision'],
    decision: ['Beslutning', 'Avgjerd', 'Decision'],
  },
  run: {
    withdrawDecision: ['Trekk beslutningen', 'Trekk avgjerda', 'Withdraw the decision'],
  },
  sent: {
    statusTitle: [
      'Status for beslutningene per {{day}}',
      'Status for avgjerdene per {{day}}',
      'Status of the decisions on {{day}}',
    ],
    statusOfMeeting: [
      'Beslutninger og avtaler fra {{meeting}}, {{day}}. Svar som har kommet etter møtet, er med.',
      'Avgjerder og avtalar frå {{meeting}}, {{day}}. Svar som har kome etter møtet, er med.',
      'Decisions and agreements of {{meeting}}, {{day}}, with the answers received since.',
    ],
    statusNothing: [
      'Møtet tok ingen beslutninger og inngikk ingen avtaler.',
      'Møtet tok ingen avgjerder og inngjekk ingen avtalar.',
      'The meeting took no decisions and made no agreements.',
    ],
    status: ['Status for beslutningene', 'Status for avgjerdene', 'Status of the decisions'],
    decisionAt: [
      'Beslutning {{number}} i {{meeting}}',
      'Avgjerd {{number}} i {{meeting}}',
      'Decision {{number}} at {{meeting}}',
    ],
    otherwise: [
      'På annen måte (uten beslutning i programmet)',
      'På annan måte (utan avgjerd i programmet)',
      'In another way (without a decision in the program)',
    ],
  },
  shell: {
    searchHint: [
      'Søk i alt: møter, saker, notater, beslutninger, avtaler, parter, tiltak',
      'Søk i alt: møte, saker, notat, avgjerder, avtalar, partar, tiltak',
      'Search everything: meetings, items, notes, decisions, agreements, partners, measures',
    ],
  },
  store: {
    decisionsFile: [
      '{{id}} Beslutninger {{title}}',
      '{{id}} Avgjerder {{title}}',
      '{{id}} Decisions {{title}}',
    ],
  },
  auditFields: {
    proposal: ['Forslag til beslutning', 'Forslag til avgjerd', 'Proposed decision'],
    decision: ['Beslutning', 'Avgjerd', 'Decision'],
    'alters-as': [
      'Forhold til tidligere beslutning',
      'Forhold til tidlegare avgjerd',
      'Relation to the earlier decision',
    ],
    'alters-decision': ['Tidligere beslutning', 'Tidlegare avgjerd', 'Earlier decision'],
    'alters-meeting': [
      'Møtet med den tidligere beslutningen',
      'Møtet med den tidlegare avgjerda',
      'Meeting of the earlier decision',
    ],
    'alters-number': [
      'Nummeret på den tidligere beslutningen',
      'Nummeret på den tidlegare avgjerda',
      'Number of the earlier decision',
    ],
    'alters-text': ['Tidligere beslutning', 'Tidlegare avgjerd', 'Earlier decision'],
    'approval-number': ['Godkjent i beslutning', 'Godkjent i avgjerd', 'Approved by decision'],
    'given-decisions': [
      'Høyeste beslutningsnummer som er gitt',
      'Høgaste avgjerdsnummer som er gjeve',
      'Highest decision number given',
    ],
  },
  auditKinds: {
    decision: ['Beslutninger og standpunkt', 'Avgjerder og standpunkt', 'Decisions and positions'],
  },
  auditValues: {
    decision: ['Beslutning', 'Avgjerd', 'Decision'],
  },
  screen: {
    showEarlier: [
      'Vis tidligere beslutninger og avtaler ({{count}})',
      'Vis tidlegare avgjerder og avtalar ({{count}})',
      'Show earlier decisions and agreements ({{count}})',
    ],
    showEarlierHint: [
      'Storskjermen viser ikke beslutninger og avtaler fra før programmet startet, eller fra et annet program, før du ber om det.',
      'Storskjermen viser ikkje avgjerder og avtalar frå før programmet starta, eller frå eit anna program, før du ber om det.',
      'The big screen does not show decisions and agreements from before the program started, or from another program, until you ask for it.',
    ],
  },
  writtenProcedure: {
    nothing: [
      'Ingen beslutninger venter på skriftlige standpunkter. Du setter fristen under «Mer» på beslutningen.',
      'Ingen avgjerder ventar på skriftlege standpunkt. Du set fristen under «Meir» på avgjerda.',
      'No decisions are awaiting written positions. Set a deadline under “More” on the decision.',
    ],
    inMeeting_one: [
      'Én beslutning tar imot skriftlige standpunkter.',
      'Éi avgjerd tek imot skriftlege standpunkt.',
      'One decision is open for written positions.',
    ],
    inMeeting_other: [
      '{{count}} beslutninger tar imot skriftlige standpunkter.',
      '{{count}} avgjerder tek imot skriftlege standpunkt.',
      '{{count}} decisions are open for written positions.',
    ],
  },
  atHome: {
    reservesPart: ['En del av beslutningen', 'Ein del av avgjerda', 'Part of the decision'],
  },
  decisionKinds: {
    question: [
      'Hva slags beslutning er dette?',
      'Kva slags avgjerd er dette?',
      'What kind of decision is this?',
    ],
    kind: ['Type beslutning', 'Type avgjerd', 'Kind of decision'],
    change: ['Endre type', 'Endre type', 'Change the kind'],
  },
  decisionTerms: {
    conditionHint: [
      'Beslutningen binder ingen før vilkåret er oppfylt.',
      'Avgjerda bind ingen før vilkåret er oppfylt.',
      'The decision binds nobody until the condition is met.',
    ],
    alters: [
      'Endrer en tidligere beslutning',
      'Endrar ei tidlegare avgjerd',
      'Changes an earlier decision',
    ],
    earlier: ['En tidligere beslutning', 'Ei tidlegare avgjerd', 'An earlier decision'],
  },
} as const satisfies HouseVariant;
