import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Answer } from '../../src-core/protocol/service.ts';
import { until } from './member.ts';
import { isTaken, type Room } from './room.ts';

/** What happens to each participant while a command is in progress. Each executes at least one. */

/** Milliseconds, about the duration of a command. */
const soon = () => setTimeout(Math.random() * 4);
/** By the program that takes over from a frozen one, before that wakes. */
const MEANWHILE = 4;

export const KILLS = {
  'the writer is killed': async (room: Room) => {
    const [step, lost] = [room.next(), room.writing];
    let answer: Answer | undefined;
    void lost.send(step).then((given) => {
      answer = given;
    });
    await soon();
    await lost.program.kill();
    await lost.secretary.gone();
    await room.goOn(step, answer?.ok === true);
    room.reading = await room.startSide();
  },

  'the writer is frozen': async (room: Room) => {
    const [step, frozen] = [room.next(), room.writing];
    let answer: Answer | undefined;
    const answered = frozen.send(step).then((given) => {
      answer = given;
      return given;
    });
    await soon();
    frozen.program.freeze();
    const isThere = await room.goOn(step, answer?.ok === true);
    const late = frozen.secretary.call('execute', { do: 'setForum', name: 'For sent' });
    for (let index = 0; index < MEANWHILE; index += 1) await room.carryOut();
    frozen.program.thaw();
    mustBeRefused((await late) as Answer);
    const given = await answered;
    if (!given.ok) mustBeRefused(given);
    else if (!isThere) throw new Error('acknowledged by a program that was taken over');
    await until(async () => !(await frozen.secretary.mayWrite()), 'it knows that it reads along');
  },

  'the reader is killed': async (room: Room) => {
    const step = room.next();
    const answered = room.writing.send(step);
    await soon();
    await room.reading.program.kill();
    await room.settle(step, await answered);
    await room.carryOut();
    room.reading = await room.startSide();
  },

  'the followers lose contact': async (room: Room) => {
    const step = room.next();
    const answered = room.writing.send(step);
    await soon();
    const everybody = [...room.writing.followers, ...room.reading.followers];
    for (const each of everybody) each.drop();
    await room.settle(step, await answered);
    await room.carryOut();
    for (const each of everybody) await each.again();
  },

  'the secretary loses contact': async (room: Room) => {
    const [step, { secretary }] = [room.next(), room.writing];
    const answered = room.writing.send(step);
    // It is pending, and hardly answered.
    await setImmediate();
    secretary.drop();
    await secretary.gone();
    await secretary.again();
    // A repeated command would have been refused, or need two undos.
    await room.settle(step, await answered);
  },

  'the big screen is killed': async (room: Room) => {
    const sides = [room.writing, room.reading];
    for (const side of sides) await side.darken();
    await room.carryOut();
    for (const { wall } of sides) wall.drop();
    await room.carryOut();
    for (const side of sides) await side.newWall();
    await room.carryOut();
    for (const side of sides) await side.light();
    for (const side of sides) await side.hideAll();
    await room.carryOut();
  },
};
export type Kill = keyof typeof KILLS;

function mustBeRefused(answer: Answer): void {
  if (answer.ok || !isTaken(answer.code)) throw new Error(`not refused: ${JSON.stringify(answer)}`);
}
