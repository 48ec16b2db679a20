import './editor.css';
import { ValidationMessage } from '@digdir/designsystemet-react';
import { type Editor, EditorContent } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Save } from '../../ui/collaborative-text.ts';
import { useTranslate } from '../../ui/language.tsx';
import { EXTENSIONS } from './editor-schema.ts';
import { LinkField } from './link-field.tsx';
import { Suggestions } from './mention-suggestions.tsx';
import type { Mentions } from './mentions.ts';
import { suggest } from './suggest-mentions.ts';
import { Toolbar } from './toolbar.tsx';
import { useSharedEditor } from './use-shared-editor.ts';

export interface TextEditorProps {
  readonly label: string;
  /** The language of the text. */
  readonly lang: string;
  readonly value: string;
  readonly isEditable: boolean;
  /** Without it, the user types names in full. */
  readonly mentions?: Mentions;
  /** Milliseconds of pause before a save. Without it, each letter is saved at once. */
  readonly pause?: number;
  /** What is wrong with the text. */
  readonly fault?: string | undefined;
  readonly onWrite: Save;
  /** Gives the form around it the way to the text. */
  readonly onReady?: (focus: () => void) => void;
}

const NO_MENTIONS: Mentions = { '@': [], '#': [] };

/** A long text with headings, lists, emphasis and links, that several users may write in at once. */
export default function TextEditor(props: TextEditorProps) {
  const { label, lang, value, isEditable, pause = 0, fault, onWrite, onReady } = props;
  const id = useId();
  const [isLinking, setLinking] = useState(false);
  const mentions = useRef(NO_MENTIONS);
  mentions.current = props.mentions ?? NO_MENTIONS;
  const extensions = useMemo(() => [...EXTENSIONS, suggest(() => mentions.current)], []);
  const editor = useSharedEditor({
    saved: value,
    onWrite,
    isEditable,
    pause,
    extensions,
    attributes: attributesOf(id, lang, isEditable),
  });
  useEffect(() => onReady?.(() => editor.view.focus()), [editor, onReady]);
  useEffect(() => {
    // The editor sets its attributes once. Its view may not be there yet.
    const text = document.getElementById(`${id}text`);
    if (fault) text?.setAttribute('aria-invalid', 'true');
    else text?.removeAttribute('aria-invalid');
  }, [id, fault]);

  function onKeyDown(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    setLinking(true);
  }
  return (
    <div className="editor">
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a label's click leads to its field */}
      <div id={`${id}label`} className="ds-label" onClick={() => editor.view.focus()}>
        {label}
      </div>
      <div className="editor-field" data-readonly={!isEditable || undefined}>
        {isEditable && (
          <EditorHead
            editor={editor}
            controls={`${id}text`}
            isLinking={isLinking}
            onLinking={setLinking}
          />
        )}
        <EditorContent className="editor-text" editor={editor} onKeyDown={onKeyDown} />
      </div>
      {isEditable && (
        <div id={`${id}hint`} className="editor-hint">
          {props.mentions && <MentionHint editor={editor} />}
          {fault && <ValidationMessage>{fault}</ValidationMessage>}
        </div>
      )}
    </div>
  );
}

function MentionHint({ editor }: { readonly editor: Editor }) {
  const t = useTranslate();
  return (
    <>
      <span className="muted">{t('editor.hint')}</span>
      <Suggestions editor={editor} />
    </>
  );
}

/** The toolbar, and the field for a link's address while the user is setting one. */
function EditorHead(props: {
  readonly editor: Editor;
  /** The id of the text. */
  readonly controls: string;
  readonly isLinking: boolean;
  readonly onLinking: (isLinking: boolean) => void;
}) {
  const { editor, controls, isLinking, onLinking } = props;
  return (
    <div className="editor-head">
      <Toolbar editor={editor} controls={controls} onLink={() => onLinking(!isLinking)} />
      {isLinking && <LinkField editor={editor} onDone={() => onLinking(false)} />}
    </div>
  );
}

function attributesOf(id: string, lang: string, isEditable: boolean): Record<string, string> {
  return {
    id: `${id}text`,
    class: 'prose',
    lang,
    spellcheck: 'true',
    'aria-labelledby': `${id}label`,
    'aria-multiline': 'true',
    ...(isEditable
      ? { 'aria-describedby': `${id}hint` }
      : { 'aria-readonly': 'true', tabindex: '0' }),
  };
}
