import type { PositionKind } from '../../../src-core/model/meeting.ts';

/** Beside the word, never instead of it, and never told by colour alone. */
export const POSITION_SYMBOLS: Record<PositionKind, string> = {
  consents: '✓',
  reserves: '◐',
  'stands-aside': '○',
  objects: '✕',
};
