import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Language } from '../../src-core/forum/schema.ts';
import { translator } from '../../src-core/language/index.ts';
import { refuse } from '../../src-core/refusal.ts';
import type { Answer } from '../../src-core/service.ts';
import type { OpenedForum } from '../service.ts';

/** One command a line in, one answer a line out; an answer means that it is on disk. */
export async function runScript(
  forum: OpenedForum,
  script: string,
  keepGoing: boolean,
  language: Language,
): Promise<number> {
  let refused = false;
  let number = 0;
  for await (const line of createInterface({ input: await inputOf(script), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const answer = await carryOut(forum, line, number, language);
    await say(answer);
    if (answer.ok) continue;
    refused = true;
    process.stderr.write(`${answer.message}\n`);
    if (!keepGoing) break;
  }
  return refused ? 1 : 0;
}

async function inputOf(script: string): Promise<NodeJS.ReadableStream> {
  if (script === '-') return process.stdin;
  const file = await open(script).catch(() =>
    refuse('invalid', 'script', 'host.noFile', { file: script }),
  );
  return file.createReadStream();
}

async function carryOut(
  forum: OpenedForum,
  line: string,
  number: number,
  language: Language,
): Promise<Answer> {
  let command: unknown;
  try {
    command = JSON.parse(line);
  } catch {
    const message = translator(language)('host.notJson', { line: number });
    return { ok: false, code: 'invalid', path: '', message };
  }
  return forum.service.execute(command);
}

function say(answer: Answer): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${JSON.stringify(answer)}\n`, (error) =>
      error ? reject(error) : resolve(),
    );
  });
}
