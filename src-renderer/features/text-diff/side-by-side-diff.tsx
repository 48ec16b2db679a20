import {
  type ComparedRow,
  compareParagraphs,
  compareTexts,
  isChanged,
  type Piece,
} from '../../../src-core/text/compare-texts.ts';
import { shownText } from '../../../src-core/text/plain-text.ts';
import { useTranslate } from '../../ui/language.tsx';
import './inline-diff.css';
import './side-by-side-diff.css';

interface Compared {
  readonly text: string;
  readonly objectives: readonly { readonly text: string }[];
}

/**
 * Old and new text side by side, paragraph by paragraph; one after the other in a narrow window. Differences are
 * underlined or struck through, so that they do not depend on colour.
 */
export function SideBySideDiff(props: {
  readonly before: Compared | undefined;
  readonly after: Compared;
  readonly titles: readonly [before: string, after: string];
  readonly lang: string;
  /** Shows only the paragraphs that differ. */
  readonly isShort?: boolean;
}) {
  const t = useTranslate();
  const { before, after, titles, lang, isShort = false } = props;
  // The words as people read them: Markdown has signs that nobody typed.
  const text = compareTexts(shownText(before?.text ?? ''), shownText(after.text));
  const objectives = compareParagraphs(
    (before?.objectives ?? []).map((each) => each.text),
    after.objectives.map((each) => each.text),
  );
  return (
    <table className="comparison">
      <thead>
        <tr>
          {titles.map((title, side) => (
            <th key={side === 0 ? 'before' : 'after'} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody lang={lang}>
        <Rows rows={text} titles={titles} isShort={isShort} />
      </tbody>
      {objectives.length > 0 && (
        <tbody lang={lang}>
          <tr>
            <th colSpan={2} scope="rowgroup">
              {t('textVersions.objectives')}
            </th>
          </tr>
          <Rows rows={objectives} titles={titles} isShort={isShort} />
        </tbody>
      )}
    </table>
  );
}

function Rows(props: {
  readonly rows: readonly ComparedRow[];
  readonly titles: readonly [before: string, after: string];
  readonly isShort: boolean;
}) {
  const t = useTranslate();
  const { rows, titles, isShort } = props;
  return groupsOf(rows, isShort).map(({ at, shown, skipped }) =>
    shown ? (
      <tr key={at} className={isChanged(shown) ? undefined : 'same'}>
        <td data-title={titles[0]}>{shown.before && <Marked pieces={shown.before} as="del" />}</td>
        <td data-title={titles[1]}>{shown.after && <Marked pieces={shown.after} as="ins" />}</td>
      </tr>
    ) : (
      <tr key={at} className="skipped">
        <td colSpan={2}>… {t('textVersions.skipped', { count: skipped })}</td>
      </tr>
    ),
  );
}

function Marked({
  pieces,
  as: Mark,
}: {
  readonly pieces: readonly Piece[];
  readonly as: 'ins' | 'del';
}) {
  let at = 0;
  return pieces.map(({ text, isChanged: isMarked }) => {
    const key = at;
    at += text.length;
    return isMarked ? <Mark key={key}>{text}</Mark> : <span key={key}>{text}</span>;
  });
}

interface Group {
  readonly at: number;
  readonly shown?: ComparedRow;
  readonly skipped: number;
}

/** Every row; if short, only the rows that differ and how many equal ones lie between them. */
function groupsOf(rows: readonly ComparedRow[], isShort: boolean): readonly Group[] {
  const groups: Group[] = [];
  rows.forEach((row, at) => {
    const last = groups.at(-1);
    if (!isShort || isChanged(row)) groups.push({ at, shown: row, skipped: 0 });
    else if (last && !last.shown) groups.splice(-1, 1, { ...last, skipped: last.skipped + 1 });
    else groups.push({ at, skipped: 1 });
  });
  return groups;
}
