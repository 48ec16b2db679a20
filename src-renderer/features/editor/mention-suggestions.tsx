import { autoUpdate, computePosition, flip, shift } from '@floating-ui/dom';
import { type Editor, useEditorState } from '@tiptap/react';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslate } from '../../ui/language.tsx';
import { LIST, optionId, putIn, suggestingIn } from './suggest-mentions.ts';

/** The list of suggestions, by the sign that was typed. The focus stays in the text. */
export function Suggestions({ editor }: { readonly editor: Editor }) {
  const t = useTranslate();
  const list = useRef<HTMLDivElement>(null);
  const suggesting = useEditorState({
    editor,
    selector: ({ editor: { state } }) => suggestingIn(state),
  });
  const active = suggesting?.active;
  usePlaceAtSign(editor, suggesting?.from, list);
  useEffect(() => {
    if (active === undefined) return;
    document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <>
      <div role="status" className="visually-hidden">
        {suggesting && t('editor.suggested', { count: suggesting.found.length })}
      </div>
      {suggesting && (
        <div
          ref={list}
          id={LIST}
          role="listbox"
          className="suggestions"
          aria-label={t('editor.suggestions')}
        >
          {suggesting.found.map(({ kind, id, label }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text's, where the focus is
            <div
              key={`${kind}/${id}`}
              id={optionId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => putIn(editor.view, index)}
            >
              <span>{label}</span>
              <span className="muted">{t(`mentionKinds.${kind}`)}</span>
            </div>
          ))}
        </div>
      )}
    </>
  );
}

/** Keeps the list beside the sign at `from`, also while the text scrolls. */
function usePlaceAtSign(
  editor: Editor,
  from: number | undefined,
  list: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const floating = list.current;
    if (from === undefined || !floating) return;
    const sign = {
      contextElement: editor.view.dom,
      getBoundingClientRect: () => {
        const { left, top, bottom } = editor.view.coordsAtPos(from);
        return new DOMRect(left, top, 0, bottom - top);
      },
    };
    return autoUpdate(sign, floating, async () => {
      const middleware = [flip(), shift({ padding: 8 })];
      const options = { placement: 'bottom-start', strategy: 'fixed', middleware } as const;
      const { x, y } = await computePosition(sign, floating, options);
      floating.style.left = `${x}px`;
      floating.style.top = `${y}px`;
    });
  }, [editor, from, list]);
}
