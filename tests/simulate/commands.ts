/** Commands of a long meeting: mostly writing, and between that everything else. */

const AT = '2026-11-23T09:00:00+01:00';
const m = { meeting: 'm' };
export const PARTNERS = Array.from({ length: 14 }, (_, index) => `p${index}`);
const ITEMS = Array.from({ length: 12 }, (_, index) => `i${index}`);

export const PREPARED: readonly object[] = [
  ...PARTNERS.map((id) => ({
    do: 'addPartner',
    id,
    name: `Part ${id}`,
    role: 'Deltar',
    authority: 'decides',
    joined: '2020-01-01',
  })),
  { do: 'createMeeting', id: 'm', title: 'Lang dag', startsAt: AT },
  ...ITEMS.map((id) => ({
    do: 'addItem',
    ...m,
    id,
    section: 'status',
    title: `Sak ${id}`,
    kind: 'decision',
    minutes: 40,
  })),
  { do: 'conveneMeeting', ...m, at: '2026-11-01T09:00:00+01:00' },
  { do: 'openMeeting', ...m, at: AT },
  ...PARTNERS.map((partner) => ({ do: 'setAttendance', ...m, partner, status: 'present' })),
];

const WORDS = 'Det ble vist til at partene har ulike mandat og ulike frister i arbeidet'.split(' ');

export function* meetingCommands(count: number, now: () => string): Generator<object> {
  const each = Math.ceil(count / ITEMS.length);
  let notes = '';
  for (let index = 0; index < count; index += 1) {
    const item = ITEMS[Math.floor(index / each)] ?? '';
    const step = index % each;
    if (step === 0) {
      notes = '';
      yield { do: 'startItem', ...m, item, at: now() };
      continue;
    }
    const turn = step % 25;
    const round = Math.floor(step / 25);
    const partner = PARTNERS[round % PARTNERS.length] ?? '';
    const decision = `${item}-d${Math.floor(round / 8)}`;
    if (turn === 1 && round % 8 === 0) {
      yield { do: 'proposeDecision', ...m, id: decision, item, wording: 'Forumet vedtar planen.' };
    } else if (turn === 2) {
      yield { do: 'takePosition', ...m, decision, partner, position: 'consents', at: now() };
    } else if (turn === 3) {
      yield { do: 'setAttendance', ...m, partner, status: round % 2 ? 'present' : 'remote' };
    } else if (turn === 4) {
      yield { do: 'changeDecision', ...m, decision, wording: `Forumet vedtar planen, ${round}.` };
    } else if (turn === 5) {
      yield { do: 'undo', ...m };
    } else {
      notes += `${WORDS[step % WORDS.length]} `;
      yield { do: 'setNotes', ...m, item, text: notes };
    }
  }
}
