import type { ReviewedParagraph } from './paragraph-markdown.ts';
import type { ChangedBy, ReturnedParagraph, ReturnedRun } from './reviewed-document.ts';

/**
 * The changes of one reviewer in one place of a text: adjacent insertions and deletions, split and joined
 * paragraphs. The user accepts or leaves it as one.
 */
export class TextUnit {
  readonly by: ChangedBy;
  /** Insertions by others that this unit changes. */
  readonly upon = new Set<TextUnit>();

  constructor(by: ChangedBy) {
    this.by = by;
  }

  /** This unit, and all the units that it depends on. */
  whole(found = new Set<TextUnit>()): ReadonlySet<TextUnit> {
    if (found.has(this)) return found;
    found.add(this);
    for (const each of this.upon) each.whole(found);
    return found;
  }
}

/** A run, or the end of a paragraph, with the units that inserted and deleted it. */
interface Atom {
  readonly inserted?: TextUnit | undefined;
  readonly deleted?: TextUnit | undefined;
}
export interface ReadParagraph {
  readonly from: ReturnedParagraph;
  readonly runs: readonly (Atom & { readonly run: ReturnedRun })[];
  readonly end: Atom;
}
export interface Reading {
  readonly paragraphs: readonly ReadParagraph[];
  /** In the order of the text. */
  readonly units: readonly TextUnit[];
}

/** Finds the units in consecutive paragraphs. With `isCoarse`, each reviewer has only one unit. */
export function readChanges(paragraphs: readonly ReturnedParagraph[], isCoarse = false): Reading {
  const units: TextUnit[] = [];
  const open = new Map<string, TextUnit>();
  const unitOf = (by: ChangedBy): TextUnit => {
    const key = by.author ?? '';
    const unit = open.get(key) ?? new TextUnit(by);
    if (!open.has(key)) units.push(unit);
    open.set(key, unit);
    return unit;
  };
  const atomOf = (changed: Pick<ReturnedRun, 'inserted' | 'deleted'>, isBlank: boolean): Atom => {
    const { inserted, deleted } = changed;
    const authors = [inserted, deleted].flatMap((by) => (by ? [by.author ?? ''] : []));
    if (!isCoarse && !(authors.length === 0 && isBlank)) {
      for (const key of open.keys()) if (!authors.includes(key)) open.delete(key);
    }
    const atom = {
      inserted: inserted && unitOf(inserted),
      deleted: deleted && unitOf(deleted),
    };
    if (atom.inserted && atom.deleted && atom.inserted !== atom.deleted) {
      atom.deleted.upon.add(atom.inserted);
    }
    return atom;
  };
  const read = paragraphs.map((from): ReadParagraph => {
    const runs = from.runs.map((run) => ({ run, ...atomOf(run, run.text.trim() === '') }));
    return { from, runs, end: atomOf(from.end ?? {}, false) };
  });
  return { paragraphs: read, units };
}

/** The text if only some of the units are accepted. */
export function textWith(
  paragraphs: readonly ReadParagraph[],
  taken: ReadonlySet<TextUnit>,
): readonly ReviewedParagraph[] {
  const isThere = ({ inserted, deleted }: Atom) =>
    (inserted === undefined || taken.has(inserted)) &&
    (deleted === undefined || !taken.has(deleted));
  const text: ReviewedParagraph[] = [];
  let joined: ReviewedParagraph | undefined;
  for (const { from, runs, end } of paragraphs) {
    const words = runs.filter(isThere).map(({ run }) => inlineOf(run));
    const own = { ...shapeOf(from), text: words };
    const hasWords = joined?.text.some((each) => each.text.trim() !== '');
    const next: ReviewedParagraph =
      joined && hasWords ? { ...joined, text: [...joined.text, ...words] } : own;
    if (isThere(end)) text.push(next);
    joined = isThere(end) ? undefined : next;
  }
  return joined ? [...text, joined] : text;
}

function shapeOf({ kind, level = 0, isOrdered = false, isMore = false }: ReturnedParagraph) {
  return { kind, level, isOrdered, isMore };
}

function inlineOf({ text, strong, emphasis, link }: ReturnedRun) {
  return {
    text,
    ...(strong ? { strong } : {}),
    ...(emphasis ? { emphasis } : {}),
    ...(link === undefined ? {} : { link }),
  };
}
