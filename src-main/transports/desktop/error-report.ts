import { homedir } from 'node:os';
import type { Translate } from '../../../src-core/i18n/index.ts';

/** A report of an error: enough to find the fault, and nothing from a meeting. */

export interface ErrorFacts {
  readonly at: Date;
  readonly versions: Readonly<Record<string, string>>;
  readonly platform: string;
  readonly error?: unknown;
  readonly log: readonly string[];
}

export function errorReport(facts: ErrorFacts, t: Translate): string {
  const { at, versions, platform, error, log } = facts;
  return [
    t('crash.reportHead'),
    t('crash.reportHolds'),
    '',
    at.toISOString(),
    platform,
    ...Object.entries(versions).map(([name, version]) => `${name} ${version}`),
    '',
    ...(error === undefined ? [] : [placeOf(error), '']),
    ...log,
    '',
  ].join('\n');
}

/**
 * The kind of an error and where in the program it happened. The message is left out: it may quote a user's
 * text, or name a folder.
 */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const fields = error as Error & { readonly code?: unknown; readonly syscall?: unknown };
  const kind = [error.name, fields.code, fields.syscall].filter((each) => typeof each === 'string');
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? [] : [`caused by ${placeOf(error.cause)}`];
  return [kind.join(' '), ...frames.map(withoutFolders), ...cause].join('\n');
}

/** A stack frame names the program's own file. The folders above it may contain a person's name. */
function withoutFolders(frame: string): string {
  return frame
    .replaceAll(homedir(), '~')
    .replace(/(file:\/\/)?[^\s(]*[\\/]((?:out|node_modules|src-\w+)[\\/])/, '$2');
}
