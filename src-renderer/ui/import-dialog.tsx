import { Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { FileButton } from './file-button.tsx';
import { useTranslate } from './language.tsx';
import { Problem } from './problem.tsx';
import type { FileImport } from './use-import.ts';

/** Asks for a file to import. The children show what it contains, and the button that imports it. */
export function ImportDialog(props: {
  readonly title: string;
  /** What the file must contain. */
  readonly help: string;
  readonly choose: string;
  /** File name endings: `.docx,.txt`. */
  readonly accept: string;
  readonly className: string;
  readonly file: Pick<FileImport<object>, 'name' | 'problem' | 'read'>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  const { title, help, choose, accept, className, file, onClose, children } = props;
  return (
    <Dialog open onClose={onClose} closeButton={t('meeting.close')} className={className}>
      <div className="stack">
        <Heading level={2} data-size="sm">
          {title}
        </Heading>
        <Paragraph className="muted">{help}</Paragraph>
        <div className="row middle">
          <FileButton accept={accept} onFile={(chosen) => void file.read(chosen)}>
            {choose}
          </FileButton>
          <span>{file.name}</span>
        </div>
        <Problem message={file.problem} />
        {children}
      </div>
    </Dialog>
  );
}
