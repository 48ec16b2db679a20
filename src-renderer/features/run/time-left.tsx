import { secondsLeft } from '../../../src-core/meeting/timing.ts';
import type { Item } from '../../../src-core/model/meeting.ts';
import { useNow } from '../../app/time.ts';
import { useTranslate } from '../../ui/language.tsx';
import './time-left.css';

/** `4:05 igjen`, or how much over time. Nothing for an item without minutes. */
export function TimeLeft({ item }: { readonly item: Item }) {
  const left = secondsLeft(item, useNow());
  return left === undefined ? null : <Countdown seconds={left} />;
}

/** Counts down to zero, and then up in another colour and with another word. */
export function Countdown({ seconds }: { readonly seconds: number }) {
  const t = useTranslate();
  const time = stopwatch(Math.abs(seconds));
  if (seconds >= 0) return <strong className="number">{t('run.left', { time })}</strong>;
  return <strong className="number overtime">{t('run.over', { time })}</strong>;
}

/** 4:05, also of more than an hour: 75:00. */
export function stopwatch(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
