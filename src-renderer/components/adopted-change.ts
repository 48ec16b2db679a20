import { adoptedText, versionBefore } from '../../src-core/follow-up/documents.ts';
import type { Adopts, Decision, Meeting } from '../../src-core/meeting/schema.ts';
import { useTranslate, useView } from '../session.ts';

/** What a decision changes in one of the forum's documents, or has changed; on the wall, of the public ones alone. */
export function useAdoptedChange(
  meeting: Meeting,
  decision: Decision,
  adopts: Adopts,
  among: 'documents' | 'publicDocuments' = 'documents',
) {
  const t = useTranslate();
  const versions = useView('meetings')?.[among][adopts.document] ?? [];
  const before = versionBefore(versions, meeting, decision.id);
  const isAdopted = versions.some(({ adopted }) => adopted?.decision === decision.id);
  const titles = isAdopted
    ? ([t('review.before'), t('review.adopted')] as const)
    : ([t('review.inForce'), t('review.proposed')] as const);
  return { before, after: adoptedText(before, adopts), titles };
}
