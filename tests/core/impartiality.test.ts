import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOfThing } from '../../src-core/backups/restore-thing.ts';
import { minutesOf } from '../../src-core/documents/minutes.ts';
import { partnerExtractOf } from '../../src-core/documents/partner-extract.ts';
import { isDisqualified, matterOf } from '../../src-core/meeting/impartiality.ts';
import { resultOfDecision } from '../../src-core/meeting/outcome.ts';
import { outcomeInWords } from '../../src-core/meeting/outcome-words.ts';
import type { Language } from '../../src-core/model/forum.ts';
import type { Attendance } from '../../src-core/model/meeting.ts';
import { INITIAL_SCREEN } from '../../src-core/projections/screen-state.ts';
import { screenView } from '../../src-core/projections/screen-view.ts';
import { inputOf } from '../support/random-forum.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** Who takes no part in an item because of a conflict of interest. */

const m = { meeting: 'm' };
const i = { ...m, item: 'i' };
const GROUND = 'styreleder i selskapet';
const clock = (time: string) => `2026-12-09T${time}:00+01:00`;
const interest = (fields: object) => ({
  do: 'setInterest',
  ...i,
  partner: 'p0',
  at: AT,
  ...fields,
});
const out = (fields: object = {}) => interest({ ruling: 'disqualified', ...fields });
const take = (partner: string, position = 'consents', decision = 'd') => ({
  ...{ do: 'takePosition', ...m, decision, partner, position, at: AT },
});

/** Three partners are there, p0 by its mayor; the item `i` has the decision `d`, and so has the next item, `j`. */
function table(procedure = 'consensus'): TestForum {
  const forum = openMeeting(['decides', 'negotiates', 'decides']);
  forum.do({ do: 'addRepresentative', id: 'mayor', partner: 'p0', name: 'Ordfører' });
  forum.do({ do: 'addRepresentative', id: 'chief', partner: 'p0', name: 'Kommunedirektør' });
  forum.do({
    do: 'setAttendance',
    ...m,
    partner: 'p0',
    representative: 'mayor',
    status: 'present',
  });
  for (const partner of ['p1', 'p2']) {
    forum.do({ do: 'setAttendance', ...m, partner, status: 'present' });
  }
  forum.do({ do: 'addItem', ...m, id: 'j', section: 'status', title: 'Neste', kind: 'decision' });
  forum.do({ do: 'proposeDecision', ...m, id: 'd', item: 'i', wording: 'A', procedure });
  forum.do({ do: 'proposeDecision', ...m, id: 'e', item: 'j', wording: 'B', procedure });
  return forum;
}

function resultOf(forum: TestForum, id = 'd') {
  const meeting = forum.meeting('m');
  const decision = meeting.decisions.find((each) => each.id === id);
  if (!decision) throw new Error(`no decision ${id}`);
  return resultOfDecision(forum.forum, meeting, decision);
}

function outcomeOf(forum: TestForum, language: Language = 'nb'): string {
  const meeting = forum.meeting('m');
  const decision = meeting.decisions.find((each) => each.id === 'd');
  if (!decision) throw new Error('no decision');
  const nameOf = (id: string) => forum.forum.partners.find((each) => each.id === id)?.name ?? id;
  const about = { forum: forum.forum, meeting, decision, result: resultOf(forum), nameOf };
  return outcomeInWords({ ...about, language });
}

function textsIn(tree: unknown): string {
  const found: string[] = [];
  JSON.stringify(tree, (key, value) => {
    if (key === 'text' && Array.isArray(value)) {
      found.push(value.map((each: { readonly text: string }) => each.text).join(''));
    }
    return value;
  });
  return found.join('\n');
}
const minutesIn = (
  forum: TestForum,
  language: Language = 'nb',
  edition: 'full' | 'public' = 'full',
) => textsIn(minutesOf(inputOf(forum, 'm', edition, language)).blocks);

const codeAt = (forum: TestForum, command: Parameters<TestForum['try']>[0]) => {
  const applied = forum.try(command);
  return applied.ok ? 'done' : `${applied.code} ${applied.path}`;
};

describe('what is recorded', () => {
  // (D190)
  it('is one record for each person and matter, and a ruling is added to the declaration', () => {
    const forum = table();
    forum.do(interest({ representative: 'mayor', ground: GROUND }));
    forum.do(interest({ representative: 'mayor', ruling: 'disqualified', at: clock('09:10') }));
    forum.do(interest({ representative: 'mayor', decision: 'd', ruling: 'qualified' }));
    const mayor = { item: 'i', partner: 'p0', representative: 'mayor' };
    expect(forum.meeting('m').interests).toEqual([
      { ...mayor, ground: GROUND, ruling: 'disqualified', at: clock('09:10') },
      { ...mayor, decision: 'd', ruling: 'qualified', at: AT },
    ]);
    forum.do(interest({ representative: 'mayor', ground: null, ruling: null }));
    expect(forum.meeting('m').interests?.at(-1)).toEqual({ ...mayor, at: AT });
  });

  // (D190)
  it('can be taken back, and goes with its item', () => {
    const forum = table();
    const remove = { do: 'removeInterest', ...i, partner: 'p0' };
    expect(codeAt(forum, remove)).toBe('not-eligible partner');
    forum.do(out());
    forum.do(remove);
    expect(forum.meeting('m')).not.toHaveProperty('interests');
    forum.do({ do: 'addItem', ...m, id: 'k', section: 'status', title: 'Ut', kind: 'discussion' });
    forum.do({ ...out(), item: 'k' });
    forum.do(out());
    forum.do({ do: 'removeItem', ...m, item: 'k' });
    expect(forum.meeting('m').interests).toHaveLength(1);
  });

  // (D190)
  it('is recorded from the draft until the minutes are circulated', () => {
    const forum = openMeeting(['decides']);
    forum.do({ do: 'createMeeting', id: 'next', title: 'N', startsAt: AT, template: 'blank' });
    const item = { id: 'n', section: 'status', title: 'Sak', kind: 'decision' };
    forum.do({ do: 'addItem', meeting: 'next', ...item });
    const told = { ...out(), meeting: 'next', item: 'n' };
    const { ruling: _, at: __, ...named } = told as Record<string, unknown>;
    const remove = { ...named, do: 'removeInterest' };
    const steps = ['conveneMeeting', 'openMeeting', 'closeMeeting', 'circulateMinutes'];
    const codes = ['', ...steps].map((step) => {
      if (step) forum.do({ do: step, meeting: 'next', at: AT });
      return [forum.code(told), forum.code(remove)];
    });
    const done = ['done', 'done'];
    expect(codes).toEqual([done, done, done, done, ['wrong-phase', 'wrong-phase']]);
  });

  // (D190)
  it('names an item, a decision of it, a member and its own representative', () => {
    const forum = table();
    forum.do({ do: 'addRepresentative', id: 'other', partner: 'p1', name: 'En annen' });
    expect(codeAt(forum, out({ item: 'x' }))).toBe('unknown-id item');
    expect(codeAt(forum, out({ decision: 'x' }))).toBe('unknown-id decision');
    expect(codeAt(forum, out({ decision: 'e' }))).toBe('invalid decision');
    expect(codeAt(forum, out({ partner: 'x' }))).toBe('unknown-id partner');
    expect(codeAt(forum, out({ representative: 'other' }))).toBe('invalid representative');
    expect(codeAt(forum, out({ ruling: 'maybe' }))).toBe('invalid ruling');
    forum.do(out({ representative: 'chief' }));
    expect(codeAt(forum, { do: 'removeRepresentative', representative: 'chief' })).toBe(
      'has-dependents representative',
    );
  });
});

describe('who is disqualified', () => {
  // (D191)
  it.each(['disqualified', 'may-remain'])(
    'has no part in that item, and is there in the next: %s',
    (ruling) => {
      const forum = table();
      forum.do(interest({ ruling }));
      expect(codeAt(forum, take('p0'))).toBe('not-eligible partner');
      forum.do({ do: 'everybodyConsents', ...m, decision: 'd', at: AT });
      forum.do({ do: 'everybodyConsents', ...m, decision: 'e', at: AT });
      expect(resultOf(forum)).toMatchObject({ outcome: 'adopted', eligible: ['p1', 'p2'] });
      expect(resultOf(forum).binding).toEqual({
        p0: 'not-bound',
        p1: 'bound-on-ratification',
        p2: 'bound',
      });
      expect(resultOf(forum, 'e')).toMatchObject({ eligible: ['p0', 'p1', 'p2'], missing: [] });
    },
  );

  // (D191)
  it('is out of one decision alone, if the ruling says so', () => {
    const forum = table();
    forum.do({ do: 'proposeDecision', ...m, id: 'f', item: 'i', wording: 'C' });
    forum.do(out({ decision: 'f' }));
    expect(resultOf(forum).eligible).toEqual(['p0', 'p1', 'p2']);
    expect(resultOf(forum, 'f').eligible).toEqual(['p1', 'p2']);
  });

  // (D191)
  it.each([
    ['nb', 'Part 0 (inhabil)'],
    ['nn', 'Part 0 (ugild)'],
    ['en', 'Part 0 (conflict of interest)'],
  ] as const)('is named as that, and not as absent, in %s', (language, words) => {
    const forum = table();
    forum.do(out());
    forum.do({ do: 'everybodyConsents', ...m, decision: 'd', at: AT });
    expect(outcomeOf(forum, language)).toContain(words);
    const minutes = minutesIn(forum, language);
    expect(minutes).not.toMatch(
      /Part 0[^\n]*(ikke til stede|står utenfor|absent|ikkje til stades)/,
    );
  });

  // (D191)
  it('does not count towards the quorum of a majority there', () => {
    const forum = table('majority');
    forum.do({ do: 'setForum', name: 'F', quorum: 0.9 });
    forum.do(out());
    forum.do({ do: 'everybodyConsents', ...m, decision: 'd', at: AT });
    expect(resultOf(forum).outcome).toBe('not-adopted');
    forum.do({ do: 'everybodyConsents', ...m, decision: 'e', at: AT });
    expect(resultOf(forum, 'e').outcome).toBe('adopted');
  });

  // (D194)
  it('is bound all the same by what is decided on authority given before', () => {
    const forum = table();
    const delegated = { effect: 'delegated', basis: 'avtalen punkt 4' };
    forum.do({ do: 'changeDecision', ...m, decision: 'd', ...delegated });
    forum.do(out());
    forum.do({ do: 'everybodyConsents', ...m, decision: 'd', at: AT });
    expect(resultOf(forum)).toMatchObject({ eligible: ['p1', 'p2'], isUnanimous: true });
    expect(resultOf(forum).binding).toEqual({ p0: 'bound', p1: 'bound', p2: 'bound' });
    const input = { ...inputOf(forum, 'm', 'full', 'nb'), partner: 'p0' };
    expect(textsIn(partnerExtractOf(input).blocks)).toContain(
      'Part 0 deltok ikke i behandlingen (inhabil).',
    );
  });

  // (D191)
  it('cannot answer in writing either', () => {
    const forum = table();
    forum.do({ do: 'changeDecision', ...m, decision: 'd', deadline: '2026-12-20' });
    forum.do({ do: 'setAttendance', ...m, partner: 'p0', status: 'absent' });
    expect(codeAt(forum, take('p0'))).toBe('done');
    forum.do({ do: 'withdrawPosition', ...m, decision: 'd', partner: 'p0' });
    forum.do(out());
    expect(codeAt(forum, take('p0'))).toBe('not-eligible partner');
  });

  it('was only declared or found impartial: takes part', () => {
    const forum = table();
    forum.do(interest({ ground: GROUND }));
    expect(resultOf(forum).eligible).toContain('p0');
    forum.do(interest({ ruling: 'qualified' }));
    forum.do(take('p0'));
    expect(resultOf(forum).eligible).toContain('p0');
  });
});

describe('another who is there for the partner', () => {
  const attend = (fields: object) => ({ do: 'setAttendance', ...m, partner: 'p0', ...fields });

  // (D192)
  it('may take part: a representative or a deputy, but not an entry that names nobody', () => {
    const forum = table();
    forum.do(out({ representative: 'mayor' }));
    const eligible = () => resultOf(forum).eligible.includes('p0');
    expect(eligible()).toBe(false);
    forum.do(attend({ representative: 'chief', status: 'remote' }));
    expect(eligible()).toBe(true);
    forum.do(attend({ representative: 'chief', status: 'absent' }));
    expect(eligible()).toBe(false);
    forum.do(attend({ representative: 'mayor', status: 'deputy', name: 'Varaordfører' }));
    expect(eligible()).toBe(true);
    forum.do(attend({ status: 'present' }));
    expect(eligible()).toBe(false);
  });

  // (D192)
  it('does not help if it is disqualified too, or was not there in the item', () => {
    const forum = table();
    forum.do({ do: 'startItem', ...i, at: clock('10:00') });
    forum.do({ do: 'finishItem', ...i, at: clock('10:30') });
    forum.do(out({ representative: 'mayor' }));
    forum.do(attend({ representative: 'chief', status: 'present', from: clock('11:00') }));
    expect(resultOf(forum).eligible).not.toContain('p0');
    forum.do(attend({ representative: 'chief', status: 'present', from: clock('10:05') }));
    expect(resultOf(forum).eligible).toContain('p0');
    forum.do(out({ representative: 'chief' }));
    expect(resultOf(forum).eligible).not.toContain('p0');
  });

  // (D191, D192)
  it('may answer in a written meeting, where nobody is there', () => {
    const forum = table();
    const interests = [{ item: 'i', partner: 'p0', at: AT, representative: 'mayor' }].map(
      (each) => ({ ...each, ruling: 'disqualified' as const }),
    );
    const written = { ...forum.meeting('m'), form: 'written' as const, attendance: [], interests };
    expect(isDisqualified(forum.forum, written, 'p0', { item: 'i' })).toBe(false);
    const all = [...interests, ...interests.map((each) => ({ ...each, representative: 'chief' }))];
    expect(isDisqualified(forum.forum, { ...written, interests: all }, 'p0', { item: 'i' })).toBe(
      true,
    );
  });

  it('is found as a plain account has it', () => {
    const person = fc.constantFrom('mayor', 'chief');
    const ruling = fc.record(
      {
        item: fc.constantFrom('i', 'j'),
        decision: fc.constantFrom('d', 'e'),
        representative: person,
        ruling: fc.constantFrom('disqualified', 'qualified', 'may-remain'),
      },
      { requiredKeys: ['item'] },
    );
    const entry = fc.record(
      {
        status: fc.constantFrom('present', 'remote', 'deputy', 'absent'),
        representative: person,
        name: fc.constant('Vara'),
      },
      { requiredKeys: ['status'] },
    );
    const forum = table();
    fc.assert(
      fc.property(
        fc.array(ruling, { maxLength: 4 }),
        fc.array(entry, { maxLength: 4 }),
        (rulings, entries) => {
          const attendance = entries.map((each) => ({ partner: 'p0', ...each })) as Attendance[];
          const interests = rulings.map((each) => ({ partner: 'p0', at: AT, ...each }));
          const meeting = { ...forum.meeting('m'), attendance, interests };
          for (const decision of meeting.decisions) {
            const against = interests
              .filter((each) => each.item === decision.item)
              .filter((each) => !each.decision || each.decision === decision.id)
              .filter((each) => each.ruling && each.ruling !== 'qualified');
            const isWhole = against.some((each) => !each.representative);
            const persons: unknown[] = against.map((each) => each.representative);
            // Somebody is there who is known, and is not ruled out.
            const another = attendance
              .filter((each) => each.status !== 'absent')
              .some((each) =>
                each.representative
                  ? each.status === 'deputy' || !persons.includes(each.representative)
                  : each.name !== undefined,
              );
            const expected = isWhole || (persons.length > 0 && !another);
            expect(isDisqualified(forum.forum, meeting, 'p0', matterOf(decision))).toBe(expected);
          }
        },
      ),
    );
  });
});

describe('a partner that has taken a position', () => {
  // (D193)
  it('is not ruled out of that decision, nor left without anybody', () => {
    const forum = table();
    forum.do(take('p0'));
    expect(codeAt(forum, out())).toBe('has-dependents ruling');
    expect(codeAt(forum, out({ decision: 'd' }))).toBe('has-dependents ruling');
    forum.do({ ...out(), item: 'j' });
    const chief = { do: 'setAttendance', ...m, partner: 'p0', representative: 'chief' };
    forum.do({ ...chief, status: 'present' });
    forum.do(out({ representative: 'mayor' }));
    expect(codeAt(forum, { ...chief, status: 'absent' })).toBe('has-dependents status');
    forum.do({ do: 'withdrawPosition', ...m, decision: 'd', partner: 'p0' });
    forum.do({ ...chief, status: 'absent' });
    expect(resultOf(forum).eligible).toEqual(['p1', 'p2']);
  });

  // (D193)
  it('does not get the position back from a backup after a ruling', () => {
    const forum = table();
    forum.do(take('p0'));
    const then = forum.meeting('m');
    forum.do({ do: 'withdrawPosition', ...m, decision: 'd', partner: 'p0' });
    forum.do(out());
    const about = { forum: forum.forum, inBackup: forum.forum, others: [] };
    const thing = { kind: 'decision', id: 'd' } as const;
    expect(() => planOfThing(forum.meeting('m'), then, thing, about)).toThrow('has-dependents');
  });

  it('gets its rulings back with a restored item', () => {
    const forum = table();
    forum.do({ do: 'addItem', ...m, id: 'k', section: 'status', title: 'Ut', kind: 'discussion' });
    forum.do({ ...out(), item: 'k' });
    const then = forum.meeting('m');
    forum.do({ do: 'removeItem', ...m, item: 'k' });
    const about = { forum: forum.forum, inBackup: forum.forum, others: [] };
    const plan = planOfThing(forum.meeting('m'), then, { kind: 'item', id: 'k' }, about);
    expect(plan.meeting.interests).toEqual(then.interests);
  });
});

describe('the minutes', () => {
  const SAID = {
    nb: [
      `Ordfører (Part 0) meldte fra om mulig inhabilitet: ${GROUND}. Ordfører ble erklært inhabil og fratrådte under behandlingen. Varaordfører møtte for Ordfører i denne saken.`,
      'Nestleder ledet møtet under denne saken. Ordfører deltok ikke i avgjørelsen om habilitet.',
    ],
    nn: [
      `Ordfører (Part 0) melde frå om mogleg ugildskap: ${GROUND}. Ordfører blei kjend ugild og gjekk frå under behandlinga. Varaordfører møtte for Ordfører i denne saka.`,
      'Nestleder leidde møtet under denne saka. Ordfører deltok ikkje i avgjerda om habilitet.',
    ],
    en: [
      `Ordfører (Part 0) declared an interest: ${GROUND}. Ordfører was ruled to have a conflict of interest and left the meeting for this item. Varaordfører attended in place of Ordfører for this item.`,
      'Nestleder chaired the meeting for this item. Ordfører took no part in the ruling.',
    ],
  };

  // (D190, D196)
  it.each(['nb', 'nn', 'en'] as const)(
    'say what was declared, ruled, and who came in: %s',
    (language) => {
      const forum = table();
      forum.do(out({ representative: 'mayor', ground: `${GROUND}.` }));
      forum.do({ do: 'changeItem', ...i, chair: 'Nestleder' });
      const mayor = { partner: 'p0', representative: 'mayor' };
      forum.do({ do: 'setAttendance', ...m, ...mayor, status: 'deputy', name: 'Varaordfører' });
      const minutes = minutesIn(forum, language).split('\n');
      for (const each of SAID[language]) expect(minutes).toContain(each);
    },
  );

  // (D196)
  it('do not say who was to chair an item that the meeting did not deal with', () => {
    const chair = { do: 'changeItem', ...m, item: 'k', chair: 'Nestleder' };
    for (const leave of ['withdrawItem', 'postponeItem']) {
      const forum = table();
      const item = { section: 'status', title: 'Ut', kind: 'discussion' };
      forum.do({ do: 'addItem', ...m, id: 'k', ...item });
      forum.do(chair);
      expect(minutesIn(forum, 'nb')).toContain('Nestleder');
      forum.do({ do: leave, ...m, item: 'k' });
      expect(minutesIn(forum, 'nb')).not.toContain('Nestleder');
      const code = leave === 'withdrawItem' ? 'wrong-phase item' : 'done';
      expect(codeAt(forum, chair)).toBe(code);
      forum.do({ ...chair, chair: null });
    }
  });

  it('say each ruling in its own words, and only those', () => {
    const forum = table();
    forum.do(out());
    forum.do(interest({ partner: 'p1', ruling: 'qualified' }));
    forum.do(interest({ partner: 'p2', ruling: 'may-remain' }));
    const minutes = minutesIn(forum);
    expect(minutes).toContain('Part 0 deltok ikke i behandlingen (inhabil).');
    expect(minutes).toContain('Part 1 ble erklært habil og deltok.');
    expect(minutes).toContain(
      'Part 2 ble sittende med møtets samtykke, men deltok ikke i avgjørelsen.',
    );
    expect(minutes).not.toContain('meldte fra');
  });

  // (D190)
  it('say who declared an interest and left without a ruling', () => {
    const forum = table();
    forum.do(interest({ representative: 'mayor', ground: 'a director of the firm' }));
    forum.do({ do: 'startItem', ...i, at: clock('10:00') });
    const told = 'Ordfører (Part 0) declared an interest: a director of the firm.';
    expect(minutesIn(forum, 'en').split('\n')).toContain(told);
    const mayor = { partner: 'p0', representative: 'mayor', status: 'present' };
    forum.do({ do: 'setAttendance', ...m, ...mayor, to: clock('10:00') });
    const left = `${told} Ordfører left the meeting for this item.`;
    expect(minutesIn(forum, 'en').split('\n')).toContain(left);
    forum.do({ do: 'finishItem', ...i, at: clock('10:30') });
    forum.do({ do: 'setAttendance', ...m, ...mayor, to: clock('10:05') });
    expect(minutesIn(forum, 'en').split('\n')).toContain(left);
  });

  it('say that the partner took no part, when nobody came in for its person', () => {
    const forum = table();
    forum.do(out({ representative: 'mayor' }));
    expect(minutesIn(forum)).toContain(
      'Ordfører (Part 0) ble erklært inhabil og fratrådte under behandlingen. Part 0 deltok ikke i behandlingen (inhabil).',
    );
  });

  // (D195)
  it('have the ground in the full edition alone', () => {
    const forum = table();
    forum.do(interest({ ground: GROUND }));
    expect(minutesIn(forum)).toContain(GROUND);
    expect(minutesIn(forum, 'nb', 'public')).toContain('Part 0 meldte fra om mulig inhabilitet.');
    expect(minutesIn(forum, 'nb', 'public')).not.toContain(GROUND);
  });

  // (D195)
  it('withhold in public what concerns an exempt decision or item', () => {
    const forum = table();
    forum.do(out({ decision: 'd' }));
    forum.do({ do: 'setExempt', ...m, decision: 'd', exempt: { basis: 'offl. § 13' } });
    expect(minutesIn(forum)).toContain('Part 0 deltok ikke');
    expect(minutesIn(forum, 'nb', 'public')).not.toContain('Part 0 deltok ikke');
  });
});

describe('the big screen', () => {
  const shown = (forum: TestForum, page: 'meeting' | 'positions' | 'agenda' = 'meeting') => {
    const known = {
      ...{ forum: forum.forum, meeting: forum.meeting('m'), today: '2026-12-09' },
      around: () => ({ carried: { obligations: [], postponed: [] } }),
      publicDocuments: () => ({ mandate: [], 'partnership-agreement': [], principles: [] }),
      checks: () => [],
    };
    return screenView({ ...INITIAL_SCREEN, blank: false, page, heldBack: { d: false } }, known)
      .shown;
  };

  // (D195, D196)
  it('names who is out of the current item and who chairs it, without the ground', () => {
    const forum = table();
    forum.do(out({ representative: 'mayor', ground: GROUND }));
    forum.do({ do: 'changeItem', ...i, chair: 'Nestleder' });
    expect(shown(forum)?.disqualified).toBeUndefined();
    forum.do({ do: 'startItem', ...i, at: AT });
    expect(shown(forum)?.disqualified).toEqual(['Ordfører (Part 0)']);
    expect(shown(forum, 'positions')?.disqualified).toEqual(['Ordfører (Part 0)']);
    expect(shown(forum)?.meeting.items.find(({ id }) => id === 'i')?.chair).toBe('Nestleder');
    expect(shown(forum, 'agenda')?.disqualified).toBeUndefined();
    expect(JSON.stringify(shown(forum))).not.toContain(GROUND);
    forum.do({ do: 'startItem', ...m, item: 'j', at: clock('10:00') });
    expect(shown(forum)?.disqualified).toBeUndefined();
  });

  // (D195)
  it('says nothing of an exempt item', () => {
    const forum = table();
    forum.do(out());
    forum.do({ do: 'changeItem', ...i, chair: 'Nestleder', exempt: { basis: 'offl. § 13' } });
    forum.do({ do: 'startItem', ...i, at: AT });
    expect(JSON.stringify(shown(forum))).not.toMatch(/Nestleder|disqualified/);
  });
});
