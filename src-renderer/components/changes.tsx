import { diffWordsWithSpace } from 'diff';

/** What was put in and taken out between two texts: underlined and struck through, not by colour alone. */
export function Changes({ before, after }: { readonly before: string; readonly after: string }) {
  let at = 0;
  return (
    <>
      {diffWordsWithSpace(before, after).map(({ value, added, removed }) => {
        const key = `${at}/${value}`;
        at += value.length;
        if (added) return <ins key={key}>{value}</ins>;
        if (removed) return <del key={key}>{value}</del>;
        return <span key={key}>{value}</span>;
      })}
    </>
  );
}
