import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOfMeeting } from '../../src-core/backups/restore-meeting-plan.ts';
import { restorePlanOf } from '../../src-core/backups/restore-plan.ts';
import type { Edition } from '../../src-core/documents/blocks.ts';
import { agendaOf, minutesOf } from '../../src-core/documents/minutes.ts';
import type { MinutesInput } from '../../src-core/documents/minutes-input.ts';
import { partnerExtractOf } from '../../src-core/documents/partner-extract.ts';
import { statusOfDecisions } from '../../src-core/documents/status.ts';
import { inputOfMinutes } from '../../src-core/documents/thaw.ts';
import { hasLaterAnswers } from '../../src-core/meeting/later-answers.ts';
import { LANGUAGES, type Language } from '../../src-core/model/forum.ts';
import { carriedInto } from '../../src-core/projections/meeting-summary.ts';
import { AT, EVERY_COMMAND } from '../support/every-command.ts';
import { TestForum } from '../support/test-forum.ts';

/** What was sent and approved stays as it was (D140–D148). */

const LATER = '2026-11-23T12:00:00+01:00';

function inputOf(
  table: TestForum,
  id: string,
  language: Language = 'nb',
  edition: Edition = 'full',
): MinutesInput {
  const meeting = table.meeting(id);
  const meetings = table.summaries();
  const carried = carriedInto(table.forum, meeting, meetings);
  return { forum: table.forum, meeting, meetings, carried, language, edition };
}

const minutes = (...about: Parameters<typeof inputOf>) =>
  JSON.stringify(minutesOf(inputOf(...about)));
/** The texts of a document, one after the other. */
const plainly = (said: string) =>
  [...said.matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join('');
const notice = (...about: Parameters<typeof inputOf>) =>
  JSON.stringify(agendaOf(inputOf(...about)));

/** Two partners, one of which asks its principal; a meeting `m` that is open, with an item, a decision and an agreement. */
function atMeeting(): TestForum {
  const table = new TestForum();
  const joined = '2020-01-01';
  for (const [id, authority] of [
    ['decider', 'decides'],
    ['asker', 'negotiates'],
  ] as const) {
    const about = { name: `Navn ${id}`, role: 'r', principal: `Styret i ${id}` };
    table.do({ do: 'addPartner', id, authority, joined, ...about });
  }
  table.do({ do: 'addRepresentative', id: 'rep', partner: 'decider', name: 'Direktøren' });
  table.do({ do: 'createMeeting', id: 'm', title: 'Vårmøtet', startsAt: AT, template: 'blank' });
  table.do({
    do: 'addItem',
    meeting: 'm',
    id: 'i',
    section: 'status',
    title: 'Saken',
    kind: 'decision',
  });
  table.do({ do: 'conveneMeeting', meeting: 'm', at: AT });
  table.do({ do: 'openMeeting', meeting: 'm', at: AT });
  const present = { meeting: 'm', status: 'present' };
  table.do({ do: 'setAttendance', ...present, partner: 'decider', representative: 'rep' });
  table.do({ do: 'setAttendance', ...present, partner: 'asker' });
  table.do({ do: 'proposeDecision', meeting: 'm', id: 'd', item: 'i', wording: 'Vi gjør det.' });
  table.do({ do: 'everybodyConsents', meeting: 'm', decision: 'd', at: AT });
  return table;
}

const step = (name: string, more: object = {}) => ({ do: name, meeting: 'm', at: LATER, ...more });
const ratified = { do: 'ratify', meeting: 'm', decision: 'd', partner: 'asker', on: '2026-12-10' };
const rename = { do: 'changePartner', partner: 'decider', name: 'Et nytt navn' };

describe('minutes', () => {
  // (D140)
  it('of an approved meeting stay the same whatever command comes after', () => {
    const table = new TestForum();
    for (const command of EVERY_COMMAND) table.do(command);
    const editions = LANGUAGES.flatMap((language) =>
      (['full', 'public'] as const).map((edition) => ['m', language, edition] as const),
    );
    const made = () =>
      editions.flatMap((each) => [minutes(table, ...each), notice(table, ...each)]);
    const before = made();
    const again = EVERY_COMMAND.map((command) => elsewhere(command));
    expect(again.filter((command) => table.code(command) === 'done').length).toBeGreaterThan(25);
    expect(made()).toEqual(before);
  });

  // (D140)
  it('keep the names and answers of the last time they were closed, circulated or approved', () => {
    const changes = [
      rename,
      { do: 'changeRepresentative', representative: 'rep', name: 'En annen' },
      { do: 'changePartner', partner: 'asker', principal: 'Et annet styre', authority: 'decides' },
      { do: 'exitPartner', partner: 'asker', on: '2026-12-01' },
      { do: 'setForum', name: 'Et annet forum', secretariat: 'Andre', quorum: 1 },
      { ...ratified, outcome: 'declined' },
    ];
    const phases = ['closeMeeting', 'circulateMinutes', 'approveMinutes'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...changes), { maxLength: 4 }),
        fc.integer({ min: 1, max: 3 }),
        (some, reached) => {
          const table = atMeeting();
          for (const name of phases.slice(0, reached)) table.do(step(name));
          const before = minutes(table, 'm');
          for (const command of some) table.try(command);
          expect(minutes(table, 'm')).toBe(before);
        },
      ),
      { numRuns: 40 },
    );
  });

  // (D140)
  it('take in what came meanwhile when they are circulated, and again when approved', () => {
    const table = atMeeting();
    table.do(step('closeMeeting'));
    table.do(rename);
    expect(minutes(table, 'm')).toContain('Navn decider');
    table.do(step('circulateMinutes'));
    expect(minutes(table, 'm')).toContain('Et nytt navn');
    table.do({ ...ratified, outcome: 'ratified', reference: 'sak 4/26' });
    expect(minutes(table, 'm')).not.toContain('sak 4/26');
    table.do(step('approveMinutes'));
    expect(minutes(table, 'm')).toContain('sak 4/26');
  });

  // (D159)
  it('that are approved say until when they take in answers from after circulation', () => {
    const takenIn = (between: object[], at = LATER) => {
      const table = atMeeting();
      const about = { id: 'ag', item: 'i', title: 'Avtalen', text: 'Vi gir fem kroner.' };
      table.do({ do: 'makeAgreement', meeting: 'm', ...about, parties: ['decider', 'asker'] });
      table.do(step('closeMeeting'));
      table.do(step('circulateMinutes'));
      for (const command of between) table.do(command as typeof ratified);
      expect(minutes(table, 'm')).not.toContain('tatt inn til og med');
      table.do(step('approveMinutes', { at }));
      const [, day] = minutes(table, 'm').match(/tatt inn til og med ([^"]*?)\.?"/) ?? [];
      return day;
    };
    const answer = { ...ratified, outcome: 'ratified' };
    const sign = { do: 'signAgreement', meeting: 'm', agreement: 'ag', partner: 'decider' };
    expect(takenIn([])).toBeUndefined();
    expect(takenIn([rename])).toBeUndefined();
    expect(takenIn([answer], '2026-12-15T09:00:00+01:00')).toBe('15. desember 2026');
    expect(takenIn([answer])).toBe('10. desember 2026');
    expect(takenIn([{ ...sign, at: '2026-12-11T09:00:00+01:00' }])).toBe('11. desember 2026');
  });

  // (D140)
  it('of a closed meeting show the corrections made in it, with names from after it closed', () => {
    const table = atMeeting();
    table.do(step('closeMeeting'));
    table.do({ do: 'addRepresentative', id: 'new', partner: 'asker', name: 'Kom til' });
    const attendance = { partner: 'asker', representative: 'new', status: 'present' };
    table.do({ do: 'setAttendance', meeting: 'm', ...attendance });
    expect(minutes(table, 'm')).toContain('Kom til');
  });

  // (D140)
  it('of a closed meeting have the letterhead that was chosen since, where there was none', () => {
    const table = atMeeting();
    const letterhead = () => inputOfMinutes(inputOf(table, 'm')).forum.template;
    table.do(step('closeMeeting'));
    table.do({ do: 'setTemplate', template: 'band' });
    expect(letterhead()).toEqual({ own: 'band' });
    table.do(step('circulateMinutes'));
    table.do({ do: 'setTemplate', template: 'compact' });
    expect(letterhead()).toEqual({ own: 'band' });
  });

  // (D140, D41)
  it('that were circulated do not change when a written answer comes', () => {
    const table = atMeeting();
    table.do({ do: 'changeDecision', meeting: 'm', decision: 'd', deadline: '2026-12-20' });
    table.do(step('closeMeeting'));
    table.do(step('circulateMinutes'));
    const before = minutes(table, 'm');
    const answer = { decision: 'd', partner: 'asker', position: 'objects', at: LATER };
    table.do({ do: 'takePosition', meeting: 'm', ...answer });
    expect(minutes(table, 'm')).toBe(before);
    table.do(step('approveMinutes'));
    expect(minutes(table, 'm')).not.toBe(before);
  });

  it('freeze only what they can name', () => {
    const table = atMeeting();
    for (let index = 0; index < 40; index += 1) {
      const late = { authority: 'decides', joined: '2027-01-01' };
      table.do({ do: 'addPartner', id: `x${index}`, name: `X ${index}`, role: 'r', ...late });
    }
    table.do(step('closeMeeting'));
    const { partners, representatives } = table.meeting('m').frozen?.forum ?? {};
    expect(partners?.map(({ id }) => id)).toEqual(['decider', 'asker']);
    expect(representatives?.map(({ id }) => id)).toEqual(['rep']);
    expect(JSON.stringify(table.meeting('m').frozen).length).toBeLessThan(1_500);
  });
});

/** A command that everything else can be changed by: with new ids, about the meeting `m` or about the rest. */
function elsewhere(command: (typeof EVERY_COMMAND)[number]) {
  const { id, ...rest } = command as { do: string; id?: string };
  const isExempting = rest.do === 'setExempt';
  if (isExempting) return { do: 'setForum', name: 'Forumet' };
  return id === undefined ? rest : { ...rest, id: `${id}-2` };
}

// (D146)
it('a notice that was sent before notices were kept says that it is made as now', () => {
  const table = atMeeting();
  const words = 'De ble ikke lagret da innkallingen ble sendt.';
  expect(notice(table, 'm')).not.toContain(words);
  const input = inputOf(table, 'm');
  const { notices: _, ...old } = input.meeting;
  expect(JSON.stringify(agendaOf({ ...input, meeting: old }))).toContain(words);
  const draft = { ...old, phase: 'draft', times: {} } as const;
  expect(JSON.stringify(agendaOf({ ...input, meeting: draft }))).not.toContain(words);
});

describe('the status of the decisions', () => {
  // (D143)
  it('says with its date who is bound now, by what answer', () => {
    const table = atMeeting();
    for (const name of ['closeMeeting', 'circulateMinutes', 'approveMinutes']) table.do(step(name));
    table.do({ ...ratified, outcome: 'ratified', reference: 'sak 4/26' });
    table.do(rename);
    const input = inputOf(table, 'm');
    expect(hasLaterAnswers(input)).toBe(true);
    const said = JSON.stringify(statusOfDecisions({ ...input, today: '2026-12-30' }));
    for (const words of ['per 30. desember 2026', 'sak 4/26', 'Et nytt navn', 'Vi gjør det.']) {
      expect(said).toContain(words);
    }
    expect(minutes(table, 'm')).not.toContain('sak 4/26');
  });

  // (D143, D159)
  it('is told apart from the minutes by what was answered and signed, not by how much', () => {
    const sign = (partner: string) => ({
      ...{ do: 'signAgreement', meeting: 'm', agreement: 'ag', partner, at: LATER },
    });
    const circulated = () => {
      const table = atMeeting();
      const about = { id: 'ag', item: 'i', title: 'Avtalen', text: 'Vi gir fem kroner.' };
      table.do({ do: 'makeAgreement', meeting: 'm', ...about, parties: ['decider', 'asker'] });
      for (const partner of ['decider', 'asker']) table.do(sign(partner));
      table.do(step('closeMeeting'));
      table.do(step('circulateMinutes'));
      return table;
    };
    const withdraw = { do: 'withdrawSignature', meeting: 'm', agreement: 'ag' };
    const isLater = (table: TestForum) => hasLaterAnswers(inputOf(table, 'm'));
    const answer = { ...ratified, outcome: 'ratified' };
    const other = circulated();
    other.do({ ...withdraw, partner: 'decider' });
    expect(isLater(other)).toBe(true);
    other.do({ ...sign('decider'), at: '2026-12-11T09:00:00+01:00' });
    expect(isLater(other)).toBe(true);
    const same = circulated();
    same.do({ ...withdraw, partner: 'decider' });
    same.do(sign('decider'));
    expect(isLater(same)).toBe(false);
    same.do(answer);
    same.do({ ...answer, outcome: 'open' });
    expect(isLater(same)).toBe(false);
  });
});

// (D135, D140)
describe('a partner that has left', () => {
  const left = { do: 'exitPartner', partner: 'asker', on: '2026-12-10' };
  const asks = (said: string) =>
    [/Navn asker når Styret i asker har godkjent det/, /"Styret i asker","strong":true/].map(
      (words) => words.test(said),
    );

  it('is asked for nothing in the status and in the minutes of a later day', () => {
    const table = atMeeting();
    table.do(step('closeMeeting'));
    table.do(left);
    expect(asks(minutes(table, 'm'))).toEqual([true, true]);
    const statusOn = (today: string) =>
      JSON.stringify(statusOfDecisions({ ...inputOf(table, 'm'), today }));
    expect(asks(statusOn('2026-12-09'))).toEqual([true, true]);
    expect(asks(statusOn('2026-12-10'))).toEqual([false, false]);
    table.do(step('circulateMinutes'));
    expect(asks(minutes(table, 'm'))).toEqual([true, true]);
    table.do(step('approveMinutes', { at: '2026-12-10T09:00:00+01:00' }));
    expect(asks(minutes(table, 'm'))).toEqual([false, false]);
  });

  it('is not bound by what it has not approved, in its extract', () => {
    const table = atMeeting();
    const extractOn = (today: string) =>
      JSON.stringify(partnerExtractOf({ ...inputOf(table, 'm'), partner: 'asker', today }));
    table.do(left);
    expect(extractOn('2026-12-09')).toContain('når oppdragsgiveren har godkjent det.');
    expect(extractOn('2026-12-10')).toContain('binder ikke Navn asker, som gikk ut av samarbeidet');
  });

  it.each(LANGUAGES)('is not said to be bound once its principal has approved: %s', (language) => {
    const table = atMeeting();
    const about = { id: 'ag', item: 'i', title: 'Avtalen', text: 'Vi gir fem kroner.' };
    table.do({ do: 'makeAgreement', meeting: 'm', ...about, parties: ['decider', 'asker'] });
    const commitment = {
      id: 'c',
      partner: 'asker',
      what: 'Regnskapet',
      resource: { kind: 'money' },
    };
    table.do({ do: 'addCommitment', meeting: 'm', agreement: 'ag', ...commitment });
    const sign = { do: 'signAgreement', meeting: 'm', agreement: 'ag', at: LATER };
    for (const partner of ['decider', 'asker']) table.do({ ...sign, partner });
    table.do(step('closeMeeting'));
    table.do(left);
    const later = {
      nb: /når oppdragsgiver|når parten har|har godkjent det|Oppfølging/,
      nn: /når oppdragsgjevar|når parten har|har godkjent det|Oppfølging/,
      en: /[Oo]nce (the|its|their) governing|once it has approval|has approved it|Follow-up/,
    }[language];
    const gone = {
      nb: 'Ikke Navn asker (gikk ut av samarbeidet 10. desember 2026).',
      nn: 'Ikkje Navn asker (gjekk ut av samarbeidet 10. desember 2026).',
      en: 'Not Navn asker (left on 10 December 2026).',
    }[language];
    for (const [today, says] of [
      ['2026-12-09', false],
      ['2026-12-10', true],
    ] as const) {
      const of = { ...inputOf(table, 'm', language), today };
      const status = JSON.stringify(statusOfDecisions(of));
      const extract = JSON.stringify(partnerExtractOf({ ...of, partner: 'asker' }));
      expect(later.test(extract), extract).toBe(!says);
      expect(later.test(status), status).toBe(!says);
      // Of the decision, and of the agreement.
      expect(status.split(gone)).toHaveLength(says ? 3 : 1);
    }
  });
});

// (D70, D137)
describe('what earlier meetings left', () => {
  const NEXT = '2027-01-10T09:00:00+01:00';
  const next = (table: TestForum, done: string, at: string) => {
    const about = { meeting: 'n', at };
    table.do({
      do: 'addActionPoint',
      meeting: 'm',
      id: 'p',
      item: 'i',
      what: 'x',
      owner: 'decider',
    });
    table.do({ do: 'createMeeting', id: 'n', title: 'Høstmøtet', startsAt: NEXT });
    const status = { actionPoint: 'p', status: 'done', on: done };
    const settle = () => table.do({ do: 'setActionPointStatus', meeting: 'm', ...status });
    return { about, settle };
  };

  it('is open in a notice that is sent before the day of its status, and settled in the minutes', () => {
    const table = atMeeting();
    const { about, settle } = next(table, '2027-01-10', '2026-12-20T09:00:00+01:00');
    settle();
    table.do({ do: 'conveneMeeting', ...about });
    expect(table.meeting('n').notices?.[0]?.frozen.carried.obligations[0]?.closed).toBeUndefined();
    expect(notice(table, 'n')).not.toContain('Utført 10.01.2027');
    table.do({ do: 'openMeeting', ...about, at: NEXT });
    table.do({ do: 'closeMeeting', ...about, at: NEXT });
    expect(minutes(table, 'n')).toContain('Utført 10.01.2027');
  });

  it('is settled in a meeting that opened before its day, on the day when it was reported', () => {
    const table = atMeeting();
    const { about, settle } = next(table, '2026-12-20', '2026-12-20T09:00:00+01:00');
    table.do({ do: 'conveneMeeting', ...about });
    table.do({ do: 'openMeeting', ...about });
    settle();
    const { obligations } = carriedInto(
      table.forum,
      table.meeting('n'),
      table.summaries(),
      '2026-12-20',
    );
    expect(obligations.find(({ id }) => id === 'p')?.closed).toMatchObject({ on: '2026-12-20' });
    table.do({ do: 'closeMeeting', ...about });
    expect(minutes(table, 'n')).toContain('Utført 20.12.2026');
  });
});

describe('circulated minutes', () => {
  const circulated = () => {
    const table = atMeeting();
    table.do(step('closeMeeting'));
    table.do(step('circulateMinutes', { deadline: '2026-12-15' }));
    return table;
  };
  const changed = { do: 'changeMeeting', meeting: 'm', title: 'Et annet' };

  // (D144)
  it('let the title, the day, the place and the chair change only after a recall', () => {
    const table = circulated();
    for (const field of [
      { title: 'x' },
      { startsAt: LATER },
      { place: 'x' },
      { chair: 'x' },
      { secretary: 'x' },
      { language: 'en' },
    ]) {
      expect(table.code({ do: 'changeMeeting', meeting: 'm', ...field })).toBe('wrong-phase');
    }
    table.do(step('recallMinutes'));
    expect(table.code(changed)).toBe('done');
  });

  // (D145)
  it.each([{ item: 'i' }, { decision: 'd' }])(
    'can be exempted at once, and the exemption is taken away only after a recall: %o',
    (of) => {
      const exempt = { basis: 'offl. § 14' };
      const table = circulated();
      expect(table.code({ do: 'setExempt', meeting: 'm', ...of, exempt })).toBe('done');
      expect(table.code({ do: 'setExempt', meeting: 'm', ...of, exempt: null })).toBe(
        'wrong-phase',
      );
      expect(minutes(table, 'm', 'nb', 'public')).not.toContain('Vi gjør det');
      table.do(step('recallMinutes'));
      expect(table.code({ do: 'setExempt', meeting: 'm', ...of, exempt: null })).toBe('done');
    },
  );

  // (D145)
  it.each([{ item: 'i' }, { decision: 'd' }])(
    'can be exempted after approval, in the public edition alone: %o',
    (of) => {
      const table = circulated();
      table.do(step('approveMinutes'));
      const [file, full] = [table.meeting('m'), minutes(table, 'm')];
      const agenda = notice(table, 'm');
      const exempt = { basis: 'offl. § 14', reason: 'r' };
      for (const _ of ['once', 'double-click']) {
        table.do({ do: 'setExempt', meeting: 'm', ...of, exempt });
      }
      expect(table.forum.followUp.m?.exemptions).toHaveLength(1);
      expect(table.meeting('m')).toBe(file);
      expect(minutes(table, 'm')).toBe(full);
      expect(notice(table, 'm')).toBe(agenda);
      expect(minutes(table, 'm', 'nb', 'public')).not.toContain('Vi gjør det');
      expect(minutes(table, 'm', 'nb', 'public')).toContain('offl. § 14');
      if ('item' in of) expect(notice(table, 'm', 'nb', 'public')).not.toContain('Saken');
      expect(table.code({ do: 'setExempt', meeting: 'm', ...of, exempt: null })).toBe('locked');
      const [owed] = table.summaries()[0]?.obligations ?? [];
      expect(owed?.exemptBasis).toBe('offl. § 14');
    },
  );

  // (D145)
  it('stay exempt when an earlier state is restored', () => {
    const table = circulated();
    table.do(step('approveMinutes'));
    const stateOf = () => ({ forum: table.forum, meetings: new Map(table.meetings) });
    const then = stateOf();
    table.do({ do: 'setExempt', meeting: 'm', decision: 'd', exempt: { basis: 'offl. § 14' } });
    table.do({ do: 'setForum', name: 'Et annet navn', language: 'nb' });
    const now = stateOf();
    const others = table.summaries().filter(({ id }) => id !== 'm');
    for (const plan of [restorePlanOf(now, then), planOfMeeting(now, then, 'm', others)]) {
      expect(plan.forum.followUp.m?.exemptions).toMatchObject([{ of: 'decision', id: 'd' }]);
    }
  });

  // (D129, D140)
  it('say of a signature to an earlier text that it binds nobody', () => {
    const table = atMeeting();
    const parties = ['decider', 'asker'];
    const words = { title: 'Avtalen', text: 'Vi gir fem kroner.' };
    table.do({ do: 'makeAgreement', meeting: 'm', id: 'ag', item: 'i', ...words, parties });
    for (const partner of parties) {
      table.do({ do: 'signAgreement', meeting: 'm', agreement: 'ag', partner, at: LATER });
    }
    table.do({ do: 'changeAgreement', meeting: 'm', agreement: 'ag', text: 'Noe helt annet.' });
    for (const each of ['closeMeeting', 'circulateMinutes', 'approveMinutes']) {
      table.do(step(each));
      const said = minutes(table, 'm');
      expect(said.split('Signerte en tidligere tekst'), each).toHaveLength(3);
    }
  });
});

describe('approval', () => {
  const circulated = (more: object = {}) => {
    const table = atMeeting();
    table.do(step('closeMeeting'));
    table.do(step('circulateMinutes', more));
    table.do({
      do: 'createMeeting',
      id: 'n',
      title: 'Høstmøtet',
      startsAt: '2027-01-10T09:00:00+01:00',
    });
    table.do({
      do: 'openMeeting',
      meeting: 'n',
      at: '2027-01-10T09:00:00+01:00',
      ...convened(table),
    });
    for (const partner of ['decider', 'asker']) {
      table.do({ do: 'setAttendance', meeting: 'n', partner, status: 'present' });
    }
    return table;
  };
  const convened = (table: TestForum) => {
    table.do({ do: 'conveneMeeting', meeting: 'n', at: '2027-01-01T09:00:00+01:00' });
    return {};
  };
  const at = '2027-01-10T10:00:00+01:00';
  const decide = (table: TestForum, item: string, more: object = {}) => {
    table.do({
      do: 'proposeDecision',
      meeting: 'n',
      id: 'ok',
      item,
      wording: 'Godkjent.',
      ...more,
    });
    table.do({ do: 'everybodyConsents', meeting: 'n', decision: 'ok', at });
  };

  // (D147)
  it('is by the latest circulated meeting on the item of the last minutes', () => {
    const table = circulated();
    decide(table, 'n-last-minutes');
    expect(table.meeting('n').decisions[0]?.approves).toBe('m');
    table.do({ do: 'approveMinutes', meeting: 'm', at, decision: 'ok', corrections: 'Rett navn.' });
    expect(table.meeting('m').approval).toEqual({
      ...{ by: 'decision', meeting: 'n', corrections: 'Rett navn.' },
      number: table.summaries().at(-1)?.decisions[0]?.number,
    });
    expect(minutes(table, 'm')).toContain('Rett navn.');
    expect(plainly(minutes(table, 'm'))).toContain('Godkjent i Høstmøtet, 10. januar 2027 (');
    table.do({ do: 'closeMeeting', meeting: 'n', at });
    const said = minutes(table, 'n');
    expect(said).toContain('Referatet fra ');
    expect(said).toContain('Rett navn.');
  });

  // (D147)
  it.each([
    ['names the minutes', 'n-last-minutes'],
    ['names none', 'n-agenda'],
  ])(
    'is told with its corrections if recorded before they are sent: a decision that %s',
    (_, item) => {
      const table = circulated();
      decide(table, item);
      table.do({ do: 'closeMeeting', meeting: 'n', at });
      table.do({
        do: 'approveMinutes',
        meeting: 'm',
        at,
        decision: 'ok',
        corrections: 'Rett navn.',
      });
      const corrected = /ble godkjent med denne rettelsen: «.*Rett navn\./;
      expect(minutes(table, 'n')).toMatch(corrected);
      table.do({ do: 'circulateMinutes', meeting: 'n', at });
      expect(minutes(table, 'n')).toMatch(corrected);
      table.do({ do: 'approveMinutes', meeting: 'n', at });
      expect(minutes(table, 'n')).toMatch(corrected);
    },
  );

  // (D147)
  it('is refused by a decision about the minutes of another meeting', () => {
    const table = circulated();
    table.do({ do: 'createMeeting', id: 'o', title: 'Et annet', startsAt: AT });
    for (const name of ['conveneMeeting', 'openMeeting', 'closeMeeting', 'circulateMinutes']) {
      table.do({ do: name, meeting: 'o', at: LATER });
    }
    decide(table, 'n-agenda', { approves: 'o' });
    expect(table.code({ do: 'approveMinutes', meeting: 'm', at, decision: 'ok' })).toBe('invalid');
    expect(table.code({ do: 'approveMinutes', meeting: 'o', at, decision: 'ok' })).toBe('done');
  });

  // (D27)
  it('takes a decision that says of no minutes that it approves them', () => {
    const table = circulated();
    decide(table, 'n-agenda');
    expect(table.code({ do: 'approveMinutes', meeting: 'm', at, decision: 'ok' })).toBe('done');
  });

  // (D149)
  it('is not by a decision older than the words, unless their corrections are given', () => {
    const again = '2027-01-12T09:00:00+01:00';
    const sentAgain = () => {
      const table = circulated();
      decide(table, 'n-last-minutes');
      table.do({ do: 'recallMinutes', meeting: 'm', at });
      table.do({ do: 'setNotes', meeting: 'm', item: 'i', text: 'Noe annet.' });
      table.do({ do: 'circulateMinutes', meeting: 'm', at: again });
      return table;
    };
    const approve = { do: 'approveMinutes', meeting: 'm', at: again, decision: 'ok' };
    expect(sentAgain().try(approve)).toMatchObject({ code: 'invalid', path: 'decision' });
    expect(sentAgain().code({ ...approve, corrections: 'Notatet er nytt.' })).toBe('done');
    const later = sentAgain();
    later.do({ do: 'withdrawDecision', meeting: 'n', decision: 'ok' });
    const about = { meeting: 'n', item: 'n-last-minutes', id: 'ok2', wording: 'Godkjent.' };
    later.do({ do: 'proposeDecision', ...about });
    later.do({ do: 'everybodyConsents', meeting: 'n', decision: 'ok2', at: again });
    expect(later.code({ ...approve, decision: 'ok2' })).toBe('done');
  });

  // (D147)
  it.each([
    ['nothing', 'unknown-id'],
    ['n2', 'wrong-phase'],
  ])('cannot be of a meeting that is unknown or has not ended: %s', (approves, code) => {
    const table = circulated();
    table.do({ do: 'createMeeting', id: 'n2', title: 'N2', startsAt: AT });
    const about = { item: 'n-agenda', wording: 'x', approves };
    expect(table.code({ do: 'proposeDecision', meeting: 'n', ...about })).toBe(code);
  });

  // (D148)
  it('by silence comes only after the deadline for comments', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
        (today, last) => {
          const day = (number: number) => `2026-12-${String(number).padStart(2, '0')}`;
          const table = atMeeting();
          table.do(step('closeMeeting'));
          const deadline = last === undefined ? {} : { deadline: day(last) };
          table.do(step('circulateMinutes', deadline));
          const approve = { by: 'deadline', at: `${day(today)}T09:00:00+01:00` };
          const isPassed = last !== undefined && today > last;
          expect(table.code(step('approveMinutes', approve))).toBe(
            isPassed ? 'done' : 'wrong-phase',
          );
          if (isPassed) expect(minutes(table, 'm')).toContain('ingen merknader innen');
        },
      ),
    );
  });

  // (D148)
  it('takes no deadline for comments before the day that they are circulated', () => {
    const table = atMeeting();
    table.do(step('closeMeeting'));
    expect(table.try(step('circulateMinutes', { deadline: '2026-11-22' }))).toMatchObject({
      code: 'invalid',
      path: 'deadline',
    });
    expect(table.code(step('circulateMinutes', { deadline: '2026-11-23' }))).toBe('done');
  });

  // (D148)
  it('is by a decision or by the deadline, not both', () => {
    const table = circulated({ deadline: '2026-12-15' });
    decide(table, 'n-last-minutes');
    const both = { meeting: 'm', at, by: 'deadline', decision: 'ok' };
    expect(table.code({ do: 'approveMinutes', ...both })).toBe('invalid');
  });
});

describe('the notice', () => {
  const convened = () => {
    const table = new TestForum();
    const partner = { name: 'Fylket', role: 'r', authority: 'decides', joined: '2020-01-01' };
    table.do({ do: 'addPartner', id: 'p', ...partner });
    const about = { title: 'Vårmøtet', startsAt: AT, place: 'Steinkjer', template: 'blank' };
    table.do({ do: 'createMeeting', id: 'm', ...about });
    for (const id of ['first', 'second', 'third']) {
      const item = { id, section: 'status', title: `Sak ${id}`, kind: 'decision' };
      table.do({ do: 'addItem', meeting: 'm', ...item });
    }
    table.do({ do: 'conveneMeeting', meeting: 'm', at: '2026-11-01T09:00:00+01:00' });
    return table;
  };
  const again = { do: 'conveneMeeting', meeting: 'm', at: '2026-11-05T09:00:00+01:00' };

  // (D141)
  it('is as it was sent, whatever changes in the meeting and the forum', () => {
    const table = convened();
    const sent = notice(table, 'm');
    table.do({ do: 'changePartner', partner: 'p', name: 'Et nytt navn' });
    table.do({ do: 'changeMeeting', meeting: 'm', title: 'Nytt', place: 'Oslo' });
    table.do({ do: 'removeItem', meeting: 'm', item: 'second' });
    table.do({ do: 'setForum', name: 'Andre', secretariat: 'S' });
    expect(notice(table, 'm')).toBe(sent);
  });

  // (D142)
  it('that is sent again is a new version, and says what has changed', () => {
    const table = convened();
    table.do({ do: 'changeMeeting', meeting: 'm', title: 'Nytt møte', place: 'Oslo' });
    table.do({ do: 'removeItem', meeting: 'm', item: 'second' });
    table.do({ do: 'changeItem', meeting: 'm', item: 'first', title: 'Ny tittel' });
    const added = { id: 'new', section: 'status', title: 'Ny sak', kind: 'decision' };
    table.do({ do: 'addItem', meeting: 'm', ...added });
    table.do({ do: 'moveItem', meeting: 'm', item: 'third', before: 'first' });
    const file = { id: 'v', item: 'first', name: 'brev.txt', dataBase64: 'aGVp' };
    table.do({ do: 'addAttachment', meeting: 'm', ...file });
    table.do(again);
    expect(table.meeting('m').notices?.map(({ version }) => version)).toEqual([1, 2]);
    const said = notice(table, 'm');
    for (const words of [
      'versjon 2',
      'Vårmøtet',
      'Nytt møte',
      'Steinkjer',
      'Oslo',
      'Sak second',
      'Ny tittel',
      'Ny sak',
      'brev.txt',
    ]) {
      expect(said).toContain(words);
    }
  });

  // (D145)
  it('withholds from the public what was exempted and then removed, in every version', () => {
    const table = convened();
    const item = { meeting: 'm', item: 'second' };
    const sent = notice(table, 'm');
    table.do({ do: 'setExempt', ...item, exempt: { basis: 'offl. § 14' } });
    table.do({ do: 'removeItem', ...item });
    expect(notice(table, 'm')).toBe(sent);
    table.do(again);
    expect(notice(table, 'm')).toContain('Sak second');
    for (const version of [1, 2]) {
      const said = JSON.stringify(agendaOf(inputOf(table, 'm', 'nb', 'public'), version));
      expect(said).not.toContain('Sak second');
      expect(said).toContain('Unntatt offentlighet');
    }
  });

  // (D82, D142)
  it('tells the public that something exempt has changed, and not what', () => {
    for (const change of [
      { do: 'changeItem', item: 'first', title: 'Ny tittel' },
      { do: 'changeItem', item: 'first', presenter: 'Direktøren' },
      { do: 'addAttachment', id: 'v', item: 'first', name: 'brev.txt', dataBase64: 'aGVp' },
    ]) {
      const table = convened();
      table.do({ do: 'setExempt', meeting: 'm', item: 'first', exempt: { basis: 'offl. § 14' } });
      table.do({ meeting: 'm', ...change });
      table.do(again);
      const said = notice(table, 'm', 'nb', 'public');
      expect(said).toContain('opplysningene om saken er endret');
      expect(said).not.toMatch(/Ingen endringer|Sak first|Ny tittel|Direktøren|brev\.txt/);
    }
  });

  // (D142)
  it('that is sent again on the same day says since which version it has changed', () => {
    const table = convened();
    table.do({ do: 'changeMeeting', meeting: 'm', place: 'Oslo' });
    table.do({ ...again, at: '2026-11-01T15:00:00+01:00' });
    expect(notice(table, 'm')).toContain('versjon 2: endringer siden versjon 1');
    table.do({ do: 'changeMeeting', meeting: 'm', place: 'Bodø' });
    table.do(again);
    expect(notice(table, 'm')).toContain('versjon 3: endringer siden 1. november 2026');
  });

  // (D142)
  it('cannot be sent again before it was last sent, nor after the meeting opened', () => {
    const table = convened();
    table.do(again);
    expect(table.code({ ...again, at: '2026-11-04T09:00:00+01:00' })).toBe('invalid');
    table.do({ do: 'openMeeting', meeting: 'm', at: AT });
    expect(table.code({ ...again, at: AT })).toBe('wrong-phase');
  });
});
