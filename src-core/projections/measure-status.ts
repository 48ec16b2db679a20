import type { Measure, MeasureStatus } from '../model/forum.ts';

/** The latest status of a measure, or planned if it has none (D64). */
export function latestMeasureStatus({ statuses }: Pick<Measure, 'statuses'>): MeasureStatus {
  return statuses.at(-1)?.status ?? 'planned';
}

/** Done, or stopped. */
export function isMeasureOver(measure: Pick<Measure, 'statuses'>): boolean {
  return ['done', 'stopped'].includes(latestMeasureStatus(measure));
}
