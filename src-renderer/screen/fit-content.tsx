import { type ReactNode, useLayoutEffect, useRef } from 'react';
import './fit-content.css';
import { largestFit } from './largest-fit.ts';

/** A page of the big screen in the size that the chair wants, or in the largest that fits if that is too large. */
export function FitContent(props: { readonly className: string; readonly children: ReactNode }) {
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

function largest(page: HTMLElement, before: number): number {
  return largestFit({ smallest: SMALLEST, largest: 1, step: STEP, before }, (share) => {
    page.style.setProperty('--fit', String(share));
    return page.scrollHeight <= page.clientHeight && page.scrollWidth <= page.clientWidth;
  });
}
