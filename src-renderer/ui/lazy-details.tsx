import { type ReactNode, useState } from 'react';

/** Folded text. Its content is drawn only once the user opens it. */
export function LazyDetails(props: {
  readonly summary: string;
  readonly children: () => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{props.summary}</summary>
      {isOpen && props.children()}
    </details>
  );
}
