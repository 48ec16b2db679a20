import type { Position } from '../../../src-core/model/meeting.ts';
import type { SaveResult } from '../../ui/save-result.ts';

/** What a partner answers. */
export type Answer = Pick<Position, 'position' | 'note' | 'ratification'>;
export type TakePosition = (answer: Answer) => Promise<SaveResult>;
