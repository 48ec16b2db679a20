import type { Adopts, Decision, Meeting } from '../../../src-core/model/meeting.ts';
import { adoptedText, versionBefore } from '../../../src-core/projections/document-versions.ts';
import { useView } from '../../app/session.ts';
import { useTranslate } from '../../ui/language.tsx';

/** What a decision changes in one of the forum's documents, or has changed. */
export function useAdoptedChange(meeting: Meeting, decision: Decision, adopts: Adopts) {
  const versions = useView('meetings')?.documents[adopts.document] ?? [];
  const before = versionBefore(versions, meeting, decision.id);
  const isAdopted = versions.some(({ adopted }) => adopted?.decision === decision.id);
  const titles = useChangeTitles(isAdopted);
  return { before, after: adoptedText(before, adopts), titles };
}

/** The headings over the old text and the new one. */
export function useChangeTitles(isAdopted: boolean): readonly [before: string, after: string] {
  const t = useTranslate();
  return isAdopted
    ? [t('textVersions.before'), t('textVersions.adopted')]
    : [t('textVersions.inForce'), t('textVersions.proposed')];
}
