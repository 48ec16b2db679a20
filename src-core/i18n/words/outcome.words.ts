import { defineWords } from '../define-words.ts';

/** The outcome of a decision, and whom it binds, as whole sentences. {{partners}} is a list of names. */
export const outcomeWords = defineWords({
  noted: [
    'Tatt til orientering. Det binder ingen.',
    'Teke til orientering. Det bind ingen.',
    'Noted. It binds nobody.',
  ],
  withdrawn: [
    'Forslaget er trukket. Det binder ingen.',
    'Forslaget er trekt. Det bind ingen.',
    'The proposal is withdrawn. It binds nobody.',
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
  /** Once the meeting, or the deadline for written answers, is over. */
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
    'Ikke avgjort. Svaret fra {{partners}} er til en tidligere ordlyd.',
    'Ikkje avgjort. Svaret frå {{partners}} er til ein tidlegare ordlyd.',
    'Undecided. The answer of {{partners}} is to an earlier wording.',
  ],
  openToEarlier_other: [
    'Ikke avgjort. Svarene fra {{partners}} er til en tidligere ordlyd.',
    'Ikkje avgjort. Svara frå {{partners}} er til ein tidlegare ordlyd.',
    'Undecided. The answers of {{partners}} are to an earlier wording.',
  ],
  toEarlier_one: [
    'Svaret fra {{partners}} er til en tidligere ordlyd.',
    'Svaret frå {{partners}} er til ein tidlegare ordlyd.',
    'The answer of {{partners}} is to an earlier wording.',
  ],
  toEarlier_other: [
    'Svarene fra {{partners}} er til en tidligere ordlyd.',
    'Svara frå {{partners}} er til ein tidlegare ordlyd.',
    'The answers of {{partners}} are to an earlier wording.',
  ],
  objected: [
    'Ikke vedtatt, fordi {{partners}} går imot. Det binder ingen.',
    'Ikkje vedteke, fordi {{partners}} går imot. Det bind ingen.',
    'Not adopted: objection by {{partners}}. It binds nobody.',
  ],
  /** While some have not answered: an objection that is not withdrawn stops the decision. */
  willFail: [
    'Forslaget blir ikke vedtatt så lenge {{partners}} går imot.',
    'Forslaget blir ikkje vedteke så lenge {{partners}} går imot.',
    'The proposal will not be adopted while there is an objection by {{partners}}.',
  ],
  nobodyThere: [
    'Ikke vedtatt, fordi ingen som kan ta stilling, var til stede. Det binder ingen.',
    'Ikkje vedteke, fordi ingen som kan ta stilling, var til stades. Det bind ingen.',
    'Not adopted, because nobody entitled to take a position was present. It binds nobody.',
  ],
  nobodyWould: [
    'Ikke vedtatt, fordi beslutningen ikke ville ha bundet noen: {{partners}}.',
    'Ikkje vedteke, fordi avgjerda ikkje ville ha bunde nokon: {{partners}}.',
    'Not adopted, because it would bind nobody: {{partners}}.',
  ],
  adopted: ['Vedtatt.', 'Vedteke.', 'Adopted.'],
  /** The meeting adopted it, and then everybody who had to ask at home was told no. */
  lapsed: [
    'Vedtatt i møtet, men falt bort {{day}}: alle oppdragsgiverne som måtte spørres, sa nei.',
    'Vedteke i møtet, men fall bort {{day}}: alle oppdragsgjevarane som måtte spørjast, sa nei.',
    'Adopted at the meeting, but lapsed on {{day}}: every governing body that had to be asked said no.',
  ],
  /** The same, when it binds somebody that answered after it had been decided. */
  lapsedForThem: [
    'Vedtatt i møtet, men falt bort {{day}} for dem som vedtok det: alle oppdragsgiverne deres som måtte spørres, sa nei.',
    'Vedteke i møtet, men fall bort {{day}} for dei som vedtok det: alle oppdragsgjevarane deira som måtte spørjast, sa nei.',
    'Adopted at the meeting, but lapsed on {{day}} for those that adopted it: every governing body of theirs that had to be asked said no.',
  ],
  /** A slip of the pen in the wording; `before` and `after` are the words that differ. */
  corrected: [
    'Skrivefeil rettet {{day}}: «{{before}}» er nå «{{after}}».',
    'Skrivefeil retta {{day}}: «{{before}}» er no «{{after}}».',
    'Clerical error corrected on {{day}}: “{{before}}” now reads “{{after}}”.',
  ],
  byMajority: [
    'Vedtatt: {{for}} for, {{against}} mot.',
    'Vedteke: {{for}} for, {{against}} mot.',
    'Adopted: {{for}} for, {{against}} against.',
  ],
  noMajority: [
    'Ikke vedtatt, fordi det ikke var flertall: {{for}} for, {{against}} mot. Det binder ingen.',
    'Ikkje vedteke, fordi det ikkje var fleirtal: {{for}} for, {{against}} mot. Det bind ingen.',
    'Not adopted: there was no majority ({{for}} for, {{against}} against). It binds nobody.',
  ],
  noQuorum: [
    'Ikke vedtatt, fordi for få parter var til stede. Det binder ingen.',
    'Ikkje vedteke, fordi for få partar var til stades. Det bind ingen.',
    'Not adopted, because too few partners were present. It binds nobody.',
  ],
  quorumLacks: [
    'Det er for få parter til stede til å avgjøre saken med flertall.',
    'Det er for få partar til stades til å avgjere saka med fleirtal.',
    'Too few partners are present to decide by majority.',
  ],
  binds: [
    'Beslutningen binder {{partners}}.',
    'Avgjerda bind {{partners}}.',
    'The decision binds {{partners}}.',
  ],
  bindsNobodyYet: [
    'Beslutningen binder ingen ennå.',
    'Avgjerda bind ingen enno.',
    'The decision is not yet binding on anybody.',
  ],
  /** Those that had to ask have all left. */
  bindsNobody: ['Beslutningen binder ingen.', 'Avgjerda bind ingen.', 'The decision binds nobody.'],
  bindsLater_one: [
    'Den binder {{partners}} først når oppdragsgiveren har godkjent den.',
    'Ho bind {{partners}} først når oppdragsgjevaren har godkjent avgjerda.',
    'It binds {{partners}} only once its governing body has approved it.',
  ],
  bindsLater_other: [
    'Den binder {{partners}} først når oppdragsgiverne deres har godkjent den.',
    'Ho bind {{partners}} først når oppdragsgjevarane deira har godkjent avgjerda.',
    'It binds {{partners}} only once their governing bodies have approved it.',
  ],
  bindsNot: [
    'Den binder ikke {{partners}}.',
    'Ho bind ikkje {{partners}}.',
    'It does not bind {{partners}}.',
  ],
  reserved: [
    'Forbehold fra {{partners}}.',
    'Atterhald frå {{partners}}.',
    'Reservation by {{partners}}.',
  ],
  /** They came, or answered, when the others had decided. */
  late_one: [
    '{{partners}} svarte etter at det var avgjort. Svaret gjelder bare denne parten.',
    '{{partners}} svarte etter at det var avgjort. Svaret gjeld berre denne parten.',
    '{{partners}} answered after it had been decided. The answer counts for that partner alone.',
  ],
  late_other: [
    '{{partners}} svarte etter at det var avgjort. Svarene gjelder bare for hver av dem.',
    '{{partners}} svarte etter at det var avgjort. Svara gjeld berre for kvar av dei.',
    '{{partners}} answered after it had been decided. The answers count for each of them alone.',
  ],
  /** Too many to name in a sentence. */
  many: ['{{number}} parter', '{{number}} partar', '{{number}} partners'],
});

/** Why a decision does not bind a partner, after its name. */
export const notBoundBecause = defineWords({
  'stands-aside': ['står utenfor', 'står utanfor', 'standing aside'],
  objects: ['går imot', 'går imot', 'objecting'],
  reserves: ['med forbehold', 'med atterhald', 'with a reservation'],
  silent: ['har ikke tatt stilling', 'har ikkje teke stilling', 'no position'],
  earlier: [
    'svar til en tidligere ordlyd',
    'svar til ein tidlegare ordlyd',
    'answer to an earlier wording',
  ],
  absent: ['ikke til stede', 'ikkje til stades', 'absent'],
  disqualified: ['inhabil', 'ugild', 'conflict of interest'],
  observes: ['observatør', 'observatør', 'observer'],
  declined: [
    'oppdragsgiver har sagt nei',
    'oppdragsgjevar har sagt nei',
    'declined by the governing body',
  ],
  /** It left before its principal had answered. */
  left: ['gikk ut av samarbeidet {{day}}', 'gjekk ut av samarbeidet {{day}}', 'left on {{day}}'],
});
