import { FORUM_SCHEMA, Forum } from '../../src-core/model/forum.ts';
import { MEETING_SCHEMA, Meeting } from '../../src-core/model/meeting.ts';
import { FORUM_MIGRATIONS, MEETING_MIGRATIONS } from './migrations.ts';
import type { Format } from './recover-snapshot.ts';

/** The formats of a forum's two kinds of files. */

export const FORUM: Format<Forum> = {
  schema: Forum,
  known: FORUM_SCHEMA,
  migrations: FORUM_MIGRATIONS,
};
export const MEETING: Format<Meeting> = {
  schema: Meeting,
  known: MEETING_SCHEMA,
  migrations: MEETING_MIGRATIONS,
  isSealed: ({ phase }) => phase === 'approved',
};
