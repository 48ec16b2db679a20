import { type ReactNode, useLayoutEffect, useRef } from 'react';
import './fitted.css';

/** A page of the wall: in the size that the chair wants or, where it would not all be seen, in the largest that fits. */
export function Fitted(props: { readonly className: string; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const page = box.current;
    if (!page) return;
    const fit = () => setLargest(page);
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
const CLOSE_ENOUGH = 0.01;

function setLargest(page: HTMLElement): void {
  const fits = (share: number) => {
    page.style.setProperty('--fit', String(share));
    return page.scrollHeight <= page.clientHeight && page.scrollWidth <= page.clientWidth;
  };
  if (fits(1)) return;
  let [low, high] = [SMALLEST, 1];
  while (high - low > CLOSE_ENOUGH) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  fits(low);
}
