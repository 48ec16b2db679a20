import { expect, it } from 'vitest';
import { agreementSheet } from '../../src-core/documents/agreement-sheet.ts';
import { partiesOn } from '../../src-core/projections/agreement-register.ts';
import { openMeeting } from '../support/test-forum.ts';

/** When an agreement is entered into, and who has signed an earlier text of it (D129). */

const SIGNED_AT = '2026-12-12T09:00:00+01:00';

function agreed() {
  const table = openMeeting(['decides', 'decides', 'decides']);
  const parties = ['p0', 'p1', 'p2'];
  const terms = { item: 'i', title: 'Hospitering', text: 'Vi hospiterer.', parties };
  table.do({ do: 'makeAgreement', meeting: 'm', id: 'a', ...terms });
  const sign = (partner: string) =>
    table.do({ do: 'signAgreement', meeting: 'm', agreement: 'a', partner, at: SIGNED_AT });
  const change = () =>
    table.do({ do: 'changeAgreement', meeting: 'm', agreement: 'a', text: 'Noe annet.' });
  const sheet = () => {
    const around = { meetings: table.summaries(), carried: { obligations: [], postponed: [] } };
    const input = { forum: table.forum, meeting: table.meeting('m'), ...around } as const;
    const tree = agreementSheet({ ...input, language: 'nb', edition: 'full', agreement: 'a' });
    return JSON.stringify(tree.blocks);
  };
  const register = () => {
    const entry = table.summaries()[0]?.agreements[0];
    if (!entry) throw new Error('no agreement');
    return partiesOn(table.forum, entry, '2027-01-01');
  };
  return { sign, change, sheet, register };
}

it('an agreement is entered into on the day when the last party signs this text', () => {
  const { sign, change, sheet } = agreed();
  const isMade = () => sheet().includes('Inngått 12. desember 2026.');
  for (const partner of ['p0', 'p1', 'p2']) {
    expect(isMade()).toBe(false);
    expect(sheet()).toContain('inngått når alle partene har signert');
    sign(partner);
  }
  expect(isMade()).toBe(true);
  change();
  expect(isMade()).toBe(false);
  expect(sheet()).toContain('Signerte en tidligere tekst: Part 0, Part 1 og Part 2.');
});

it('the register tells those that signed an earlier text from those that have not signed', () => {
  const { sign, change, register } = agreed();
  sign('p0');
  change();
  sign('p1');
  expect(register()).toMatchObject({ bound: ['p1'], toEarlier: ['p0'], unsigned: ['p2'] });
});
