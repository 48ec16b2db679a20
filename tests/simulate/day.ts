import { PARTNERS } from './commands.ts';

/**
 * A day of a meeting with hidden matters: every third item is exempt, every second decision is held back, and all have
 * notes. Each text names its kind, so that the big screen can be searched for it.
 */

export const BEGINS = '2026-11-23T09:00:00+01:00';
export const TITLE = 'Lang dag';
const m = { meeting: 'm' };
const ITEMS = Array.from({ length: 12 }, (_, index) => `i${index}`);
const STEPS_OF_AN_ITEM = 20;

/** Texts that must never be sent to a big screen. */
export const HIDDEN = /HEMMELIG|SKJULT|NOTAT/;
/** The decisions whose wording a message contains. */
export function decisionsIn(message: string): readonly string[] {
  return [...message.matchAll(/\((i\d+-d\d+)\)/g)].map(([, id = '']) => id);
}

export const PREPARED: readonly object[] = [
  ...PARTNERS.map((id) => ({
    ...{ do: 'addPartner', id, name: `Part ${id}`, role: 'Deltar' },
    ...{ authority: 'decides', joined: '2020-01-01' },
  })),
  { do: 'createMeeting', id: 'm', title: TITLE, startsAt: BEGINS, template: 'blank' },
  ...ITEMS.map((id) => ({
    ...{ do: 'addItem', ...m, id, section: 'status', kind: 'decision', minutes: 40 },
    ...(isExempt(id)
      ? { title: `HEMMELIG sak ${id}`, exempt: { basis: 'offl. § 14' } }
      : { title: `Sak ${id}` }),
  })),
  { do: 'conveneMeeting', ...m, at: '2026-11-01T09:00:00+01:00' },
  { do: 'openMeeting', ...m, at: BEGINS },
  ...PARTNERS.map((partner) => ({ do: 'setAttendance', ...m, partner, status: 'present' })),
];

export interface Step {
  readonly command: object;
  /** The decision that it proposes, and whether it is held back. */
  readonly makes?: { readonly id: string; readonly isHeldBack: boolean };
}

export function* stepsOfTheDay(count: number, now: () => string): Generator<Step> {
  const items = Math.min(ITEMS.length, Math.ceil(count / STEPS_OF_AN_ITEM));
  const each = Math.ceil(count / items);
  let notes = '';
  for (let index = 0; index < count; index += 1) {
    const item = ITEMS[Math.floor(index / each)] ?? '';
    const step = index % each;
    const round = Math.floor(step / 12);
    const partner = PARTNERS[round % PARTNERS.length] ?? '';
    const decision = `${item}-d${round}`;
    const isHeldBack = round % 2 === 1;
    const sign = isExempt(item) ? 'HEMMELIG ' : isHeldBack ? 'SKJULT ' : '';
    const wording = `${sign}Forumet vedtar planen (${decision})`;
    if (step === 0) {
      notes = '';
      yield { command: { do: 'startItem', ...m, item, at: now() } };
    } else if (step % 12 === 1) {
      const command = { do: 'proposeDecision', ...m, id: decision, item, wording: `${wording}.` };
      yield { command, makes: { id: decision, isHeldBack } };
    } else if (step % 12 === 2) {
      const position = { decision, partner, position: 'consents', at: now() };
      yield { command: { do: 'takePosition', ...m, ...position } };
    } else if (step % 12 === 3) {
      const status = round % 2 === 0 ? 'remote' : 'present';
      yield { command: { do: 'setAttendance', ...m, partner, status } };
    } else if (step % 12 === 4) {
      const changed = { decision, wording: `${wording} i ${index}.` };
      yield { command: { do: 'changeDecision', ...m, ...changed } };
    } else if (step % 12 === 5) {
      yield { command: { do: 'undo', ...m } };
    } else if (step % 12 === 6) {
      const what = `${isExempt(item) ? 'HEMMELIG ' : ''}følge opp ${index}`;
      yield {
        command: { do: 'addActionPoint', ...m, id: `a${index}`, item, what, owner: partner },
      };
    } else {
      notes += `NOTAT${index} `;
      yield { command: { do: 'setNotes', ...m, item, text: notes } };
    }
  }
}

function isExempt(item: string): boolean {
  return ITEMS.indexOf(item) % 3 === 2;
}
