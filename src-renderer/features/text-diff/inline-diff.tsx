import { diffWordsWithSpace } from 'diff';
import { editLimit } from '../../../src-core/text/edit-budget.ts';

/** What was added and removed between two texts: underlined and struck through, so not by colour alone. */
export function InlineDiff({ before, after }: { readonly before: string; readonly after: string }) {
  let at = 0;
  const maxEditLength = editLimit(before.length + after.length);
  const changes = diffWordsWithSpace(before, after, { maxEditLength }) ?? [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ];
  return (
    <>
      {changes.map(({ value, added, removed }) => {
        const key = `${at}/${value}`;
        at += value.length;
        if (added) return <ins key={key}>{value}</ins>;
        if (removed) return <del key={key}>{value}</del>;
        return <span key={key}>{value}</span>;
      })}
    </>
  );
}
