import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { translator } from '../../../src-core/i18n/index.ts';
import { refuse } from '../../../src-core/model/refusal.ts';
import type { Answer } from '../../../src-core/protocol/service.ts';
import type { OpenedForum } from '../../forum-session/forum-session.ts';
import { commandsOf } from '../../platform/ndjson-script.ts';
import { printError, printJson } from './output.ts';

/** Reads one command per line and prints one answer per line. An answer means that the change is on disk. */
export async function runScript(
  forum: OpenedForum,
  script: string,
  keepGoing: boolean,
): Promise<number> {
  let refused = false;
  for await (const { number, command } of commandsOf(await inputOf(script))) {
    const answer =
      command === undefined ? notJson(forum, number) : await forum.service.execute(command);
    await printJson(answer);
    if (answer.ok) continue;
    refused = true;
    printError(answer.message);
    if (!keepGoing) break;
  }
  return refused ? 1 : 0;
}

async function inputOf(script: string): Promise<AsyncIterable<Buffer>> {
  if (script === '-') return standardInput();
  const unreadable = () => refuse('invalid', 'script', 'host.noFile', { file: script });
  const file = await open(script).catch(unreadable);
  if ((await file.stat()).isDirectory()) {
    await file.close();
    unreadable();
  }
  return file.createReadStream();
}

/** Electron on Windows always has an empty `process.stdin`; piped input is at its file descriptor. */
function standardInput(): AsyncIterable<Buffer> {
  const isEmpty = process.platform === 'win32' && process.versions.electron !== undefined;
  return isEmpty ? createReadStream('', { fd: 0 }) : process.stdin;
}

function notJson(forum: OpenedForum, line: number): Answer {
  const message = translator(forum.language(), forum.words())('host.notJson', { line });
  return { ok: false, code: 'invalid', path: '', message };
}
