import { userInfo } from 'node:os';
import { refusalInWords } from '../../../src-core/commands/index.ts';
import { translator } from '../../../src-core/i18n/index.ts';
import type { HouseWords, Language } from '../../../src-core/model/forum.ts';
import { Refused } from '../../../src-core/model/refusal.ts';
import type { Print } from '../../documents/printing/print-by-chromium.ts';
import { type OpenedForum, openForumService } from '../../forum-session/forum-session.ts';
import { printError } from './output.ts';

/** What a command needs to work in a forum. `lang` is the value of `--lang` or FORUM_LANG. */
export interface InForum {
  readonly folder: string;
  readonly lang?: Language;
  readonly printPdf: Print;
}

type Work = (forum: OpenedForum) => Promise<number>;

/** Opens the forum, does the work, and always closes it. These functions return the exit code. */
export async function withForumToWrite(given: InForum, work: Work): Promise<number> {
  return within(given, work, false);
}

/** As `withForumToWrite`, but also works while another program writes in the forum. */
export async function withForumToRead(given: InForum, work: Work): Promise<number> {
  return within(given, work, true);
}

/**
 * For a document that leaves: Forum remembers it, so that undo gives no number or version twice (D142, D156). While
 * another program has the forum, it only reads.
 */
export async function withForumToSend(given: InForum, work: Work): Promise<number> {
  return within(given, work, false);
}

async function within(
  { folder, lang, printPdf }: InForum,
  work: Work,
  readOnly: boolean,
): Promise<number> {
  const author = userName();
  const options = {
    author,
    readOnly,
    allowFiles: true,
    print: printPdf,
    ...(lang && { language: lang }),
  };
  const forum = await openForumService(folder, options);
  try {
    return await work(forum);
  } catch (error) {
    return reportFailure(error, forum.language(), forum.words());
  } finally {
    await forum.close();
  }
}

/** Prints the reason on stderr. Returns the exit code. */
export function reportFailure(error: unknown, language: Language, words?: HouseWords): number {
  const t = translator(language, words);
  const message =
    error instanceof Refused
      ? refusalInWords(error, language, undefined, words)
      : t('host.failed', {
          reason: firstLine(error instanceof Error ? error.message : `${error}`),
        });
  printError(message);
  return 1;
}

/** The rest of a message is often the stack trace of another program. */
function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? '';
}

export function userName(): string {
  return userInfo().username;
}
