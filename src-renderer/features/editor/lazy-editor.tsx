import { lazy, Suspense } from 'react';
import type { TextEditorProps } from './index.tsx';

const TextEditor = lazy(() => import('./index.tsx'));

/** The editor of the texts that are Markdown (D120). It is large, so it is loaded where somebody writes. */
export function LazyEditor(props: TextEditorProps) {
  return (
    <Suspense fallback={<div className="grow" aria-busy />}>
      <TextEditor {...props} />
    </Suspense>
  );
}
