import { userInfo } from 'node:os';
import { basename, resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { LANGUAGES, type Language } from '../../src-core/forum/schema.ts';
import { translator } from '../../src-core/language/index.ts';
import { Refused } from '../../src-core/refusal.ts';
import { makeNew } from '../new-forum.ts';
import { type OpenedForum, openForumService } from '../service.ts';
import { checkForum, findWords, showState } from './look.ts';
import { writeMinutes } from './minutes.ts';
import { runScript } from './run.ts';
import { serve } from './serve.ts';

/** `forum …` (domain.md 7). Exit 0 done; 1 refused or failed, the reason on stderr; 2 wrong usage. */

const language = new Option('--lang <language>', 'nb, nn, en').choices(LANGUAGES).env('FORUM_LANG');

const program = new Command('forum').exitOverride();

program
  .command('new <folder>')
  .addOption(
    new Option('--template <template>').choices(['kompetanseforum', 'blank']).default('blank'),
  )
  .addOption(language)
  .action(
    async (folder: string, options: { template: 'kompetanseforum' | 'blank'; lang?: Language }) => {
      const lang = options.lang ?? 'nb';
      const t = translator(lang);
      const name = basename(resolve(folder)) || t('host.newName');
      const { template } = options;
      await makeNew(folder, { name, language: lang, template, author: author() });
      process.stdout.write(`${t('host.made', { folder: resolve(folder) })}\n`);
    },
  );

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
        runScript(forum, script ?? '-', options.keepGoing === true, options.lang ?? 'nb'),
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
  .action(
    (
      folder: string,
      meeting: string,
      options: { out: string; lang?: Language; public?: boolean },
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
      (forum) => findWords(forum, words.join(' '), options.json === true, options.lang ?? 'nb'),
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
      (forum) =>
        checkForum(forum, options.repair === true, options.json === true, options.lang ?? 'nb'),
      !options.repair,
    ),
  );

program
  .command('serve [folder]')
  .option('--port <number>', '', Number, 0)
  .action((folder: string | undefined, { port }: { port: number }) => serve(folder, port));

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
    const chosen = LANGUAGES.find((each) => each === process.env.FORUM_LANG) ?? 'nb';
    const t = translator(chosen);
    const reason =
      error instanceof Refused
        ? t(error.words, error.values)
        : t('host.failed', { reason: error instanceof Error ? error.message : String(error) });
    process.stderr.write(`${reason}\n`);
    process.exitCode = 1;
  }
}
