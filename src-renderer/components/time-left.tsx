import type { Item } from '../../src-core/meeting/schema.ts';
import { secondsLeft } from '../../src-core/meeting/timing.ts';
import { useNow, useTranslate } from '../session.ts';

/** `4:05 igjen`, or how far over. Nothing for an item without minutes. */
export function TimeLeft({ item }: { readonly item: Item }) {
  const t = useTranslate();
  const left = secondsLeft(item, useNow());
  if (left === undefined) return null;
  const seconds = Math.abs(left);
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return <strong>{t(left < 0 ? 'room.over' : 'room.left', { time })}</strong>;
}
