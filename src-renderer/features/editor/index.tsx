import './editor.css';
import { type Editor, EditorContent } from '@tiptap/react';
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import type { Save } from '../../ui/collaborative-text.ts';
import { useTranslate } from '../../ui/language.tsx';
import { EXTENSIONS } from './editor-schema.ts';
import { LinkField } from './link-field.tsx';
import { Suggestions } from './mention-suggestions.tsx';
import type { Mentions } from './mentions.ts';
import { suggest } from './suggest-mentions.ts';
import { Toolbar } from './toolbar.tsx';
import { useSharedEditor } from './use-shared-editor.ts';

/** A long text with headings, lists, emphasis and links, that several users may write in at once. */
export default function TextEditor(props: {
  readonly label: string;
  /** The language of the text. */
  readonly lang: string;
  readonly value: string;
  readonly isEditable: boolean;
  readonly mentions: Mentions;
  readonly onWrite: Save;
}) {
  const t = useTranslate();
  const { label, lang, value, isEditable, onWrite } = props;
  const id = useId();
  const [isLinking, setLinking] = useState(false);
  const mentions = useRef(props.mentions);
  mentions.current = props.mentions;
  const extensions = useMemo(() => [...EXTENSIONS, suggest(() => mentions.current)], []);
  const editor = useSharedEditor({
    saved: value,
    onWrite,
    isEditable,
    extensions,
    attributes: attributesOf(id, lang, isEditable),
  });

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
        <>
          <div id={`${id}hint`} className="muted editor-hint">
            {t('editor.hint')}
          </div>
          <Suggestions editor={editor} />
        </>
      )}
    </div>
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
