import type { ReactNode, Ref } from 'react';

/** A card that shows only its summary until the user opens it. */
export function CollapsibleCard(props: {
  readonly ref?: Ref<HTMLDetailsElement>;
  readonly className?: string;
  readonly summary: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly children: ReactNode;
}) {
  const { ref, className, summary, isOpen, onToggle, children } = props;
  return (
    <details
      ref={ref}
      className={className ? `card ${className}` : 'card'}
      open={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary>{summary}</summary>
      <div className="stack tight" data-size="sm">
        {children}
      </div>
    </details>
  );
}
