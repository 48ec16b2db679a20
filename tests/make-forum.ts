import { parseArgs } from 'node:util';
import { openForumService } from '../src-main/forum-session/forum-session.ts';
import { EVERYTHING } from './bench/everything.ts';
import { forumScript } from './bench/script.ts';
import { writeForum } from './bench/write-forum.ts';

/**
 * Makes a forum with everything a forum can contain, deterministic for each seed; its last meeting is open. To look at
 * one, run `node tests/make-forum.ts FOLDER [--seed N] [--meetings N]` and open the folder.
 */
export async function makeForum(folder: string, seed: number, meetings = 100): Promise<void> {
  const size = { meetings, decisions: 4, partners: 24 };
  await writeForum(folder, forumScript(size, seed, EVERYTHING));
  await beginMeeting(folder);
}

/** The time of the last meeting. */
export const NOW = '2027-01-20T09:30:00+01:00';

/** Uses the program, because only the program can undo. */
async function beginMeeting(folder: string): Promise<void> {
  const { service, close } = await openForumService(folder, { author: 'test', now: () => NOW });
  const inMeeting = LAST_MEETING.map((command) => ({ meeting: 'coming', ...command }));
  for (const command of [...BEFORE, ...inMeeting]) {
    const answer = await service.execute(command);
    if (!answer.ok) throw new Error(`${JSON.stringify(command)}: ${answer.message}`);
  }
  await close();
}

const UNDO = { do: 'undo' };
const NEW = { do: 'addPartner', role: 'Kom sist', authority: 'decides', joined: '2027-01-01' };
const BEFORE: readonly object[] = [
  { ...NEW, id: 'ny', name: 'Den nye' },
  { ...NEW, id: 'angret', name: 'Angret part' },
  UNDO,
  { do: 'exitPartner', partner: 'part-0', on: '2027-01-10', reason: 'Slått sammen' },
];
const LAST_MEETING: readonly object[] = [
  { do: 'addItem', id: 's', section: 'status', title: 'Strategien', kind: 'decision', minutes: 40 },
  { do: 'addItem', id: 'v', section: 'status', title: 'Angret sak', kind: 'decision' },
  UNDO,
  { do: 'addAttachment', item: 's', name: 'Utkast.txt', dataBase64: 'VXRrYXN0' },
  { do: 'conveneMeeting', at: '2027-01-05T09:00:00+01:00' },
  { do: 'openMeeting', at: '2027-01-20T09:00:00+01:00' },
  { do: 'setAttendance', partner: 'ny', status: 'present' },
  { do: 'setAttendance', partner: 'part-6', status: 'remote' },
  { do: 'startItem', item: 's', at: '2027-01-20T09:10:00+01:00' },
  {
    do: 'setNotes',
    item: 's',
    text: 'Om **sjøfartskompetanse**:\n\n- [Værhardhet](https://example.no)',
  },
  { do: 'proposeDecision', id: 'd', item: 's', wording: 'Forumet vedtar strategien.' },
  { do: 'takePosition', decision: 'd', partner: 'ny', position: 'objects', at: NOW },
  UNDO,
  {
    do: 'takePosition',
    decision: 'd',
    partner: 'ny',
    position: 'reserves',
    note: 'Uten Ørlandsmodellen',
    at: NOW,
  },
  {
    do: 'makeAgreement',
    id: 'a',
    item: 's',
    title: 'Ålgårdsavtalen',
    text: 'Om læreplasser',
    parties: ['ny', 'part-6'],
  },
  {
    do: 'addCommitment',
    id: 'f',
    agreement: 'a',
    partner: 'ny',
    what: 'Betaler',
    resource: { kind: 'money', amount: 7, unit: 'NOK' },
    due: '2027-01-19',
  },
  { do: 'signAgreement', agreement: 'a', partner: 'ny', at: NOW },
  { do: 'setCommitmentStatus', agreement: 'a', commitment: 'f', status: 'done', on: '2027-01-20' },
  UNDO,
  {
    do: 'addActionPoint',
    id: 'p',
    item: 's',
    what: 'Skriver til fagskolene',
    owner: 'part-6',
    due: '2027-01-19',
  },
  { do: 'addStatement', id: 't', item: 's', partner: 'part-6', text: 'Vi savner *Svalbard*.' },
  { do: 'setActionPointStatus', actionPoint: 'p', status: 'done', on: '2027-01-20' },
  UNDO,
  { do: 'redo' },
];

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      meetings: { type: 'string', default: '100' },
    },
  });
  const [folder] = positionals;
  if (folder === undefined)
    throw new Error('Usage: node tests/make-forum.ts FOLDER [--seed N] [--meetings N]');
  await makeForum(folder, Number(values.seed), Number(values.meetings));
}
