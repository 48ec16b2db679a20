import type { Content, Extensions } from '@tiptap/core';
import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { type Save, SharedDraft } from '../../ui/collaborative-text.ts';
import { applyRemote, OTHERS } from './apply-remote.ts';
import { docToMarkdown } from './doc-to-markdown.ts';
import { TYPED_SIGNS } from './editor-schema.ts';
import { markdownToDoc } from './markdown-to-doc.ts';
import { cleaned } from './paste.ts';

const SETTINGS = {
  // The content security policy forbids the editor's own style element. editor.css has its rules.
  injectCSS: false,
  enableInputRules: TYPED_SIGNS,
  // Pasted text stays as it was copied: its characters do not become formatting.
  enablePasteRules: false,
} as const;

const EDITOR_PROPS = {
  transformPastedHTML: cleaned,
  // Pixels: leaves some space below the line that the user writes in.
  scrollThreshold: 8,
  scrollMargin: 16,
} as const;

/** An editor on a text that others may write in too. Nothing is saved until someone writes here. */
export function useSharedEditor(props: {
  readonly saved: string;
  readonly onWrite: Save;
  readonly isEditable: boolean;
  /** Milliseconds before what is typed is saved. */
  readonly pause: number;
  readonly extensions: Extensions;
  readonly attributes: Readonly<Record<string, string>>;
}): Editor {
  const { saved, onWrite, isEditable, pause, extensions, attributes } = props;
  const follow = useRef(() => {});
  const [text] = useState(() => new SharedDraft(saved, onWrite, () => follow.current()));
  text.save = onWrite;
  text.saved = saved;
  /** The document as text. */
  const shown = useRef(text.value);

  const editor = useEditor({
    ...SETTINGS,
    extensions,
    editable: isEditable,
    editorProps: { ...EDITOR_PROPS, attributes },
    onBeforeCreate: (made) => {
      // The editor accepts a document as content, although its type does not say so.
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
      text.type(written, before, pause);
    },
    onFocus: () => text.enter(),
    onBlur: () => text.leave(),
  });

  // The meeting may open, or its minutes be sent out, while the text is shown. The hook above looks only once.
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

  useLeaveWithPage(text);
  return editor;
}

/** Saves the text when the user leaves the page or the item, even in the middle of a word. */
function useLeaveWithPage(text: SharedDraft): void {
  useEffect(() => {
    const leave = () => text.leave();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [text]);
}
