import type { ForumService, Topic, Update } from '../../src-core/protocol/service.ts';

interface Follower {
  readonly topic: Topic;
  readonly onUpdate: (update: Update) => void;
  stop?: () => void;
}

/**
 * Lets windows follow views while one forum is closed and another opened. Each view then starts again with a
 * full snapshot.
 */
export class Followers {
  private readonly all = new Set<Follower>();

  /** Returns a function that stops it. Without an open forum, the view begins when one is opened. */
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

  /** Switches to the forum that is now open. */
  follow(service: ForumService): void {
    // The big screen first: it must not show the new forum with the settings of the old one.
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
