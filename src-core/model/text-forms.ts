/**
 * How each text in the files is written. A plain text is shown letter by letter, with its line breaks. Only the
 * longer texts that people format are in the small Markdown of notes (D120). `*` stands for a member of a list or
 * a record.
 */

export type TextForm = 'plain' | 'markdown';

export const MEETING_TEXTS = {
  title: 'plain',
  place: 'plain',
  chair: 'plain',
  secretary: 'plain',
  'items.*.title': 'plain',
  'items.*.presenter': 'plain',
  'items.*.chair': 'plain',
  'items.*.background': 'markdown',
  'items.*.exempt.basis': 'plain',
  'items.*.exempt.reason': 'plain',
  'items.*.notes': 'markdown',
  'attendance.*.name': 'plain',
  'interests.*.ground': 'plain',
  'decisions.*.wording': 'plain',
  'decisions.*.basis': 'plain',
  'decisions.*.addressees': 'plain',
  'decisions.*.condition': 'plain',
  'decisions.*.by.text': 'plain',
  'decisions.*.alters.text': 'plain',
  'decisions.*.adopts.text': 'markdown',
  'decisions.*.adopts.purpose': 'markdown',
  'decisions.*.adopts.objectives.*.text': 'plain',
  'decisions.*.positions.*.note': 'plain',
  'decisions.*.earlier.*.note': 'plain',
  'decisions.*.earlier.*.notedBy': 'plain',
  'decisions.*.exempt.basis': 'plain',
  'decisions.*.exempt.reason': 'plain',
  'agreements.*.title': 'plain',
  'agreements.*.text': 'plain',
  'agreements.*.commitments.*.what': 'plain',
  'agreements.*.commitments.*.resource.unit': 'plain',
  'agreements.*.exempt.basis': 'plain',
  'agreements.*.exempt.reason': 'plain',
  'actionPoints.*.what': 'plain',
  'statements.*.text': 'plain',
  'assessments.*.note': 'plain',
  'approval.corrections': 'plain',
  'attachments.*.name': 'plain',
} as const satisfies Readonly<Record<string, TextForm>>;

export const FORUM_TEXTS = {
  name: 'plain',
  secretariat: 'plain',
  'coordinationSteps.*': 'plain',
  'template.name': 'plain',
  'mandate.purpose': 'markdown',
  'mandate.objectives.*.text': 'plain',
  'partners.*.name': 'plain',
  'partners.*.shortName': 'plain',
  'partners.*.role': 'plain',
  'partners.*.frame': 'plain',
  'partners.*.principal': 'plain',
  'partners.*.contributions.*': 'plain',
  'partners.*.motivation': 'plain',
  'partners.*.exit.reason': 'plain',
  'representatives.*.name': 'plain',
  'representatives.*.title': 'plain',
  'representatives.*.email': 'plain',
  'challenges.*.title': 'plain',
  'challenges.*.note': 'plain',
  'measures.*.title': 'plain',
  'measures.*.statuses.*.note': 'plain',
  'followUp.*.ratifications.*.reference': 'plain',
  'followUp.*.ratifications.*.note': 'plain',
  'followUp.*.statuses.*.note': 'plain',
  'followUp.*.exemptions.*.basis': 'plain',
  'followUp.*.exemptions.*.reason': 'plain',
} as const satisfies Readonly<Record<string, TextForm>>;

const ALL = { ...MEETING_TEXTS, ...FORUM_TEXTS };
export type TextField = keyof typeof ALL;

export function formOf(field: TextField): TextForm {
  return ALL[field];
}
