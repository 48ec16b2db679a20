import type { ForumService, Topic, Update } from '../../src-core/protocol/service.ts';

interface Follower {
  readonly topic: Topic;
  readonly onUpdate: (update: Update) => void;
  stop?: () => void;
}

/** Windows follow views while one forum is closed and another opened. Each view then begins again, whole. */
export class Followers {
  private readonly all = new Set<Follower>();

  /** Returns how to stop. Without a forum, the view begins when one is opened. */
  add(
    topic: Topic,
    onUpdate: (update: Update) => void,
    service: ForumService | undefined,
  ): () => void {
    const follower: Follower = { topic, onUpdate };
    this.all.add(follower);
    if (service) subscribe(follower, service);
    return () => {
      this.all.delete(follower);
      follower.stop?.();
    };
  }

  /** The forum that is open from now on. */
  follow(service: ForumService): void {
    // The screen first: it must not show the new forum as it showed the old one.
    const isLater = ({ topic }: Follower) => Number(topic !== 'wall');
    for (const each of [...this.all].sort((a, b) => isLater(a) - isLater(b))) {
      subscribe(each, service);
    }
  }
}

function subscribe(follower: Follower, service: ForumService): void {
  follower.stop?.();
  follower.stop = service.subscribe(follower.topic, follower.onUpdate);
}
