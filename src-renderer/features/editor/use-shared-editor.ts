import type { Content, Extensions } from '@tiptap/core';
import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { type Save, SharedText } from '../../ui/collaborative-text.ts';
import { applyRemote, OTHERS } from './apply-remote.ts';
import { docToMarkdown } from './doc-to-markdown.ts';
import { TYPED_SIGNS } from './editor-schema.ts';
import { markdownToDoc } from './markdown-to-doc.ts';
import { cleaned } from './paste.ts';

/** An editor on a text that others may be writing in. Nothing is saved until somebody writes here. */
export function useSharedEditor(props: {
  readonly saved: string;
  readonly onWrite: Save;
  readonly isEditable: boolean;
  readonly extensions: Extensions;
  readonly attributes: Readonly<Record<string, string>>;
}): Editor {
  const { saved, onWrite, isEditable, extensions, attributes } = props;
  const follow = useRef(() => {});
  const [text] = useState(() => new SharedText(saved, onWrite, () => follow.current()));
  text.save = onWrite;
  text.saved = saved;
  /** The text that the document says. */
  const shown = useRef(text.value);

  const editor = useEditor({
    extensions,
    editable: isEditable,
    // A style element of its own is what the content security policy forbids; editor.css has it.
    injectCSS: false,
    enableInputRules: TYPED_SIGNS,
    // Signs in what is pasted are the signs that were copied.
    enablePasteRules: false,
    // With some air below the line that is written in.
    editorProps: { attributes, transformPastedHTML: cleaned, scrollThreshold: 8, scrollMargin: 16 },
    onBeforeCreate: (made) => {
      // A document will do as content, though the type does not say so.
      made.editor.options.content = markdownToDoc(
        made.editor.schema,
        shown.current,
      ) as unknown as Content;
    },
    onUpdate: ({ editor: { state }, transaction }) => {
      if (transaction.getMeta(OTHERS)) return;
      const written = docToMarkdown(state.doc);
      const before = shown.current;
      if (written === before) return;
      shown.current = written;
      text.type(written, before, 0);
    },
    onFocus: () => text.enter(),
    onBlur: () => text.leave(),
  });

  // The meeting is opened, or its minutes sent out, while one looks on; the hook above looks only once.
  useEffect(() => editor.setEditable(isEditable, false), [editor, isEditable]);

  follow.current = () => {
    if (text.value === shown.current || editor.isDestroyed) return;
    shown.current = text.value;
    editor.view.dispatch(applyRemote(editor.state, markdownToDoc(editor.schema, text.value)));
  };
  useEffect(() => {
    text.see(saved);
    follow.current();
  }, [text, saved]);

  // Also when the page or the item is left in the middle of a word.
  useEffect(() => {
    const leave = () => text.leave();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [text]);
  return editor;
}
