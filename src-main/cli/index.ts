import { userInfo } from 'node:os';
import { basename, resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { LANGUAGES, type Language } from '../../src-core/forum/schema.ts';
import { translator } from '../../src-core/language/index.ts';
import { Refused } from '../../src-core/refusal.ts';
import { unpackForum } from '../backups/unpack.ts';
import { makeNew } from '../new-forum.ts';
import { type OpenedForum, openForumService } from '../service.ts';
import { isForum } from '../store/folder.ts';
import { backUp, restoreIn } from './backups.ts';
import { checkForum, findWords, showState } from './look.ts';
import { writeMinutes } from './minutes.ts';
import { runScript } from './run.ts';
import { serve } from './serve.ts';

/** `forum …` (domain.md 7). Exit 0 done; 1 refused or failed, the reason on stderr; 2 wrong usage. */

const language = new Option('--lang <language>', 'nb, nn, en').choices(LANGUAGES).env('FORUM_LANG');

/** Of what is said when no forum is open to ask. */
let spoken: Language = LANGUAGES.find((each) => each === process.env.FORUM_LANG) ?? 'nb';

const program = new Command('forum').exitOverride().hook('preAction', (_, action) => {
  spoken = action.opts().lang ?? spoken;
});

program
  .command('new <folder>')
  .addOption(
    new Option('--template <template>').choices(['kompetanseforum', 'blank']).default('blank'),
  )
  .addOption(language)
  .action(async (folder: string, { template }: { template: 'kompetanseforum' | 'blank' }) => {
    const t = translator(spoken);
    const name = basename(resolve(folder)) || t('host.newName');
    await makeNew(folder, { name, language: spoken, template, author: author() });
    process.stdout.write(`${t('host.made', { folder: resolve(folder) })}\n`);
  });

program
  .command('run <folder> [script]')
  .option('--keep-going')
  .addOption(language)
  .action(
    (
      folder: string,
      script: string | undefined,
      options: { keepGoing?: boolean; lang?: Language },
    ) =>
      withForum(folder, options.lang, (forum) =>
        runScript(forum, script ?? '-', options.keepGoing === true),
      ),
  );

program
  .command('show <folder>')
  .option('--meeting <id>')
  .option('--json')
  .action((folder: string, options: { meeting?: string; json?: boolean }) =>
    withForum(folder, undefined, (forum) => showState(forum, options.meeting), true),
  );

program
  .command('minutes <folder> <meeting>')
  .requiredOption('--out <file>')
  .addOption(language)
  .option('--public')
  .option('--template <file>')
  .action(
    (
      folder: string,
      meeting: string,
      options: { out: string; lang?: Language; public?: boolean; template?: string },
    ) => withForum(folder, options.lang, (forum) => writeMinutes(forum, meeting, options), true),
  );

program
  .command('search <folder> <words...>')
  .option('--json')
  .addOption(language)
  .action((folder: string, words: string[], options: { json?: boolean; lang?: Language }) =>
    withForum(
      folder,
      options.lang,
      (forum) => findWords(forum, words.join(' '), options.json === true),
      true,
    ),
  );

program
  .command('check <folder>')
  .option('--repair')
  .option('--json')
  .addOption(language)
  .action((folder: string, options: { repair?: boolean; json?: boolean; lang?: Language }) =>
    withForum(
      folder,
      options.lang,
      (forum) => checkForum(forum, options.repair === true, options.json === true),
      !options.repair,
    ),
  );

program
  .command('backup <folder>')
  .option('--out <file>')
  .option('--list')
  .option('--json')
  .addOption(language)
  .action(
    (
      folder: string,
      options: { out?: string; list?: boolean; json?: boolean; lang?: Language },
    ) => {
      const onlyReads = options.list === true || options.out !== undefined;
      return withForum(folder, options.lang, (forum) => backUp(forum, options), onlyReads);
    },
  );

program
  .command('restore <folder> <backup>')
  .option('--preview')
  .option('--json')
  .addOption(language)
  .action(
    async (
      folder: string,
      backup: string,
      options: { preview?: boolean; json?: boolean; lang?: Language },
    ) => {
      if (await isForum(folder)) {
        // What a preview reads is laid out in the forum's folder for a moment.
        return withForum(folder, options.lang, (forum) => restoreIn(forum, backup, options));
      }
      await unpackForum(resolve(backup), resolve(folder));
      process.stdout.write(`${resolve(folder)}\n`);
    },
  );

program
  .command('serve [folder]')
  .option('--port <number>', '', portOf, 0)
  .action((folder: string | undefined, { port }: { port: number }) => serve(folder, port));

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new InvalidArgumentError('0–65535');
}

/** Opens, works, and closes whatever happens. The work answers with the exit code. */
async function withForum(
  folder: string,
  lang: Language | undefined,
  work: (forum: OpenedForum) => Promise<number>,
  readOnly = false,
): Promise<void> {
  const forum = await openForumService(folder, {
    author: author(),
    readOnly,
    allowFiles: true,
    ...(lang ? { language: lang } : {}),
  });
  spoken = forum.language();
  try {
    process.exitCode = await work(forum);
  } finally {
    await forum.close();
  }
}

function author(): string {
  return userInfo().username;
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    const t = translator(spoken);
    const reason =
      error instanceof Refused
        ? t(error.words, error.values)
        : t('host.failed', { reason: error instanceof Error ? error.message : String(error) });
    process.stderr.write(`${reason}\n`);
    process.exitCode = 1;
  }
}
