import { idsOfOpenGrounds } from '../../src-core/commands/approval-grounds.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import type { ForumFolder } from '../store/forum-folder.ts';

/** The open meetings with a decision that approved minutes: a change of the forum reaches them (D28). */
export async function openGrounds(folder: ForumFolder): Promise<readonly Meeting[]> {
  const found = idsOfOpenGrounds(folder.summaries()).map((id) => folder.look(id));
  return (await Promise.all(found)).flatMap((file) => file?.value ?? []);
}
