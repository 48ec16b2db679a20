import type { MeetingView } from '../../src-core/protocol/service.ts';
import { type OpenedForum, openForumService } from '../../src-main/forum-session/forum-session.ts';
import { until } from './member.ts';
import { textOf, Views } from './views.ts';

/** The same commands in one undisturbed program: the expected record. */
export class Shadow {
  private readonly forum: OpenedForum;
  private readonly views = new Views();

  private constructor(forum: OpenedForum) {
    this.forum = forum;
    forum.service.subscribe('meeting:m', (update) => this.views.take(update));
  }

  /** `folder` is used by nothing else. */
  static async of(folder: string, now: () => string): Promise<Shadow> {
    const shadow = new Shadow(await openForumService(folder, { author: 'skygge', now }));
    await until(() => shadow.meeting !== '', 'the meeting is read');
    return shadow;
  }

  async execute(command: object): Promise<void> {
    const answer = await this.forum.service.execute(command);
    if (!answer.ok) throw new Error(`${JSON.stringify(command)}: ${answer.message}`);
  }

  get meeting(): string {
    return meetingIn(this.views);
  }

  close(): Promise<void> {
    return this.forum.close();
  }
}

/** The meeting as a page sees it, as text. */
export function meetingIn(views: Views): string {
  return textOf(views.get<MeetingView>('meeting:m')?.meeting);
}
