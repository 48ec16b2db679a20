import { Alert } from '@digdir/designsystemet-react';

/** What went wrong, read aloud by a screen reader as soon as it appears. Nothing without a message. */
export function Problem({ message }: { readonly message: string | undefined }) {
  if (!message) return null;
  return (
    <Alert data-color="danger" role="alert">
      {message}
    </Alert>
  );
}
