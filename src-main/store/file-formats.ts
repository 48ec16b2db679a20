import { migrateForumFrom1 } from '../../src-core/migrations/forum-from-1.ts';
import { completeMeeting1, migrateMeetingFrom1 } from '../../src-core/migrations/meeting-from-1.ts';
import { FORUM_SCHEMA, Forum } from '../../src-core/model/forum.ts';
import { MEETING_SCHEMA, Meeting } from '../../src-core/model/meeting.ts';
import type { Format } from './migrations.ts';

/** The formats of a forum's two kinds of files. */

export const FORUM: Format<Forum> = {
  schema: Forum,
  known: FORUM_SCHEMA,
  migrations: { 1: { migrate: migrateForumFrom1 } },
};
export const MEETING: Format<Meeting> = {
  schema: Meeting,
  known: MEETING_SCHEMA,
  migrations: { 1: { complete: completeMeeting1, migrate: migrateMeetingFrom1 } },
  isSealed: ({ phase }) => phase === 'approved',
};
