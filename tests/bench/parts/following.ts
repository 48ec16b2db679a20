import type { Topic, Update } from '../../../src-core/protocol/service.ts';
import {
  type OpenedForum,
  openForumService,
} from '../../../src-main/forum-session/forum-session.ts';

/** An open forum with windows that follow it, as in a meeting. */

export const AT = '2026-12-09T10:00:00+01:00';

export function openForBench(folder: string): Promise<OpenedForum> {
  return openForumService(folder, { author: 'test', now: () => AT });
}

/** Follows a view, and serialises each update like a transport. Resolves with the first update. */
export function followView(forum: OpenedForum, topic: Topic): Promise<Update> {
  return new Promise((resolve) => {
    forum.service.subscribe(topic, (update) => {
      JSON.stringify(update);
      resolve(update);
    });
  });
}

export async function runCommand(forum: OpenedForum, command: object): Promise<void> {
  const answer = await forum.service.execute(command);
  if (!answer.ok) throw new Error(`${JSON.stringify(command)}: ${answer.message}`);
}

/** Returns the milliseconds of each turn. */
export async function timed(turns: number, work: (turn: number) => Promise<unknown>) {
  const samples: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const begun = performance.now();
    await work(turn);
    samples.push(performance.now() - begun);
  }
  return samples;
}
