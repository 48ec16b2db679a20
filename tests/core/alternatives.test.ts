import { describe, expect, it } from 'vitest';
import { resultOfDecision } from '../../src-core/meeting/outcome.ts';
import { outcomeInWords } from '../../src-core/meeting/outcome-words.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** Alternatives in one item, of which only one is adopted (D208). */

const m = { meeting: 'm' };

/** Five partners are there, and each of these decisions is an alternative to `one`. */
function alternatives(fields: object, ...ids: readonly string[]): TestForum {
  const table = openMeeting(Array.from({ length: 5 }, () => 'decides'));
  for (let partner = 0; partner < 5; partner += 1) {
    table.do({ do: 'setAttendance', ...m, partner: `p${partner}`, status: 'present' });
  }
  for (const id of ['one', ...ids]) {
    const against = id === 'one' ? {} : { against: 'one' };
    table.do({ do: 'proposeDecision', ...m, id, item: 'i', wording: id, ...fields, ...against });
  }
  return table;
}

/** The first so many say yes, the others this. */
function vote(table: TestForum, decision: string, yes: number, others: string): void {
  for (let index = 0; index < 5; index += 1) {
    const position = index < yes ? 'consents' : others;
    const answer = { decision, partner: `p${index}`, position, at: AT };
    table.do({ do: 'takePosition', ...m, ...answer });
  }
}

function outcomes(table: TestForum) {
  const meeting = table.meeting('m');
  return Object.fromEntries(
    meeting.decisions.map((decision) => {
      const result = resultOfDecision(table.forum, meeting, decision);
      const nameOf = (partner: string) => partner.toUpperCase();
      const told = { forum: table.forum, meeting, decision, result, nameOf };
      const said = outcomeInWords({ ...told, language: 'nb' });
      return [decision.id, { outcome: result.outcome, said }];
    }),
  );
}

describe('alternatives that all have the votes', () => {
  // (D208)
  it('fall to the one with the most votes', () => {
    const table = alternatives({ procedure: 'majority' }, 'two', 'three');
    vote(table, 'one', 3, 'objects');
    vote(table, 'two', 4, 'objects');
    vote(table, 'three', 5, 'objects');
    expect(outcomes(table)).toMatchObject({
      one: {
        outcome: 'not-adopted',
        said: 'Forslaget fikk 3 stemmer og falt. Mot stemte P3 og P4.',
      },
      two: { outcome: 'not-adopted' },
      three: { outcome: 'adopted', said: 'Enstemmig vedtatt.' },
    });
  });

  // (D208)
  it('fall to the first of those with as many, also by consensus', () => {
    const table = alternatives({}, 'two');
    vote(table, 'one', 4, 'stands-aside');
    vote(table, 'two', 4, 'stands-aside');
    expect(outcomes(table)).toMatchObject({
      one: { outcome: 'adopted' },
      two: { outcome: 'not-adopted', said: 'Forslaget fikk 4 stemmer og falt. P4 står utenfor.' },
    });
  });

  // (D208)
  it('stand alone once the others are withdrawn', () => {
    const table = alternatives({ procedure: 'majority' }, 'two');
    vote(table, 'one', 4, 'objects');
    vote(table, 'two', 1, 'objects');
    table.do({ do: 'withdrawDecision', ...m, decision: 'one' });
    expect(outcomes(table)).toMatchObject({
      two: {
        outcome: 'not-adopted',
        said: 'Ikke vedtatt: 1 stemme for, 4 mot. Mot stemte P1, P2, P3 og P4.',
      },
    });
  });

  // (D208)
  it('fall to none that is withdrawn', () => {
    const table = alternatives({ procedure: 'majority' }, 'two');
    vote(table, 'one', 5, 'objects');
    vote(table, 'two', 3, 'objects');
    expect(outcomes(table)).toMatchObject({ two: { outcome: 'not-adopted' } });
    table.do({ do: 'withdrawDecision', ...m, decision: 'one' });
    expect(outcomes(table)).toMatchObject({ two: { outcome: 'adopted' } });
  });
});
