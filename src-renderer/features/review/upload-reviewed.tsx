import { MAX_DOCUMENT_BYTES } from '../../../src-core/imports/review/review-limits.ts';
import { bridge, showRefusal, useSession } from '../../app/session.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { base64Of } from '../../ui/file-content.ts';
import { useTranslate } from '../../ui/language.tsx';
import { setReturnedFile } from './review-decisions.ts';

/** Asks for the Word file that came back from a partner, and reads it. */
export function UploadReviewed(props: { readonly meeting: string; readonly onRead: () => void }) {
  const t = useTranslate();
  const { meeting, onRead } = props;
  async function read(file: File) {
    if (file.size > MAX_DOCUMENT_BYTES) {
      const message = t('reviewedMinutes.tooLarge', { limit: MAX_DOCUMENT_BYTES / 1024 / 1024 });
      useSession.setState({ message });
      return;
    }
    const dataBase64 = await base64Of(file);
    const answer = await bridge.service.readReturned(meeting, { dataBase64 });
    showRefusal(answer);
    if (!answer.ok) return;
    setReturnedFile(meeting, { name: file.name, suggestions: answer.suggestions });
    onRead();
  }
  return (
    <FileButton accept=".docx" onFile={(file) => void read(file)}>
      {t('reviewedMinutes.read')}
    </FileButton>
  );
}
