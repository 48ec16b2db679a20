import { type ReactNode, useLayoutEffect, useRef } from 'react';
import './fitted.css';

/** A page of the wall: in the size that the chair wants or, where it would not all be seen, in the largest that fits. */
export function Fitted(props: { readonly className: string; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const share = useRef(1);
  useLayoutEffect(() => {
    const page = box.current;
    if (!page) return;
    const fit = () => {
      share.current = largest(page, share.current);
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(page);
    return () => observer.disconnect();
  });
  return (
    <div className={`fitted ${props.className}`} ref={box}>
      {props.children}
    </div>
  );
}

const SMALLEST = 0.3;
const STEP = 0.01;

/** Most often what fitted before still does, and no more would: each try is a layout, and the wall must not wait. */
function largest(page: HTMLElement, before: number): number {
  const set = (share: number) => {
    page.style.setProperty('--fit', String(share));
    return share;
  };
  const fits = (share: number) => {
    set(share);
    return page.scrollHeight <= page.clientHeight && page.scrollWidth <= page.clientWidth;
  };
  if (before < 1 && fits(before) && !fits(before + 2 * STEP)) return set(before);
  if (fits(1)) return 1;
  let [low, high] = [SMALLEST, 1];
  while (high - low > STEP) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return set(low);
}
