import { defineWords } from '../define-words.ts';

/**
 * The outcome of a decision, and whom it binds, as whole sentences without a subject, so that the forum's own word for a
 * decision does not matter. {{partners}} is a list of names.
 */
export const outcomeWords = defineWords({
  noted: ['Tatt til orientering.', 'Teke til orientering.', 'Noted.'],
  withdrawn: ['Forslaget ble trukket.', 'Forslaget blei trekt.', 'The proposal was withdrawn.'],
  /** A vote on what is noted. The number that counts is the last one. */
  notedByVotes_one: [
    'Tatt til orientering med {{for}} mot {{against}} stemme.',
    'Teke til orientering med {{for}} mot {{against}} røyst.',
    'Noted by {{for}} votes to {{against}}.',
  ],
  notedByVotes_other: [
    'Tatt til orientering med {{for}} mot {{against}} stemmer.',
    'Teke til orientering med {{for}} mot {{against}} røyster.',
    'Noted by {{for}} votes to {{against}}.',
  ],
  open_one: [
    'Ikke avgjort. {{partners}} har ennå ikke tatt stilling.',
    'Ikkje avgjort. {{partners}} har enno ikkje teke stilling.',
    'Undecided. {{partners}} has not taken a position yet.',
  ],
  open_other: [
    'Ikke avgjort. {{partners}} har ennå ikke tatt stilling.',
    'Ikkje avgjort. {{partners}} har enno ikkje teke stilling.',
    'Undecided. {{partners}} have not taken a position yet.',
  ],
  /** After the meeting, while written answers may come. */
  inWriting: [
    'Ikke avgjort. {{partners}} svarer skriftlig innen {{day}}.',
    'Ikkje avgjort. {{partners}} svarer skriftleg innan {{day}}.',
    'Undecided. Written answer due by {{day}}: {{partners}}.',
  ],
  /** Once the deadline for written answers is over. */
  notInWriting: [
    'Ikke avgjort skriftlig: {{partners}} svarte ikke innen fristen.',
    'Ikkje avgjort skriftleg: {{partners}} svarte ikkje innan fristen.',
    'Not settled in writing: no answer by the deadline from {{partners}}.',
  ],
  /** Once the meeting is over. */
  unsettled_one: [
    'Ikke avgjort. {{partners}} har ikke tatt stilling.',
    'Ikkje avgjort. {{partners}} har ikkje teke stilling.',
    'Undecided. {{partners}} has not taken a position.',
  ],
  unsettled_other: [
    'Ikke avgjort. {{partners}} har ikke tatt stilling.',
    'Ikkje avgjort. {{partners}} har ikkje teke stilling.',
    'Undecided. {{partners}} have not taken a position.',
  ],
  /** Nobody else is missing. */
  openToEarlier_one: [
    'Ikke avgjort. Svaret fra {{partners}} er til et tidligere forslag.',
    'Ikkje avgjort. Svaret frå {{partners}} er til eit tidlegare forslag.',
    'Undecided. The answer of {{partners}} is to an earlier proposal.',
  ],
  openToEarlier_other: [
    'Ikke avgjort. Svarene fra {{partners}} er til et tidligere forslag.',
    'Ikkje avgjort. Svara frå {{partners}} er til eit tidlegare forslag.',
    'Undecided. The answers of {{partners}} are to an earlier proposal.',
  ],
  toEarlier_one: [
    'Svaret fra {{partners}} er til et tidligere forslag.',
    'Svaret frå {{partners}} er til eit tidlegare forslag.',
    'The answer of {{partners}} is to an earlier proposal.',
  ],
  toEarlier_other: [
    'Svarene fra {{partners}} er til et tidligere forslag.',
    'Svara frå {{partners}} er til eit tidlegare forslag.',
    'The answers of {{partners}} are to an earlier proposal.',
  ],
  /** While some have not answered: an objection that is not withdrawn stops the decision. */
  willFail: [
    'Forslaget blir ikke vedtatt så lenge {{partners}} går imot.',
    'Forslaget blir ikkje vedteke så lenge {{partners}} går imot.',
    'The proposal will not be adopted while there is an objection by {{partners}}.',
  ],
  quorumLacks: [
    'Forumet er ikke vedtaksført i denne saken ({{present}} av {{voting}}).',
    'Forumet er ikkje vedtaksført i denne saka ({{present}} av {{voting}}).',
    'There is no quorum for this item ({{present}} of {{voting}}).',
  ],
  quorumInWriting: [
    'Ikke avgjort. Forumet er ikke vedtaksført i denne saken ({{present}} av {{voting}}). De som ikke var til stede, kan svare skriftlig innen {{day}}.',
    'Ikkje avgjort. Forumet er ikkje vedtaksført i denne saka ({{present}} av {{voting}}). Dei som ikkje var til stades, kan svare skriftleg innan {{day}}.',
    'Undecided. There is no quorum for this item ({{present}} of {{voting}}). Those that were absent may answer in writing by {{day}}.',
  ],
  heldInWritingBy: [
    'Behandlet skriftlig med svarfrist {{day}}. {{answered}} av {{all}} svarte.',
    'Behandla skriftleg med svarfrist {{day}}. {{answered}} av {{all}} svarte.',
    'Dealt with in writing, answers due {{day}}. {{answered}} of {{all}} answered.',
  ],
  heldInWriting: [
    'Behandlet skriftlig. {{answered}} av {{all}} svarte.',
    'Behandla skriftleg. {{answered}} av {{all}} svarte.',
    'Dealt with in writing. {{answered}} of {{all}} answered.',
  ],
  /** Too few were there, and written answers made up the number. */
  settledAfterwards: [
    'Avgjort skriftlig etter møtet; siste svar kom {{day}}.',
    'Avgjort skriftleg etter møtet; siste svar kom {{day}}.',
    'Settled in writing after the meeting; last answer on {{day}}.',
  ],
  unanimous: ['Enstemmig vedtatt.', 'Samrøystes vedteke.', 'Adopted unanimously.'],
  adopted: ['Vedtatt.', 'Vedteke.', 'Adopted.'],
  withoutObjection: [
    'Vedtatt uten motstemmer.',
    'Vedteke utan motrøyster.',
    'Adopted without objection.',
  ],
  stoodAside: [
    '{{partners}} står utenfor.',
    '{{partners}} står utanfor.',
    '{{partners}} stood aside.',
  ],
  reserved: [
    '{{partners}} sluttet seg til med forbehold.',
    '{{partners}} slutta seg til med atterhald.',
    '{{partners}} consented with a reservation.',
  ],
  silence: [
    'Ingen innvendinger innen fristen {{day}}. Vedtatt.',
    'Ingen innvendingar innan fristen {{day}}. Vedteke.',
    'No objection was received by {{day}}. Adopted.',
  ],
  silenceSent: [
    'Sendt ut {{sent}} med frist {{day}}. Ingen innvendinger innen fristen. Vedtatt.',
    'Sendt ut {{sent}} med frist {{day}}. Ingen innvendingar innan fristen. Vedteke.',
    'Circulated on {{sent}} under a silence procedure until {{day}}. No objection was received. Adopted.',
  ],
  notedBySilence: [
    'Ingen innvendinger innen fristen {{day}}. Tatt til orientering.',
    'Ingen innvendingar innan fristen {{day}}. Teke til orientering.',
    'No objection was received by {{day}}. Noted.',
  ],
  notedBySilenceSent: [
    'Sendt ut {{sent}} med frist {{day}}. Ingen innvendinger innen fristen. Tatt til orientering.',
    'Sendt ut {{sent}} med frist {{day}}. Ingen innvendingar innan fristen. Teke til orientering.',
    'Circulated on {{sent}} under a silence procedure until {{day}}. No objection was received. Noted.',
  ],
  /** {{count}} is the last figure: the noun follows it. */
  byVotes_one: [
    'Vedtatt med {{for}} mot {{against}} stemme.',
    'Vedteke med {{for}} mot {{against}} røyst.',
    'Adopted by {{for}} votes to {{against}}.',
  ],
  byVotes_other: [
    'Vedtatt med {{for}} mot {{against}} stemmer.',
    'Vedteke med {{for}} mot {{against}} røyster.',
    'Adopted by {{for}} votes to {{against}}.',
  ],
  against: ['Mot stemte {{partners}}.', 'Mot røysta {{partners}}.', 'Against: {{partners}}.'],
  abstained: [
    '{{count}} avsto fra å stemme.',
    '{{count}} avstod frå å røyste.',
    '{{count}} abstained.',
  ],
  blank_one: [
    '{{count}} stemte blankt.',
    '{{count}} røysta blankt.',
    '{{count}} cast a blank vote.',
  ],
  blank_other: [
    '{{count}} stemte blankt.',
    '{{count}} røysta blankt.',
    '{{count}} cast blank votes.',
  ],
  secretly: [
    'Avstemningen var skriftlig.',
    'Avrøystinga var skriftleg.',
    'The vote was by secret ballot.',
  ],
  'casting-vote': [
    'Stemmetallet var likt ({{for}} mot {{against}}). Vedtatt med møtelederens dobbeltstemme.',
    'Røystetalet var likt ({{for}} mot {{against}}). Vedteke med dobbeltrøysta til møteleiaren.',
    'The votes were equal ({{for}} to {{against}}). Adopted on the chair’s casting vote.',
  ],
  lot: [
    'Stemmetallet var likt ({{for}} mot {{against}}). Vedtatt ved loddtrekning.',
    'Røystetalet var likt ({{for}} mot {{against}}). Vedteke ved loddtrekking.',
    'The votes were equal ({{for}} to {{against}}). Adopted by lot.',
  ],
  'not-casting-vote': [
    'Stemmetallet var likt ({{for}} mot {{against}}). Ikke vedtatt, etter møtelederens dobbeltstemme.',
    'Røystetalet var likt ({{for}} mot {{against}}). Ikkje vedteke, etter dobbeltrøysta til møteleiaren.',
    'The votes were equal ({{for}} to {{against}}). Not adopted, on the chair’s casting vote.',
  ],
  'not-lot': [
    'Stemmetallet var likt ({{for}} mot {{against}}). Ikke vedtatt, etter loddtrekning.',
    'Røystetalet var likt ({{for}} mot {{against}}). Ikkje vedteke, etter loddtrekking.',
    'The votes were equal ({{for}} to {{against}}). Not adopted, by lot.',
  ],
  tie: [
    'Stemmetallet var likt ({{for}} mot {{against}}). Ikke vedtatt.',
    'Røystetalet var likt ({{for}} mot {{against}}). Ikkje vedteke.',
    'The votes were equal ({{for}} to {{against}}). Not adopted.',
  ],
  votedDown_one: [
    'Ikke vedtatt: {{count}} stemme for, {{against}} mot.',
    'Ikkje vedteke: {{count}} røyst for, {{against}} mot.',
    'Not adopted: {{count}} vote for, {{against}} against.',
  ],
  votedDown_other: [
    'Ikke vedtatt: {{count}} stemmer for, {{against}} mot.',
    'Ikkje vedteke: {{count}} røyster for, {{against}} mot.',
    'Not adopted: {{count}} votes for, {{against}} against.',
  ],
  /** More were for than against, but not enough. */
  shareLacks_one: [
    'Ikke vedtatt: {{for}} mot {{count}} stemme er mindre enn flertallet som kreves.',
    'Ikkje vedteke: {{for}} mot {{count}} røyst er mindre enn fleirtalet som blir kravd.',
    'Not adopted: {{for}} votes to {{count}} is less than the majority required.',
  ],
  shareLacks_other: [
    'Ikke vedtatt: {{for}} mot {{count}} stemmer er mindre enn flertallet som kreves.',
    'Ikkje vedteke: {{for}} mot {{count}} røyster er mindre enn fleirtalet som blir kravd.',
    'Not adopted: {{for}} votes to {{count}} is less than the majority required.',
  ],
  fell_one: [
    'Forslaget fikk {{count}} stemme og falt.',
    'Forslaget fekk {{count}} røyst og fall.',
    'The proposal received {{count}} vote and fell.',
  ],
  fell_other: [
    'Forslaget fikk {{count}} stemmer og falt.',
    'Forslaget fekk {{count}} røyster og fall.',
    'The proposal received {{count}} votes and fell.',
  ],
  fellFrom_one: [
    'Forslaget fra {{name}} fikk {{count}} stemme og falt.',
    'Forslaget frå {{name}} fekk {{count}} røyst og fall.',
    'The proposal from {{name}} received {{count}} vote and fell.',
  ],
  fellFrom_other: [
    'Forslaget fra {{name}} fikk {{count}} stemmer og falt.',
    'Forslaget frå {{name}} fekk {{count}} røyster og fall.',
    'The proposal from {{name}} received {{count}} votes and fell.',
  ],
  /** Its alternative was adopted, and nobody voted on this one. */
  fellUnvoted: [
    'Forslaget falt. Et annet forslag ble vedtatt.',
    'Forslaget fall. Eit anna forslag blei vedteke.',
    'The proposal fell. Another proposal was adopted.',
  ],
  objected: [
    'Ikke vedtatt. {{partners}} gikk imot.',
    'Ikkje vedteke. {{partners}} gjekk imot.',
    'Not adopted. {{partners}} objected.',
  ],
  nobodyThere: [
    'Ikke vedtatt. Ingen som kan ta stilling, var til stede.',
    'Ikkje vedteke. Ingen som kan ta stilling, var til stades.',
    'Not adopted. Nobody entitled to take a position was present.',
  ],
  nobodyConsented: [
    'Ikke vedtatt. Ingen sluttet seg til.',
    'Ikkje vedteke. Ingen slutta seg til.',
    'Not adopted. Nobody consented.',
  ],
  noQuorum: [
    'Ikke vedtatt. Forumet var ikke vedtaksført i denne saken ({{present}} av {{voting}}).',
    'Ikkje vedteke. Forumet var ikkje vedtaksført i denne saka ({{present}} av {{voting}}).',
    'Not adopted. There was no quorum for this item ({{present}} of {{voting}}).',
  ],
  forOwnPart_one: [
    '{{partners}} sluttet seg til for egen del.',
    '{{partners}} slutta seg til for eigen del.',
    '{{partners}} consented on its own behalf.',
  ],
  forOwnPart_other: [
    '{{partners}} sluttet seg til for egen del.',
    '{{partners}} slutta seg til for eigen del.',
    '{{partners}} consented on their own behalf.',
  ],
  /** The meeting adopted it, and then everybody who had to ask at home was told no. */
  lapsed: [
    'Vedtatt i møtet, men falt bort {{day}}: ingen har fått godkjenning hjemmefra.',
    'Vedteke i møtet, men fall bort {{day}}: ingen har fått godkjenning heimanfrå.',
    'Adopted at the meeting, but lapsed on {{day}}: none has approval from home.',
  ],
  /** The same, when it binds somebody that answered after it had been decided. */
  lapsedForThem: [
    'Vedtatt i møtet, men falt bort {{day}} for dem som vedtok det: ingen av dem har fått godkjenning hjemmefra.',
    'Vedteke i møtet, men fall bort {{day}} for dei som vedtok det: ingen av dei har fått godkjenning heimanfrå.',
    'Adopted at the meeting, but lapsed on {{day}} for those that adopted it: none of them has approval from home.',
  ],
  conditionFailed: [
    'Vedtatt i møtet, men falt bort {{day}}: vilkåret ble ikke oppfylt.',
    'Vedteke i møtet, men fall bort {{day}}: vilkåret blei ikkje oppfylt.',
    'Adopted at the meeting, but lapsed on {{day}}: the condition was not met.',
  ],
  /** A slip of the pen in the wording; `before` and `after` are the words that differ. */
  corrected: [
    'Skrivefeil rettet {{day}}: «{{before}}» er nå «{{after}}».',
    'Skrivefeil retta {{day}}: «{{before}}» er no «{{after}}».',
    'Clerical error corrected on {{day}}: “{{before}}” now reads “{{after}}”.',
  ],
  /** They came when the others had decided, or answered in writing. */
  /** Where nobody is bound anyway. */
  answeredLate: [
    '{{partners}} svarte utenom de andre.',
    '{{partners}} svarte utanom dei andre.',
    '{{partners}} answered apart from the others.',
  ],
  late_one: [
    '{{partners}} svarte utenom de andre. Svaret gjelder bare denne parten.',
    '{{partners}} svarte utanom dei andre. Svaret gjeld berre denne parten.',
    '{{partners}} answered apart from the others. The answer counts for that partner alone.',
  ],
  late_other: [
    '{{partners}} svarte utenom de andre. Svarene gjelder bare for hver av dem.',
    '{{partners}} svarte utanom dei andre. Svara gjeld berre for kvar av dei.',
    '{{partners}} answered apart from the others. The answers count for each of them alone.',
  ],
  /** Too many to name in a sentence. */
  many: ['{{number}} parter', '{{number}} partar', '{{number}} partners'],
});

/** What kind it is, whom it binds, and from when. */
export const bindingSentences = defineWords({
  recommendation: [
    'Anbefaling til {{addressees}}.',
    'Tilråding til {{addressees}}.',
    'Recommendation to {{addressees}}.',
  ],
  delegated: [
    'Gjelder alle partene fra {{day}}, jf. {{basis}}.',
    'Gjeld alle partane frå {{day}}, jf. {{basis}}.',
    'Applies to all partners from {{day}} under {{basis}}.',
  ],
  delegatedLater: [
    'Avgjort på fullmakt, jf. {{basis}}.',
    'Avgjort på fullmakt, jf. {{basis}}.',
    'Decided under {{basis}}.',
  ],
  all: [
    'Bindende for alle partene fra {{day}}.',
    'Bindande for alle partane frå {{day}}.',
    'Binding on all partners from {{day}}.',
  ],
  some: [
    'Bindende for {{partners}} fra {{day}}.',
    'Bindande for {{partners}} frå {{day}}.',
    'Binding on {{partners}} from {{day}}.',
  ],
  withReservation_one: [
    'Bindende for {{partners}} fra {{day}}, med forbeholdet.',
    'Bindande for {{partners}} frå {{day}}, med atterhaldet.',
    'Binding on {{partners}} from {{day}}, with its reservation.',
  ],
  withReservation_other: [
    'Bindende for {{partners}} fra {{day}}, med forbeholdene.',
    'Bindande for {{partners}} frå {{day}}, med atterhalda.',
    'Binding on {{partners}} from {{day}}, with their reservations.',
  ],
  /** The partner usually asks at home, and had leave in this matter. */
  hadLeave: [
    'Bindende for {{partner}} fra {{day}}; {{principal}} har gitt fullmakt.',
    'Bindande for {{partner}} frå {{day}}; {{principal}} har gjeve fullmakt.',
    'Binding on {{partner}} from {{day}}; {{principal}} had given authority.',
  ],
  hadLeaveUnnamed: [
    'Bindende for {{partner}} fra {{day}}; fullmakten var gitt på forhånd.',
    'Bindande for {{partner}} frå {{day}}; fullmakta var gjeven på førehand.',
    'Binding on {{partner}} from {{day}}; authority had been given beforehand.',
  ],
  onApproval: [
    'Bindende for {{partner}} når {{principal}} har godkjent det.',
    'Bindande for {{partner}} når {{principal}} har godkjent det.',
    'Binding on {{partner}} once {{principal}} has approved it.',
  ],
  onApprovalAtHome_one: [
    'Bindende for {{partners}} når parten har fått godkjenning hjemmefra.',
    'Bindande for {{partners}} når parten har fått godkjenning heimanfrå.',
    'Binding on {{partners}} once it has approval from home.',
  ],
  onApprovalAtHome_other: [
    'Bindende for {{partners}} når de har fått godkjenning hjemmefra.',
    'Bindande for {{partners}} når dei har fått godkjenning heimanfrå.',
    'Binding on {{partners}} once each has approval from home.',
  ],
  /** It usually decides itself. */
  mustAsk: [
    'I denne saken må {{partner}} ha godkjenning fra {{principal}}.',
    'I denne saka må {{partner}} ha godkjenning frå {{principal}}.',
    'In this matter {{partner}} needs approval from {{principal}}.',
  ],
  mustAskAtHome: [
    '{{partners}} må ha godkjenning hjemmefra.',
    '{{partners}} må ha godkjenning heimanfrå.',
    '{{partners}} must have approval from home.',
  ],
  /** What a principal adopted instead. */
  otherText: [
    'Den teksten er: «{{text}}»',
    'Den teksten er: «{{text}}»',
    'That text is: “{{text}}”',
  ],
  answerBy: ['Svarfrist {{day}}.', 'Svarfrist {{day}}.', 'Answer due {{day}}.'],
  approved: [
    '{{principal}} godkjente {{day}}. Bindende for {{partner}} fra {{from}}.',
    '{{principal}} godkjende {{day}}. Bindande for {{partner}} frå {{from}}.',
    '{{principal}} approved on {{day}}. Binding on {{partner}} from {{from}}.',
  ],
  approvedBy: [
    '{{principal}} godkjente {{day}} ({{reference}}). Bindende for {{partner}} fra {{from}}.',
    '{{principal}} godkjende {{day}} ({{reference}}). Bindande for {{partner}} frå {{from}}.',
    '{{principal}} approved on {{day}} ({{reference}}). Binding on {{partner}} from {{from}}.',
  ],
  declined: [
    '{{principal}} sa nei {{day}}. Ikke bindende for {{partner}}.',
    '{{principal}} sa nei {{day}}. Ikkje bindande for {{partner}}.',
    '{{principal}} declined on {{day}}. Not binding on {{partner}}.',
  ],
  declinedBy: [
    '{{principal}} sa nei {{day}} ({{reference}}). Ikke bindende for {{partner}}.',
    '{{principal}} sa nei {{day}} ({{reference}}). Ikkje bindande for {{partner}}.',
    '{{principal}} declined on {{day}} ({{reference}}). Not binding on {{partner}}.',
  ],
  deviating: [
    '{{principal}} vedtok {{day}} en annen tekst. Ikke bindende for {{partner}} før partene er enige.',
    '{{principal}} vedtok {{day}} ein annan tekst. Ikkje bindande for {{partner}} før partane er samde.',
    'On {{day}} {{principal}} adopted a different text. Not binding on {{partner}} until the partners agree.',
  ],
  deviatingBy: [
    '{{principal}} vedtok {{day}} en annen tekst ({{reference}}). Ikke bindende for {{partner}} før partene er enige.',
    '{{principal}} vedtok {{day}} ein annan tekst ({{reference}}). Ikkje bindande for {{partner}} før partane er samde.',
    'On {{day}} {{principal}} adopted a different text ({{reference}}). Not binding on {{partner}} until the partners agree.',
  ],
  /** Where no principal is recorded. It opens a sentence. */
  principalOf: [
    'oppdragsgiveren til {{partner}}',
    'oppdragsgjevaren til {{partner}}',
    'the governing body of {{partner}}',
  ],
  condition: ['Vilkår: {{condition}}.', 'Vilkår: {{condition}}.', 'Condition: {{condition}}.'],
  conditionMet: ['Oppfylt {{day}}.', 'Oppfylt {{day}}.', 'Met on {{day}}.'],
  conditionMetBy: [
    'Oppfylt {{day}} ({{reference}}).',
    'Oppfylt {{day}} ({{reference}}).',
    'Met on {{day}} ({{reference}}).',
  ],
  onCondition: [
    'Bindende for {{partners}} når vilkåret er oppfylt.',
    'Bindande for {{partners}} når vilkåret er oppfylt.',
    'Binding on {{partners}} once the condition is met.',
  ],
  notBeforeCondition: [
    'Ingen er bundet før vilkåret er oppfylt.',
    'Ingen er bundne før vilkåret er oppfylt.',
    'Nobody is bound before the condition is met.',
  ],
  /** Some are not bound yet. */
  earliest: [
    'Tidligst bindende fra {{day}}.',
    'Tidlegast bindande frå {{day}}.',
    'Binding from {{day}} at the earliest.',
  ],
  whenAll: [
    'Gjelder når alle partene har godkjent. Til nå {{done}} av {{all}}.',
    'Gjeld når alle partane har godkjent. Til no {{done}} av {{all}}.',
    'Takes effect once all partners have approved. So far {{done}} of {{all}}.',
  ],
  whenEnough: [
    'Gjelder når {{all}} parter har godkjent. Til nå {{done}}.',
    'Gjeld når {{all}} partar har godkjent. Til no {{done}}.',
    'Takes effect once {{all}} partners have approved. So far {{done}}.',
  ],
  until: [
    'Gjelder til og med {{day}}.',
    'Gjeld til og med {{day}}.',
    'In force until {{day}} inclusive.',
  ],
  ended: [
    'Gjaldt til og med {{day}}.',
    'Galdt til og med {{day}}.',
    'Was in force until {{day}} inclusive.',
  ],
  left: [
    'Ikke lenger bindende for {{partner}}, som gikk ut av samarbeidet {{day}}.',
    'Ikkje lenger bindande for {{partner}}, som gjekk ut av samarbeidet {{day}}.',
    'No longer binding on {{partner}}, which left on {{day}}.',
  ],
  not: [
    'Ikke bindende for {{partners}}.',
    'Ikkje bindande for {{partners}}.',
    'Not binding on {{partners}}.',
  ],
});

/** How a decision changes an earlier one, said of the later one and of the earlier one. */
export const alteringSentences = defineWords({
  replaces: ['Erstatter {{what}}.', 'Erstattar {{what}}.', 'Replaces {{what}}.'],
  amends: ['Endrer {{what}}.', 'Endrar {{what}}.', 'Amends {{what}}.'],
  repeals: ['Opphever {{what}}.', 'Opphevar {{what}}.', 'Repeals {{what}}.'],
  corrects: ['Retter {{what}}.', 'Rettar {{what}}.', 'Corrects {{what}}.'],
  replaced: [
    'Erstattet av {{what}} {{day}}.',
    'Erstatta av {{what}} {{day}}.',
    'Replaced by {{what}} on {{day}}.',
  ],
  amended: [
    'Endret av {{what}} {{day}}.',
    'Endra av {{what}} {{day}}.',
    'Amended by {{what}} on {{day}}.',
  ],
  repealed: [
    'Opphevet av {{what}} {{day}}.',
    'Oppheva av {{what}} {{day}}.',
    'Repealed by {{what}} on {{day}}.',
  ],
  corrected: [
    'Rettet av {{what}} {{day}}.',
    'Retta av {{what}} {{day}}.',
    'Corrected by {{what}} on {{day}}.',
  ],
  staysBound: [
    'Fortsatt bindende for {{partners}}, som ikke er bundet av det nye.',
    'Framleis bindande for {{partners}}, som ikkje er bundne av det nye.',
    'Still binding on {{partners}}, not bound by the later one.',
  ],
});

/** Why a decision does not bind a partner, after its name. */
export const notBoundBecause = defineWords({
  'stands-aside': ['står utenfor', 'står utanfor', 'stood aside'],
  /** By consensus. */
  objects: ['gikk imot', 'gjekk imot', 'objected'],
  against: ['stemte imot', 'røysta imot', 'voted against'],
  silent: ['har ikke svart', 'har ikkje svart', 'no answer'],
  earlier: [
    'svar til et tidligere forslag',
    'svar til eit tidlegare forslag',
    'answer to an earlier proposal',
  ],
  absent: ['ikke til stede', 'ikkje til stades', 'absent'],
  repealed: ['opphevet', 'oppheva', 'repealed'],
  replaced: [
    'bundet av det nye i stedet',
    'bunden av det nye i staden',
    'bound by the later one instead',
  ],
  disqualified: ['inhabil', 'ugild', 'conflict of interest'],
  observes: ['observatør', 'observatør', 'observer'],
  /** It left before its principal had answered. */
  left: ['gikk ut av samarbeidet {{day}}', 'gjekk ut av samarbeidet {{day}}', 'left on {{day}}'],
});
