import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { largestFit } from './largest-fit.ts';

/** A text in the largest size that fits the space, whether three words or three hundred. It is never clipped. */

const MAX_SHARE = 0.1;
const SMALLEST_SHARE = 0.014;

export function FitText(props: {
  readonly children: ReactNode;
  readonly lang: string;
  /** Of the largest size. */
  readonly scale: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLParagraphElement>(null);
  const size = useRef<number>(undefined);
  const { children, lang, scale } = props;
  useLayoutEffect(() => {
    const [outer, words] = [box.current, inner.current];
    if (!outer || !words) return;
    const fit = () => {
      size.current = largest(outer, words, scale, size.current);
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(outer);
    return () => observer.disconnect();
  });
  return (
    <div className="fit" ref={box}>
      <p ref={inner} lang={lang}>
        {children}
      </p>
    </div>
  );
}

function largest(
  outer: HTMLElement,
  words: HTMLElement,
  scale: number,
  before: number | undefined,
): number {
  const range = {
    smallest: innerHeight * SMALLEST_SHARE,
    largest: innerHeight * MAX_SHARE * scale,
    step: 0.5,
    before,
  };
  return largestFit(range, (size) => {
    words.style.fontSize = `${size}px`;
    return words.scrollHeight <= outer.clientHeight && words.scrollWidth <= outer.clientWidth;
  });
}
