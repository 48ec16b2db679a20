import { translator } from '../../src-core/language/index.ts';
import type { OpenedForum } from '../service.ts';

/** Commands that only look: show, search, check. */

export async function showState(forum: OpenedForum, meeting: string | undefined): Promise<number> {
  print(JSON.stringify(await forum.show(meeting), null, 2));
  return 0;
}

export async function findWords(forum: OpenedForum, words: string, json: boolean): Promise<number> {
  const hits = await forum.service.search(words);
  const t = translator(forum.language());
  if (json) print(JSON.stringify(hits, null, 2));
  else if (hits.length === 0) print(t('host.nothingFound'));
  for (const { meeting, kind, number, title, excerpt } of json ? [] : hits) {
    const said = excerpt === title ? '' : excerpt;
    print([meeting, t(`hitKinds.${kind}`), number, title, said].filter(Boolean).join(' · '));
  }
  return 0;
}

export async function checkForum(
  forum: OpenedForum,
  repair: boolean,
  json: boolean,
): Promise<number> {
  const t = translator(forum.language());
  const { problems } = await forum.check(repair);
  if (json) print(JSON.stringify({ problems }, null, 2));
  else if (problems.length === 0) print(t('host.allWell'));
  else {
    for (const { path, message, repairable, repaired } of problems) {
      const more = repaired ? 'host.repaired' : repairable ? 'host.repairable' : undefined;
      process.stderr.write(`${path}: ${message}${more ? ` (${t(more)})` : ''}\n`);
    }
  }
  return problems.every((problem) => problem.repaired) ? 0 : 1;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
