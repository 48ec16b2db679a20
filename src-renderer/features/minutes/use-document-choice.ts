import { useState } from 'react';
import type { Edition } from '../../../src-core/documents/blocks.ts';
import { hasEnded } from '../../../src-core/meeting/phases.ts';
import type { Language, Partner } from '../../../src-core/model/forum.ts';
import type { Meeting } from '../../../src-core/model/meeting.ts';
import {
  EDITIONS_OF,
  EXPORT_FORMATS,
  type ExportFormat,
} from '../../../src-core/protocol/service.ts';
import { useLanguage } from '../../ui/language.tsx';

const MEETING_DOCUMENTS = ['agenda', 'minutes', 'decisions', 'status', 'extract'] as const;
export type MeetingDocument = (typeof MEETING_DOCUMENTS)[number];

export type DocumentChoice = ReturnType<typeof useDocumentChoice>;

/**
 * The document that the user has chosen, and what can be chosen for it. An edition or format that this document does
 * not have counts as the default, and comes back with a document that has it.
 */
export function useDocumentChoice(
  meeting: Meeting | undefined,
  members: readonly Partner[] | undefined,
) {
  const windowLanguage = useLanguage();
  const [chosenKind, setKind] = useState<MeetingDocument>();
  const [chosenLanguage, setLanguage] = useState<Language>();
  const [chosenEdition, setEdition] = useState<Edition>('full');
  const [chosenPartner, setPartner] = useState<string>();
  const [chosenVersion, setVersion] = useState<number>();
  const [chosenFormat, setFormat] = useState<ExportFormat>('docx');

  const isBefore = meeting?.phase === 'draft' || meeting?.phase === 'convened';
  const kind = chosenKind ?? (isBefore ? 'agenda' : 'minutes');
  const { notices = [] } = meeting ?? {};
  const partners = members?.map(({ id }) => id) ?? [];
  // Only a notice goes into calendars.
  const formats: readonly ExportFormat[] =
    kind === 'agenda' ? [...EXPORT_FORMATS, 'ics'] : EXPORT_FORMATS;
  const editions: readonly Edition[] = EDITIONS_OF[kind];
  return {
    kind,
    kinds: MEETING_DOCUMENTS.filter(
      (each) =>
        (each !== 'extract' || partners.length > 0) &&
        (each !== 'status' || hasEnded(meeting?.phase)),
    ),
    setKind,
    language: chosenLanguage ?? meeting?.language ?? windowLanguage,
    setLanguage,
    edition: editions.includes(chosenEdition) ? chosenEdition : 'full',
    editions,
    setEdition,
    partner: kind === 'extract' ? (chosenPartner ?? partners[0]) : undefined,
    partners,
    setPartner,
    /** Of a notice that was sent more than once: the latest unless the user chose another. */
    version: kind === 'agenda' ? (chosenVersion ?? notices.at(-1)?.version) : undefined,
    notices: kind === 'agenda' ? notices : [],
    setVersion,
    format: formats.includes(chosenFormat) ? chosenFormat : 'docx',
    formats,
    setFormat,
  };
}

/** The choice as options for the export. */
export function exportOptions(chosen: DocumentChoice) {
  const { kind, language, edition, partner, version, format } = chosen;
  return { kind, language, edition, partner, version, format };
}
