import { Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';

/** A table that scrolls sideways if it is too wide. Its rows are the children. */
export function ScrolledTable(props: {
  readonly label: string;
  readonly headings: readonly string[];
  readonly children: ReactNode;
}) {
  const { label, headings, children } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it if it is too wide
    <section className="scroll" aria-label={label} tabIndex={0}>
      <Table data-size="sm">
        <Table.Head>
          <Table.Row>
            {headings.map((words) => (
              <Table.HeaderCell key={words}>{words}</Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>{children}</Table.Body>
      </Table>
    </section>
  );
}
