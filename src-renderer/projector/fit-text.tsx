import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** As large as fits in the room that is left, three words or three hundred; never clipped. */

const LARGEST_SHARE = 0.1;
const SMALLEST_SHARE = 0.014;

export function FitText(props: {
  readonly children: ReactNode;
  readonly lang: string;
  /** Of the largest size. */
  readonly scale: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLParagraphElement>(null);
  const { children, lang, scale } = props;
  useLayoutEffect(() => {
    const [outer, words] = [box.current, inner.current];
    if (!outer || !words) return;
    const fit = () => setLargest(outer, words, scale);
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

function setLargest(outer: HTMLElement, words: HTMLElement, scale: number): void {
  const fits = (size: number) => {
    words.style.fontSize = `${size}px`;
    return words.scrollHeight <= outer.clientHeight && words.scrollWidth <= outer.clientWidth;
  };
  let low = innerHeight * SMALLEST_SHARE;
  let high = innerHeight * LARGEST_SHARE * scale;
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  fits(low);
}
