import { withLaterExemptions } from '../../src-core/meeting/later-exemptions.ts';
import { followUpOf } from '../../src-core/meeting/principal-answers.ts';
import type { Id } from '../../src-core/model/field-types.ts';
import type { Meeting } from '../../src-core/model/meeting.ts';
import { type ScreenView, screenView } from '../../src-core/projections/screen-view.ts';
import type { Topic } from '../../src-core/protocol/service.ts';
import type { ForumFolder } from '../store/forum-folder.ts';
import type { ScreenControl } from './screen-control.ts';
import type { Views } from './session-views.ts';

/** The views for the big screen. */
export class ScreenViews {
  private readonly folder: ForumFolder;
  private readonly views: Views;
  private readonly wall: ScreenControl;

  constructor(folder: ForumFolder, views: Views, wall: ScreenControl) {
    this.folder = folder;
    this.views = views;
    this.wall = wall;
  }

  /** Throws Refused if the meeting cannot be read. */
  async read(topic: Topic): Promise<ScreenView> {
    const id = this.meetingOf(topic);
    const meeting = id === undefined ? undefined : (await this.folder.meeting(id))?.value;
    return meeting ? this.of(meeting) : screenView(this.wall.view, undefined);
  }

  /** Without waiting; undefined if the meeting must be read first. */
  view(topic: Topic): ScreenView | undefined {
    const id = this.meetingOf(topic);
    if (this.wall.view.blank || id === undefined) return screenView(this.wall.view, undefined);
    const meeting = this.folder.loadedMeeting(id)?.value;
    return meeting && this.of(meeting);
  }

  private of(meeting: Meeting): ScreenView {
    const forum = this.folder.state;
    return screenView(this.wall.view, {
      forum,
      meeting: withLaterExemptions(meeting, followUpOf(forum, meeting.id).exemptions),
      today: this.views.today(),
      around: () => this.views.around(meeting),
      publicDocuments: () => this.views.publicDocuments(),
      checks: () => this.views.checks().checks,
    });
  }

  /** The requested meeting; or else the open one, or the last. */
  private meetingOf(topic: Topic): Id | undefined {
    if (topic !== 'screen') return topic.slice('screen:'.length);
    const summaries = this.folder.summaries();
    return (summaries.find(({ phase }) => phase === 'open') ?? summaries.at(-1))?.id;
  }
}
