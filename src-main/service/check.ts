import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Translate } from '../../src-core/language/index.ts';
import { agreementNumber, decisionNumber, itemNumber } from '../../src-core/meeting/numbers.ts';
import type { Meeting } from '../../src-core/meeting/schema.ts';
import { readIfThere } from '../store/disk.ts';
import type { ForumFolder } from '../store/folder.ts';
import type { Finding } from '../store/stored-file.ts';

/** Every file, reference, number and checksum (domain.md 7, `check`). */

export interface Problem {
  readonly path: string;
  readonly message: string;
  readonly repaired?: boolean;
}

export async function checkFolder(
  folder: ForumFolder,
  t: Translate,
  repair: boolean,
): Promise<{ problems: Problem[] }> {
  const problems: Problem[] = [];
  const numbers = new Map<string, string>();
  const found = (path: string, findings: readonly Finding[]) => {
    for (const finding of findings) {
      problems.push({
        path,
        message: explain(t, path, finding),
        ...(repair ? { repaired: finding.kind !== 'unreadable' } : {}),
      });
    }
  };
  found('forum.json', folder.forum.findings);
  for (const { id } of folder.summaries()) {
    const file = await folder.look(id);
    if (!file) continue;
    const path = `meetings/${id}.json`;
    found(path, file.findings);
    if (!file.value) continue;
    for (const from of danglingIn(folder, file.value)) {
      problems.push({ path, message: t('store.unknownReference', from) });
    }
    for (const number of numbersOf(file.value)) {
      const other = numbers.get(number);
      if (other !== undefined)
        problems.push({ path, message: t('store.sameNumber', { number, other }) });
      numbers.set(number, path);
    }
    problems.push(...(await attachmentsIn(folder, file.value, path, t)));
  }
  if (repair) await folder.save();
  return { problems };
}

function explain(t: Translate, file: string, finding: Finding): string {
  if (finding.kind === 'unreadable') return t('store.unreadable', { file });
  if (finding.kind === 'damaged-tail') {
    const { count = 0, revision = 0, copy } = finding;
    const lost = t('store.damagedTail', { count, revision });
    return copy === undefined ? lost : `${lost} ${t('store.keptAs', { copy })}`;
  }
  const source = t(finding.source === 'backup' ? 'store.backup' : 'store.journal');
  return finding.copy === undefined
    ? t('store.foundDamaged', { source })
    : t('store.restored', { source, copy: finding.copy });
}

/** Things that name something which is not there. */
function danglingIn(folder: ForumFolder, meeting: Meeting): { from: string; id: string }[] {
  const partners = new Set(folder.state.partners.map((partner) => partner.id));
  const items = new Set(meeting.items.map((item) => item.id));
  const toPartners = [
    ...meeting.attendance.map((each) => ['attendance', each.partner]),
    ...meeting.decisions.flatMap((decision) =>
      decision.positions.map((each) => [decision.id, each.partner]),
    ),
    ...meeting.agreements.flatMap((agreement) => agreement.parties.map((id) => [agreement.id, id])),
    ...meeting.actionPoints.map((point) => [point.id, point.owner]),
    ...meeting.statements.map((statement) => [statement.id, statement.partner]),
  ];
  const toItems = [
    ...meeting.decisions,
    ...meeting.agreements,
    ...meeting.actionPoints,
    ...meeting.statements,
    ...meeting.attachments,
  ].map((each) => [each.id, each.item]);
  return [
    ...toPartners.filter(([, id = '']) => !partners.has(id)),
    ...toItems.filter(([, id = '']) => !items.has(id)),
  ].map(([from = '', id = '']) => ({ from, id }));
}

function numbersOf(meeting: Meeting): string[] {
  return [
    ...meeting.items.map((item) => itemNumber(meeting, item.id)),
    ...meeting.decisions.map((decision) => decisionNumber(meeting, decision)),
    ...meeting.agreements.map((agreement) => agreementNumber(meeting, agreement)),
  ];
}

async function attachmentsIn(
  folder: ForumFolder,
  meeting: Meeting,
  path: string,
  t: Translate,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { name, sha256 } of meeting.attachments) {
    const bytes = await readIfThere(join(folder.path, 'attachments', sha256));
    if (!bytes) problems.push({ path, message: t('store.attachmentMissing', { name }) });
    else if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      problems.push({ path, message: t('store.attachmentChanged', { name }) });
    }
  }
  return problems;
}
