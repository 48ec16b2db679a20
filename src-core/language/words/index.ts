import { defineWords } from '../define.ts';

/** All areas of words; one file an area as they grow. */
export const WORDS = {
  sections: defineWords({
    framing: ['Innramming', 'Innramming', 'Framing'],
    status: ['Status og utfordringsbilde', 'Status og utfordringsbilete', 'Status and challenges'],
    partnership: [
      'Partnerskap som samarbeidskonstruksjon',
      'Partnarskap som samarbeidskonstruksjon',
      'Partnership as a form of cooperation',
    ],
    'next-steps': ['Veien videre', 'Vegen vidare', 'Next steps'],
  }),
};
