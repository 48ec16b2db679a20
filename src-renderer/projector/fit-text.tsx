import { useLayoutEffect, useRef } from 'react';

/** As large as fits in the room that is left, three words or three hundred; never clipped. */

const LARGEST_SHARE = 0.09;
const SMALLEST_SHARE = 0.018;

export function FitText({ text, lang }: { readonly text: string; readonly lang: string }) {
  const box = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const [outer, words] = [box.current, inner.current];
    if (!outer || !words) return;
    const fit = () => setLargest(outer, words);
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(outer);
    return () => observer.disconnect();
  }, [text]);
  return (
    <div className="fit" ref={box}>
      <p ref={inner} lang={lang}>
        {text}
      </p>
    </div>
  );
}

function setLargest(outer: HTMLElement, words: HTMLElement): void {
  const fits = (size: number) => {
    words.style.fontSize = `${size}px`;
    return words.scrollHeight <= outer.clientHeight && words.scrollWidth <= outer.clientWidth;
  };
  let low = innerHeight * SMALLEST_SHARE;
  let high = innerHeight * LARGEST_SHARE;
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  fits(low);
}
