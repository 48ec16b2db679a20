import { translator } from '../../../src-core/i18n/index.ts';
import type { OpenedForum } from '../../forum-session/forum-session.ts';
import { oneLine, print, printError, printJson } from './output.ts';

/** Commands that only read: show, search, check. */

export async function showState(forum: OpenedForum, meeting: string | undefined): Promise<number> {
  await printJson(await forum.show(meeting), 2);
  return 0;
}

export async function findWords(forum: OpenedForum, words: string, json: boolean): Promise<number> {
  const hits = await forum.service.search(words);
  const t = translator(forum.language(), forum.words());
  if (json) await printJson(hits, 2);
  else if (hits.length === 0) await print(t('host.nothingFound'));
  for (const { meeting, kind, number, title, excerpt } of json ? [] : hits) {
    const said = excerpt === title ? '' : excerpt;
    const parts = [meeting, t(`hitKinds.${kind}`), number, title, said];
    await print(oneLine(parts.filter(Boolean).join(' · ')));
  }
  return 0;
}

export async function checkForum(
  forum: OpenedForum,
  repair: boolean,
  json: boolean,
): Promise<number> {
  const t = translator(forum.language(), forum.words());
  const { problems } = await forum.check(repair);
  if (json) await printJson({ problems }, 2);
  else if (problems.length === 0) await print(t('host.allWell'));
  else {
    for (const { path, message, repairable, repaired } of problems) {
      const more = repaired ? 'host.repaired' : repairable ? 'host.repairable' : undefined;
      printError(oneLine(`${path}: ${message}${more ? ` (${t(more)})` : ''}`));
    }
  }
  return problems.every((problem) => problem.repaired) ? 0 : 1;
}
