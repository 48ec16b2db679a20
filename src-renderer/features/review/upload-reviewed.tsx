import { LARGEST_DOCUMENT } from '../../../src-core/imports/review/review-limits.ts';
import { bridge, tell, useSession, useTranslate } from '../../app/session.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { base64Of } from '../../ui/file-content.ts';
import { setReturnedFile } from './review-decisions.ts';

/** Asks for the Word file that came back, and reads it. */
export function ReadIn(props: { readonly meeting: string; readonly onRead: () => void }) {
  const t = useTranslate();
  const { meeting, onRead } = props;
  async function read(file: File) {
    if (file.size > LARGEST_DOCUMENT) {
      const message = t('returned.tooLarge', { limit: LARGEST_DOCUMENT / 1024 / 1024 });
      useSession.setState({ message });
      return;
    }
    const dataBase64 = await base64Of(file);
    const answer = await bridge.service.readReturned(meeting, { dataBase64 });
    tell(answer);
    if (!answer.ok) return;
    setReturnedFile(meeting, { name: file.name, suggestions: answer.suggestions });
    onRead();
  }
  return (
    <FileButton accept=".docx" onFile={(file) => void read(file)}>
      {t('returned.read')}
    </FileButton>
  );
}
