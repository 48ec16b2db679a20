import { Button, Textfield } from '@digdir/designsystemet-react';
import { LinkBrokenIcon, XMarkIcon } from '@navikt/aksel-icons';
import type { Editor } from '@tiptap/react';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { IconButton } from '../components/icon-button.tsx';
import { useTranslate } from '../session.ts';

/** Where the words that are marked lead, or the link that the caret is in. */
export function LinkField({
  editor,
  onDone,
}: {
  readonly editor: Editor;
  readonly onDone: () => void;
}) {
  const t = useTranslate();
  const [before] = useState<string | undefined>(() => editor.getAttributes('link').href);
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);

  function close(): void {
    onDone();
    editor.view.focus();
  }
  function send(event: FormEvent): void {
    event.preventDefault();
    const href = addressOf(field.current?.value ?? '');
    setWrong(href === undefined);
    if (href === undefined) return;
    setLink(editor, href);
    close();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    // Back to the text, which Escape would leave as well.
    event.stopPropagation();
    close();
  }
  return (
    <form className="editor-link" data-size="sm" onSubmit={send} onKeyDown={onKeyDown}>
      <Textfield
        ref={field}
        label={t('editor.address')}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        defaultValue={before}
        onChange={() => setWrong(false)}
        {...(isWrong ? { error: t('editor.badAddress') } : {})}
      />
      <Button type="submit">{t('editor.setLink')}</Button>
      {before !== undefined && (
        <IconButton
          words={t('editor.removeLink')}
          Icon={LinkBrokenIcon}
          onClick={() => {
            editor.chain().extendMarkRange('link').unsetLink().run();
            close();
          }}
        />
      )}
      <IconButton words={t('room.close')} Icon={XMarkIcon} onClick={close} />
    </form>
  );
}

function setLink(editor: Editor, href: string): void {
  const isNew = editor.state.selection.empty && !editor.isActive('link');
  if (isNew) {
    editor.commands.insertContent({ type: 'text', text: href, marks: [LINK(href)] });
  } else {
    editor.chain().extendMarkRange('link').setLink({ href }).run();
  }
}

const LINK = (href: string) => ({ type: 'link', attrs: { href } });

/** As people write them, with or without https. Only the web. */
function addressOf(typed: string): string | undefined {
  const text = typed.trim();
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return undefined;
  const { protocol, hostname, href } = new URL(full);
  return /^https?:$/.test(protocol) && hostname.includes('.') ? href : undefined;
}
