import { termsOf } from '../meeting/decision-terms.ts';
import { isExtraItem } from '../meeting/extra-items.ts';
import { type DecisionResult, resultOfDecision, resultOn } from '../meeting/outcome.ts';
import { currentBreak, currentItem, interruptedItem, reachedItem } from '../meeting/timing.ts';
import type { Day, Id } from '../model/field-types.ts';
import type { Challenge, Forum, HouseWords, Objective, Partner } from '../model/forum.ts';
import type { Decision, Meeting } from '../model/meeting.ts';
import type { CompletedAssessment, LastAssessment } from './assessment/assessment-trend.ts';
import { withoutExempt } from './carry-over.ts';
import {
  adoptedText,
  type DocumentText,
  type DocumentVersions,
  versionBefore,
} from './document-versions.ts';
import {
  type AssessmentOnScreen,
  assessmentOn,
  type TrendsOnScreen,
  trendsOn,
} from './screen-assessment.ts';
import { outOfMatter } from './screen-impartiality.ts';
import { itemOnScreen } from './screen-items.ts';
import { type ScreenPage, type ScreenState, shownOnScreen } from './screen-state.ts';
import type { Carried, CarriedFacts } from './summary-types.ts';

/**
 * What the big screen's page receives: what it shows now, and nothing else. It contains no exempt or hidden
 * text, and nothing from other pages of the screen.
 */

export interface ScreenView {
  readonly wall: Pick<ScreenState, 'page' | 'blank' | 'scale'>;
  /** Undefined when the screen is dark, or when there is no meeting. */
  readonly shown?: Shown;
}
export interface Shown {
  readonly forum: ForumOnScreen;
  /** Its lists contain only what the page shows. */
  readonly meeting: Meeting;
  /** Items on the page that were added after the notice was sent (D166). */
  readonly extra: readonly Id[];
  /** The results of the decisions whose outcome or positions the page shows. */
  readonly results: Readonly<Record<Id, DecisionResult>>;
  /** The wording when it was last read out. */
  readonly readOut: ScreenState['readOut'];
  readonly objectives: readonly Objective[];
  /** Who takes no part in the current item or decision, without the ground (D195). */
  readonly disqualified?: readonly string[];
  readonly carried?: CarriedFacts;
  readonly check?: AssessmentOnScreen;
  readonly courses?: TrendsOnScreen;
  readonly change?: DocumentChange;
}
export interface PartnerNames {
  readonly partners: readonly Pick<Partner, 'id' | 'name' | 'shortName'>[];
}
export interface ForumOnScreen extends PartnerNames {
  readonly name: string;
  readonly words?: HouseWords;
  readonly challenges: readonly Pick<Challenge, 'id' | 'title'>[];
  readonly sections?: Forum['sections'];
}
export interface DocumentChange {
  readonly before?: DocumentText;
  readonly after: DocumentText;
  readonly isAdopted: boolean;
}

/** What a screen's view is made from. The functions are called only for the pages that need them. */
export interface KnownToScreen {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly today: Day;
  around(): { readonly carried: Carried; readonly lastCheck?: LastAssessment };
  publicDocuments(): DocumentVersions;
  checks(): readonly CompletedAssessment[];
}

/** What the page of the big screen receives (D91). */
export function screenView(wall: ScreenState, known: KnownToScreen | undefined): ScreenView {
  const { page, blank, scale } = wall;
  const shown = blank || !known ? undefined : shownOf(wall, known);
  return { wall: { page, blank, scale }, ...(shown ? { shown } : {}) };
}

function shownOf(wall: ScreenState, known: KnownToScreen): Shown {
  const { page } = wall;
  const meeting = shownOnScreen(known.meeting, wall.heldBack);
  const { forum } = known;
  const change = page === 'document' ? changeOf(meeting, known) : undefined;
  const decisions = change ? [change.decision] : decisionsOn(page, meeting);
  const isWordingAlone = page === 'wording' && currentItem(meeting) !== undefined;
  const hasResults = !change && !isWordingAlone;
  const hasHead = isHeaded(page, meeting, decisions);
  // Calculated from the decisions as recorded: the page may omit positions that the outcome depends on.
  const recorded = hasResults
    ? known.meeting.decisions.filter(({ id }) => decisions.some((each) => each.id === id))
    : [];
  const results = recorded.map(
    (each) =>
      [
        each.id,
        resultOn(forum, resultOfDecision(forum, known.meeting, each), known.today),
      ] as const,
  );
  const readOut = Object.entries(wall.readOut).filter(([id]) =>
    decisions.some((each) => each.id === id && page !== 'positions' && !change),
  );
  const isOverTime = page === 'criteria-over-time' || page === 'partners-over-time';
  const onScreen = meetingForScreen(page, meeting, decisions, hasHead);
  const extra = known.meeting.items.filter((item) => isExtraItem(known.meeting, item));
  return {
    forum: {
      name: forum.name,
      ...(forum.words ? { words: forum.words } : {}),
      partners: forum.partners.map(({ id, name, shortName }) =>
        shortName === undefined ? { id, name } : { id, name, shortName },
      ),
      challenges: page === 'status' ? forum.challenges.map(({ id, title }) => ({ id, title })) : [],
      ...(page === 'agenda' && forum.sections ? { sections: forum.sections } : {}),
    },
    meeting: onScreen,
    extra: extra.map(({ id }) => id).filter((id) => onScreen.items.some((each) => each.id === id)),
    results: Object.fromEntries(results),
    readOut: Object.fromEntries(readOut),
    objectives: objectivesOn(page, meeting, hasHead, known),
    ...(hasHead || page === 'positions' ? outOfMatter(known, meeting, decisions) : {}),
    ...(page === 'status' ? { carried: carryOverOn(known) } : {}),
    ...(page === 'check' ? { check: assessmentOn(known) } : {}),
    ...(isOverTime ? { courses: trendsOn(page, known) } : {}),
    ...(change ? { change: change.change } : {}),
  };
}

const WITHOUT_DECISIONS: readonly ScreenPage[] = [
  'agenda',
  'status',
  'check',
  'criteria-over-time',
  'partners-over-time',
  'speakers',
];
const WITH_AGENDA: readonly ScreenPage[] = ['meeting', 'agenda', 'item'];

/** The decisions on the page, each with the parts that the page shows. */
function decisionsOn(page: ScreenPage, meeting: Meeting): readonly Decision[] {
  if (WITHOUT_DECISIONS.includes(page)) return [];
  const standing = meeting.decisions.filter((each) => !each.withdrawn).map(plain);
  const current = currentItem(meeting);
  if (!current) return isBetween(meeting) ? standing.map(withoutPositions) : [];
  const last = standing.findLast((each) => each.item === current.id);
  if (!last || page === 'item') return [];
  if (page === 'wording') return [withoutPositions(last)];
  return [page === 'positions' ? { ...last, wording: '' } : last];
}

/** Whether the meeting has begun and has no current item or break. Then the screen shows the decisions so far. */
function isBetween(meeting: Meeting): boolean {
  return meeting.phase !== 'draft' && meeting.phase !== 'convened' && !currentBreak(meeting);
}

function plain(decision: Decision): Decision {
  const { id, item, serial, number, positions, withdrawn } = decision;
  const { late, editorial, votes, by, against } = decision;
  const { adopts: _, ...terms } = termsOf(decision);
  return {
    ...{ id, item, serial, withdrawn },
    ...terms,
    ...(number === undefined ? {} : { number }),
    positions: positions.map(({ partner, position, at, since, givenTo }) => ({
      ...{ partner, position, at },
      ...(since === undefined ? {} : { since }),
      // Which earlier wording it was given to is not shown, only that it was.
      ...(givenTo === undefined ? {} : { givenTo: 0 }),
    })),
    ...(votes ? { votes } : {}),
    ...(by ? { by } : {}),
    ...(against === undefined ? {} : { against }),
    ...(late ? { late } : {}),
    ...(editorial ? { editorial } : {}),
  };
}

function withoutPositions(decision: Decision): Decision {
  return { ...decision, positions: [] };
}

/**
 * The change in one of the forum's documents that the latest decision under the current item makes or would
 * make.
 */
function changeOf(
  meeting: Meeting,
  known: KnownToScreen,
): { decision: Decision; change: DocumentChange } | undefined {
  const current = currentItem(meeting);
  const decision = meeting.decisions.findLast(
    (each) => each.item === current?.id && each.adopts && !each.withdrawn,
  );
  if (!decision?.adopts) return undefined;
  const { adopts } = decision;
  const versions = known.publicDocuments()[adopts.document];
  const before = versionBefore(versions, meeting, decision.id);
  const isAdopted = versions.some(({ adopted }) => adopted?.decision === decision.id);
  const { document } = adopts;
  const named = { ...withoutPositions(plain(decision)), wording: '', adopts: { document } };
  const change = {
    ...(before ? { before: { text: before.text, objectives: before.objectives } } : {}),
    after: adoptedText(before, adopts),
    isAdopted,
  };
  return { decision: named, change };
}

/** Whether the current item is at the top of the page. Pages about one thing show it until that thing exists. */
function isHeaded(page: ScreenPage, meeting: Meeting, decisions: readonly Decision[]): boolean {
  if (!currentItem(meeting) || WITHOUT_DECISIONS.includes(page)) return false;
  if (page === 'meeting' || page === 'item') return true;
  return page === 'document' ? !decisions.some((each) => each.adopts) : decisions.length === 0;
}

function meetingForScreen(
  page: ScreenPage,
  meeting: Meeting,
  decisions: readonly Decision[],
  hasHead: boolean,
): Meeting {
  const { schema, id, title, startsAt, endsAt, place, language, year, phase, breaks } = meeting;
  const { sittings, form } = meeting;
  const [current, interrupted] = [currentItem(meeting), interruptedItem(meeting)];
  const reached = page === 'speakers' ? reachedItem(meeting) : (current ?? interrupted);
  const hasAgenda = WITH_AGENDA.includes(page) || !reached;
  const hasItems = page !== 'status' && page !== 'check' && !page.endsWith('-over-time');
  const items = hasAgenda ? meeting.items : meeting.items.filter((each) => each === reached);
  return {
    ...{ schema, id, title, startsAt, language, year, phase, breaks },
    ...(place === undefined ? {} : { place }),
    // The days of the meeting tell when each item begins.
    ...(sittings && { sittings, ...(endsAt !== undefined && { endsAt }) }),
    ...(form === 'written' && { form, ...(endsAt !== undefined && { endsAt }) }),
    times: {},
    items: hasItems
      ? items.map((each) => itemOnScreen(meeting, each, hasAgenda, hasHead && each === current))
      : [],
    decisions: [...decisions],
    floor: page === 'speakers' ? meeting.floor.map(({ representative: _, ...rest }) => rest) : [],
    ...{ attendance: [], agreements: [], actionPoints: [], statements: [] },
    ...{ assessments: [], attachments: [] },
    given: { items: 0, agreements: 0, decisions: {} },
  };
}

/** The status page shows all objectives of the mandate; other pages show those of the current item. */
function objectivesOn(
  page: ScreenPage,
  meeting: Meeting,
  hasHead: boolean,
  known: KnownToScreen,
): readonly Objective[] {
  const served = currentItem(meeting)?.objectives ?? [];
  if (page !== 'status' && (!hasHead || served.length === 0)) return [];
  const mandate = known.publicDocuments().mandate.at(-1);
  if (!mandate) return [];
  return page === 'status'
    ? mandate.objectives
    : mandate.objectives.filter((each) => served.includes(each.id));
}

function carryOverOn(known: KnownToScreen): CarriedFacts {
  const { obligations, postponed } = withoutExempt(known.around().carried);
  return {
    obligations: obligations.map(({ measures: _, objectives: __, ...each }) => each),
    postponed,
  };
}
