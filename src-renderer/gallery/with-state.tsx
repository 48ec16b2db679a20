import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { CheckedForm } from '../ui/checked-form.tsx';
import { CollapsibleCard } from '../ui/collapsible-card.tsx';
import { ImportDialog } from '../ui/import-dialog.tsx';
import { PartyField } from '../ui/party-field.tsx';

/** Examples of controls that only show a state after something has happened to them. */

/** A form that was sent at once. Its fields show what is wrong, or that the field named `path` was refused. */
export function Sent(props: { readonly path?: string; readonly children: ReactNode }) {
  const { path = '', children } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => place.current?.querySelector('form')?.requestSubmit());
    return () => clearTimeout(timer);
  }, []);
  const refusal = { ok: false, code: 'invalid', path, message: 'This cannot be saved.' } as const;
  return (
    <div ref={place}>
      <CheckedForm className="stack" onSend={async () => refusal}>
        {children}
        <div>
          <Button type="submit">Send</Button>
        </div>
      </CheckedForm>
    </div>
  );
}

export function FoldableExample(props: { readonly summary: string; readonly startsOpen: boolean }) {
  const [isOpen, setOpen] = useState(props.startsOpen);
  return (
    <CollapsibleCard summary={props.summary} isOpen={isOpen} onToggle={setOpen}>
      Inside
    </CollapsibleCard>
  );
}

/** A button that opens the dialog, which covers the page. */
export function ImportExample(props: { readonly open: string; readonly problem?: string }) {
  const { open, problem } = props;
  const [isOpen, setOpen] = useState(false);
  const name = problem === undefined ? '' : 'partners.xlsx';
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {open}
      </Button>
      {isOpen && (
        <ImportDialog
          title="Import partners"
          help="A spreadsheet with one partner per row."
          choose="Choose a file"
          accept=".xlsx"
          className="wide"
          file={{ name, problem, read: async () => {} }}
          onClose={() => setOpen(false)}
        >
          {null}
        </ImportDialog>
      )}
    </>
  );
}

export function PartyFieldExample(props: {
  readonly options: readonly (readonly [value: string, words: string])[];
}) {
  const [value, setValue] = useState<readonly string[]>(['a', 'Somebody else']);
  return <PartyField label="Names" options={props.options} value={value} onChoose={setValue} />;
}
