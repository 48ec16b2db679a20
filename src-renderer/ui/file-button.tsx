import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useRef } from 'react';

/** A button that asks for a file. The browser's own would be in the browser's language. */
export function FileButton(props: {
  /** File name endings: `.docx,.txt`. Any file if left out. */
  readonly accept?: string;
  readonly onFile: (file: File) => void;
  readonly children: ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  const { accept, onFile, children } = props;
  function choose(file: File | undefined) {
    // So that the same file, corrected, can be chosen again.
    if (input.current) input.current.value = '';
    if (file) onFile(file);
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => choose(event.currentTarget.files?.[0])}
      />
      <Button variant="secondary" onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
