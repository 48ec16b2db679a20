import type { PositionKind } from '../../../src-core/model/meeting.ts';

/** A symbol stands beside the word, never instead of it, so that nothing depends on colour. */
export const POSITION_SYMBOLS: Record<PositionKind, string> = {
  consents: '✓',
  reserves: '◐',
  'stands-aside': '○',
  objects: '✕',
};

/** After those of the positions: whether the partner must ask at home in this matter. */
export const AT_HOME_KEY = '5';
