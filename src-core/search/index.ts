import type { Id } from '../primitives.ts';

/** Where the words were found. */
export interface SearchHit {
  readonly meeting: Id;
  readonly kind: 'meeting' | 'item' | 'decision' | 'agreement' | 'action-point' | 'statement';
  readonly id: Id;
  /** `sak 7/2026`, `7/2026-1`, `A 3/2026`; nothing for what has no number. */
  readonly number?: string;
  readonly title: string;
  /** The text around the first hit. */
  readonly excerpt: string;
  readonly startsAt: string;
}
