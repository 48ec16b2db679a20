import type { PositionKind } from '../../../src-core/model/meeting.ts';

/** A symbol stands beside the word, never instead of it, so that nothing depends on colour. */
export const POSITION_SYMBOLS: Record<PositionKind, string> = {
  consents: '✓',
  reserves: '◐',
  'stands-aside': '○',
  objects: '✕',
};
