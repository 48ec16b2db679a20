import { agreementSheet } from '../../../src-core/documents/agreement-sheet.ts';
import type { DocumentTree, Edition } from '../../../src-core/documents/blocks.ts';
import { basesIn } from '../../../src-core/documents/meeting-document.ts';
import { agreementNumber } from '../../../src-core/meeting/numbers.ts';
import type { Time } from '../../../src-core/model/field-types.ts';
import type { Letterhead } from '../../../src-core/model/letterhead.ts';
import type { Attachment, Item } from '../../../src-core/model/meeting.ts';
import { normalizeDocx } from '../word/docx-deterministic.ts';
import { renderDocx } from '../word/render-docx.ts';
import { type ArchivedDocument, endingOf } from './archive-documents.ts';
import type { ArchivedItem } from './archive-item.ts';
import { type ArchiveScope, exemptBasisOf } from './archive-scope.ts';
import type { Code } from './archive-xml.ts';

/** The documents of a meeting and of each of its items, with their files. */

/** Reads the bytes of an attachment. */
export type AttachmentReader = (attachment: Attachment) => Promise<Uint8Array>;

interface EditionRequest extends Pick<ArchivedDocument, 'id' | 'isDone'> {
  readonly reference: string;
  readonly made: Time;
  readonly letterhead: Letterhead | undefined;
  readonly treeIn: (edition: Edition) => DocumentTree;
}

/** The full edition of a document, and the public one if it differs. */
export async function editions(
  scope: ArchiveScope,
  edited: EditionRequest,
): Promise<ArchivedDocument> {
  const { id, isDone, made, reference, treeIn } = edited;
  const bases = basesIn(scope);
  const letterhead = await scope.letterheads(edited.letterhead);
  const file = async (edition: Edition, ending: string) => ({
    reference: `${reference}${ending}`,
    name: `${treeIn(edition).title}.docx`,
    variant: edition,
    content: normalizeDocx(await renderDocx(treeIn(edition), letterhead), made),
  });
  const full = await file('full', '.docx');
  return {
    id,
    title: treeIn('full').title,
    isDone,
    made,
    files: bases === '' ? [full] : [full, await file('public', '-offentlig.docx')],
    ...(bases === '' ? {} : { legalBasis: bases }),
  };
}

/** An item, once for each of its decisions. Its documents are in the first. */
export async function archivedItemsOf(
  scope: ArchiveScope,
  item: Item,
  read: AttachmentReader,
): Promise<ArchivedItem[]> {
  const documents = [
    ...(await attachmentsOf(scope, item, read)),
    ...(await agreementsOf(scope, item)),
  ];
  const [first, ...others] = scope.meeting.decisions.filter(
    (decision) => decision.item === item.id,
  );
  return [
    { item, decision: first, isFirst: true, documents },
    ...others.map((decision) => ({ item, decision, isFirst: false, documents: [] })),
  ];
}

async function attachmentsOf(
  { meeting }: ArchiveScope,
  item: Item,
  read: AttachmentReader,
): Promise<ArchivedDocument[]> {
  const attachments = meeting.attachments.filter((each) => each.item === item.id);
  return Promise.all(
    attachments.map(async (attachment, index): Promise<ArchivedDocument> => {
      const { id, name } = attachment;
      const reference = `vedlegg-${index + 1}.${endingOf(name)}`;
      const content = await read(attachment);
      return {
        id: `attachment/${id}`,
        title: name,
        isDone: true,
        legalBasis: item.exempt?.basis,
        files: [{ reference, name, variant: 'full', content }],
      };
    }),
  );
}

const AGREEMENT: Code = ['AVTALE', 'Avtale'];

/** Agreements, as their parties sign them. An exempt title is only in the file. */
async function agreementsOf(scope: ArchiveScope, item: Item): Promise<ArchivedDocument[]> {
  const { meeting, t } = scope;
  const letterhead = await scope.letterheads(scope.letterhead);
  const made = meeting.times.closed ?? meeting.startsAt;
  const agreements = meeting.agreements.filter((each) => each.item === item.id && !each.withdrawn);
  return Promise.all(
    agreements.map(async (agreement): Promise<ArchivedDocument> => {
      const tree = agreementSheet({ ...scope, edition: 'full', agreement: agreement.id });
      const legalBasis = exemptBasisOf(scope, agreement);
      const number = agreementNumber(agreement);
      const title = legalBasis === undefined ? tree.title : t('minutes.agreement', { number });
      return {
        id: `agreement/${agreement.id}`,
        title,
        kind: AGREEMENT,
        isDone: true,
        made,
        legalBasis,
        files: [
          {
            reference: `avtale-${agreement.serial}.docx`,
            name: `${title}.docx`,
            variant: 'full',
            content: normalizeDocx(await renderDocx(tree, letterhead), made),
          },
        ],
      };
    }),
  );
}
