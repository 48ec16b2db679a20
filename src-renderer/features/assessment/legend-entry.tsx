import type { ReactNode } from 'react';

/** A mark of a chart, as its SVG shapes, and what it means. */
export function LegendEntry(props: { readonly words: string; readonly children: ReactNode }) {
  return (
    <span>
      <svg className="key" aria-hidden="true">
        {props.children}
      </svg>
      {props.words}
    </span>
  );
}
