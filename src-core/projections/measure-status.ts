import type { Day } from '../model/field-types.ts';
import type { Measure, MeasureStatus } from '../model/forum.ts';

/** The latest status of a measure on a day, or planned if it has none yet (D64, D137). */
export function latestMeasureStatus(measure: WithStatuses, day: Day): MeasureStatus {
  return latestEntry(measure, day)?.status ?? 'planned';
}

export function latestEntry({ statuses }: WithStatuses, day: Day): Entry | undefined {
  return statuses.findLast((each) => each.on <= day);
}

type WithStatuses = Pick<Measure, 'statuses'>;
type Entry = Measure['statuses'][number];

/** Done, or stopped. */
export function isMeasureOver(measure: WithStatuses, day: Day): boolean {
  return ['done', 'stopped'].includes(latestMeasureStatus(measure, day));
}
