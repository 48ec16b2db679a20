import { translator } from '../../../src-core/i18n/index.ts';
import { byWhom, itemName, placeName } from '../../../src-core/imports/review/place-names.ts';
import { MAX_DOCUMENT_BYTES } from '../../../src-core/imports/review/review-limits.ts';
import type { Suggestion } from '../../../src-core/imports/review/suggestions.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import { refuse } from '../../../src-core/model/refusal.ts';
import type { OpenedForum } from '../../forum-session/forum-session.ts';
import { readNamedFile } from '../../store/read-named-file.ts';
import { oneLine, print, printError, printJson } from './output.ts';
import { usageWords } from './usage-words.ts';

/** Lists what partners changed and said in the minutes, from a reviewed Word file. It imports nothing. */
export async function listReturned(
  forum: OpenedForum,
  id: string,
  file: string,
  isJson: boolean,
): Promise<number> {
  const bytes = await bytesOf(file);
  const reading = await forum.service.readReturned(id, { dataBase64: bytes.toString('base64') });
  if (!reading.ok) {
    if (isJson) await printJson(reading);
    printError(reading.message);
    return 1;
  }
  const { ok: _, ...found } = reading;
  const meeting = await meetingNow(forum, id);
  const language = forum.language();
  if (isJson) await printJson(found, 2);
  else if (found.suggestions.length === 0 || !meeting) {
    await print(translator(language)('reviewedMinutes.nothing'));
  } else {
    const told = found.suggestions.map((each) => inWords(each, meeting, language));
    await print(told.join('\n\n'));
  }
  return 0;
}

function bytesOf(file: string): Promise<Buffer> {
  const limit = MAX_DOCUMENT_BYTES / 1024 / 1024;
  return readNamedFile(file, {
    most: MAX_DOCUMENT_BYTES,
    missing: () => refuse('invalid', 'file', 'host.noFile', { file }),
    tooLarge: () => refuse('invalid', 'file', 'reviewedMinutes.tooLarge', { limit }),
  });
}

/** The meeting as windows receive it. */
function meetingNow({ service }: OpenedForum, id: string): Promise<Meeting | undefined> {
  return new Promise((resolve) => {
    service.subscribe(`meeting:${id}`, (update) =>
      resolve('state' in update ? update.state.meeting : undefined),
    );
  });
}

function inWords(each: Suggestion, meeting: Meeting, language: Parameters<typeof byWhom>[1]) {
  const t = translator(language);
  const where = [
    each.item === undefined
      ? t('reviewedMinutes.elsewhere')
      : itemName(each.item, meeting, language),
    each.place ? placeName(each.place, meeting, t) : '',
    byWhom(each, language),
  ];
  const what =
    each.kind === 'change'
      ? [`- ${each.before}`, `+ ${each.after}`]
      : [
          each.quoted === ''
            ? ''
            : usageWords(language)('commandLine.quoted', { text: each.quoted }),
          each.text,
          ...each.replies.map((reply) => `  ${byWhom(reply, language)}: ${reply.text}`),
        ];
  return [where.filter(Boolean).join(' · '), ...what.filter(Boolean)].map(oneLine).join('\n');
}
