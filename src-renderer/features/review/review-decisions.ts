import { create } from 'zustand';
import type { Suggestion } from '../../../src-core/imports/review/suggestions.ts';

/** The partners' returned files, and what was done with each suggestion. Forgotten when the window closes. */

export type ReviewDecision = 'taken' | 'left' | 'done';
export interface UploadedReview {
  readonly name: string;
  readonly suggestions: readonly Suggestion[];
}
interface Returned {
  /** By meeting. */
  readonly files: Readonly<Record<string, UploadedReview | undefined>>;
  /** By meeting and suggestion, so that the decisions remain if the same file is uploaded again. */
  readonly verdicts: Readonly<Record<string, ReviewDecision | undefined>>;
}

const useReturned = create<Returned>(() => ({ files: {}, verdicts: {} }));

export function useReturnedFile(meeting: string): UploadedReview | undefined {
  return useReturned(({ files }) => files[meeting]);
}

export function setReturnedFile(meeting: string, file: UploadedReview | undefined): void {
  useReturned.setState(({ files }) => ({ files: { ...files, [meeting]: file } }));
}

export function useReviewDecisions(
  meeting: string,
): (suggestion: Suggestion) => ReviewDecision | undefined {
  const verdicts = useReturned((state) => state.verdicts);
  return ({ id, kind, ...rest }) =>
    verdicts[`${meeting}/${id}`] ??
    (kind === 'comment' && 'isDone' in rest && rest.isDone ? 'done' : undefined);
}

export function decide(
  meeting: string,
  { id }: Suggestion,
  verdict: ReviewDecision | undefined,
): void {
  useReturned.setState(({ verdicts }) => ({
    verdicts: { ...verdicts, [`${meeting}/${id}`]: verdict },
  }));
}
