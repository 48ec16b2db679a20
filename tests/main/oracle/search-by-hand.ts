import type { Owner } from '../../../src-core/model/action-point.ts';
import { type Raw, standing } from './raw-forum.ts';

/** Expected matches: scans every string of every record. */

interface Recorded {
  readonly key: string;
  readonly strings: readonly string[];
}

export function foundByHand(records: readonly Recorded[], query: string): string[] {
  const asked = wordsIn(query);
  const found: string[] = [];
  for (const { key, strings } of records) {
    const words = strings.flatMap(wordsIn);
    const hasAll = asked.every((each) =>
      words.some((word) => (each.length > 2 ? word.startsWith(each) : word === each)),
    );
    if (hasAll) found.push(key);
  }
  return found;
}

export function recordsOf(raw: Raw): Recorded[] {
  const { forum } = raw;
  const records: Recorded[] = [];
  const put = (key: string, ...things: unknown[]) => {
    records.push({ key, strings: things.flatMap(stringsIn) });
  };
  const nameOf = (id: string) => forum.partners.find((each) => each.id === id)?.name;
  const namesOf = (parties: readonly Owner[]) =>
    parties.map((each) => ('partner' in each ? nameOf(each.partner) : JSON.stringify(each)));
  for (const partner of forum.partners) {
    const people = forum.representatives.filter((each) => each.partner === partner.id);
    put(`undefined partner ${partner.id}`, partner, people);
  }
  for (const each of forum.challenges) put(`undefined challenge ${each.id}`, each);
  for (const each of forum.measures) put(`undefined measure ${each.id}`, each, nameOf(each.owner));
  const inForce: Record<string, object | undefined> = { mandate: forum.mandate };
  for (const meeting of raw.meetings) {
    for (const decision of meeting.decisions) {
      const { document } = decision.adopts ?? {};
      if (!document || standing(raw, meeting, decision).outcome !== 'adopted') continue;
      inForce[document] = { ...inForce[document], ...decision.adopts };
    }
  }
  const names: Record<string, string> = {
    mandate: 'Mandat',
    principles: 'Prinsipper for deltakelse',
  };
  for (const [document, text] of Object.entries(inForce)) {
    put(`undefined document ${document}`, text, names[document] ?? 'Partnerskapsavtale');
  }

  for (const meeting of raw.meetings) {
    const { id, items, decisions, agreements, actionPoints, statements, ...rest } = meeting;
    // Copies of what was sent are no records of their own.
    const { attachments, floor: _, roll: __, notices: ___, frozen: ____, ...head } = rest;
    const since = forum.followUp[id];
    const answers = (of: string, thing: string) =>
      since?.ratifications.filter((each) => each.of === of && each.id === thing);
    const told = (of: string, thing: string) =>
      since?.statuses.filter((each) => each.of === of && each.id === thing);
    put(`${id} meeting ${id}`, head);
    for (const item of items) {
      const files = attachments.filter((each) => each.item === item.id).map((each) => each.name);
      put(`${id} item ${item.id}`, item, files, `sak ${item.number?.text}`);
    }
    for (const each of decisions) {
      const item = items.find(({ id: other }) => other === each.item);
      const explained = each.positions.filter(({ note }) => note).map((one) => nameOf(one.partner));
      const number = `sak ${each.number}`;
      put(
        `${id} decision ${each.id}`,
        each,
        item?.title,
        explained,
        number,
        answers('decision', each.id),
      );
    }
    for (const each of agreements) {
      const who = [...each.parties, ...each.commitments.map((one) => one.partner)].map(nameOf);
      const happened = each.commitments.map((one) => told('commitment', one.id));
      const number = each.number?.text ?? '';
      put(`${id} agreement ${each.id}`, each, who, happened, number, answers('agreement', each.id));
    }
    for (const each of actionPoints) {
      put(
        `${id} action-point ${each.id}`,
        each,
        namesOf(each.owners),
        told('action-point', each.id),
      );
    }
    for (const each of statements) put(`${id} statement ${each.id}`, each.text, namesOf(each.by));
  }
  return records;
}

/** Everything except internal fields. */
function stringsIn(thing: unknown): string[] {
  if (typeof thing === 'string') return /^\d{4}-\d\d-\d\d/.test(thing) ? [] : [thing];
  if (typeof thing !== 'object' || thing === null) return [];
  return Object.entries(thing).flatMap(([key, value]) => (OURS.has(key) ? [] : stringsIn(value)));
}

const OURS = new Set(
  'id item partner parties measures kind status position procedure document section standing outcome of phase authority'.split(
    ' ',
  ),
);

function wordsIn(text: string): string[] {
  return text
    .replace(/\]\([^)]*\)/g, ']')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('oe', 'o')
    .replaceAll('å', 'aa')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
