/**
 * The rules of decisions in docs/DOMAIN.md, stated plainly and without code of the program: what a table of seats makes
 * of a decision, and whom it binds.
 */

export type Answer = 'consents' | 'reserves' | 'stands-aside' | 'objects';

export interface Seat {
  readonly authority: 'decides' | 'negotiates' | 'observes';
  readonly isPresent: boolean;
  readonly position?: Answer;
  /** What its position says of approval at home. */
  readonly need?: 'needed' | 'not-needed';
  readonly answer?: 'ratified' | 'declined' | 'deviating';
  readonly seats?: number;
}

export interface Case {
  readonly effect: 'binding' | 'delegated' | 'own-order' | 'recommendation' | 'noted';
  readonly procedure: 'consensus' | 'majority' | 'noted';
  /** What the decision says of approval at home. */
  readonly need?: 'needed' | 'not-needed' | undefined;
  /** A share to one, and a number of seats from two. */
  readonly quorum: number;
  /** Its item has ended. */
  readonly isOver: boolean;
  /** The absent may answer in writing, and the deadline is not over. */
  readonly hasDeadline?: boolean;
}

type State = 'bound' | 'bound-on-ratification' | 'not-bound';

export interface NaiveOutcome {
  readonly outcome: string;
  readonly binding: readonly State[];
  readonly isUnanimous: boolean;
}

const isYes = ({ position }: Seat) => position === 'consents' || position === 'reserves';
const seatsIn = (seats: readonly Seat[]) => seats.reduce((sum, each) => sum + (each.seats ?? 1), 0);

export function naiveOutcome(seats: readonly Seat[], about: Case): NaiveOutcome {
  const nobody = seats.map((): State => 'not-bound');
  const plain = (outcome: string) => ({ outcome, binding: nobody, isUnanimous: false });
  if (about.procedure === 'noted') return plain('noted');
  const voting = seats.filter(({ authority }) => authority !== 'observes');
  const present = voting.filter(({ isPresent }) => isPresent);
  const written = voting.filter(({ isPresent, position }) => !isPresent && position);
  if (about.effect === 'noted' && voting.every(({ position }) => !position)) return plain('noted');

  const isEnough = (there: readonly Seat[]) => {
    const [all, some] = [seatsIn(voting), seatsIn(there)];
    return all > 0 && (about.quorum > 1 ? some >= about.quorum : some >= all * about.quorum);
  };
  // Those in the room decide. Where they are too few, the written answers join, one by one.
  let deciding = present;
  for (const each of about.hasDeadline ? written : []) {
    if (!isEnough(deciding)) deciding = [...deciding, each];
  }
  const yes = deciding.filter(isYes).length;
  const no = deciding.filter(({ position }) => position === 'objects').length;
  const silent = deciding.filter(({ position }) => !position).length;
  const isAwaited = about.procedure === 'consensus' ? silent > 0 : silent > 0 && !about.isOver;
  // Without a single answer there was no vote.
  if (isAwaited || (deciding.length > 0 && silent === deciding.length)) return plain('open');
  const isCarried = about.procedure === 'consensus' ? yes > 0 && no === 0 : yes > no;
  if (!isEnough(deciding) && about.hasDeadline) return plain('open');
  const isForOwnPart = !isEnough(deciding) && yes > 0 && about.effect === 'binding';
  if (!isEnough(deciding) && !isForOwnPart) return plain('not-adopted');
  if (!isCarried && !isForOwnPart) return plain('not-adopted');

  const answering = about.hasDeadline ? [...present, ...written] : present;
  const toBind = (seat: Seat) => {
    if (seat.authority === 'observes') return false;
    if (about.effect === 'delegated') return true;
    return about.effect === 'binding' && answering.includes(seat) && isYes(seat);
  };
  const binding = seats.map((seat) => (toBind(seat) ? stateOf(seat, about) : 'not-bound'));
  const decided = seats.filter(
    (seat) => toBind(seat) && (about.effect === 'delegated' || deciding.includes(seat)),
  );
  const isRefused = (seat: Seat) => mustAsk(seat, about) && seat.answer === 'declined';
  const hasLapsed = decided.length > 0 && decided.every(isRefused) && !isForOwnPart;
  const consented = deciding.every(({ position }) => position === 'consents');
  return {
    outcome: isForOwnPart
      ? 'not-adopted'
      : hasLapsed
        ? 'lapsed'
        : about.effect === 'noted'
          ? 'noted'
          : 'adopted',
    binding,
    isUnanimous: !isForOwnPart && consented && deciding.length > 1,
  };
}

function mustAsk({ authority, need }: Seat, about: Case): boolean {
  if (about.effect === 'delegated') return need === 'needed';
  const said = need ?? about.need;
  return said === undefined ? authority === 'negotiates' : said === 'needed';
}

function stateOf(seat: Seat, about: Case): State {
  if (!mustAsk(seat, about) || seat.answer === 'ratified') return 'bound';
  return seat.answer === undefined ? 'bound-on-ratification' : 'not-bound';
}
