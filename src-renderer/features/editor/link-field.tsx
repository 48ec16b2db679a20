import { Button } from '@digdir/designsystemet-react';
import { LinkBrokenIcon, XMarkIcon } from '@navikt/aksel-icons';
import type { Editor } from '@tiptap/react';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Outcome } from '../../../src-core/protocol/service.ts';
import { CheckedForm, FormText } from '../../ui/checked-form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useTranslate } from '../../ui/language.tsx';

/** The address of the link at the caret, or of a new link on the selected words. */
export function LinkField(props: { readonly editor: Editor; readonly onDone: () => void }) {
  const t = useTranslate();
  const { editor, onDone } = props;
  const [before] = useState<string | undefined>(() => editor.getAttributes('link').href);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);

  function close(): void {
    onDone();
    editor.view.focus();
  }
  function remove(): void {
    editor.chain().extendMarkRange('link').unsetLink().run();
    close();
  }
  async function send(): Promise<Outcome<object>> {
    const href = addressOf(field.current?.value ?? '');
    if (href === undefined) {
      return { ok: false, code: 'invalid', path: 'address', message: t('editor.badAddress') };
    }
    setLink(editor, href);
    close();
    return { ok: true };
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    // Back to the text: otherwise Escape would leave that too.
    event.stopPropagation();
    close();
  }
  return (
    <CheckedForm
      className="editor-link"
      onSend={send}
      attributes={{ 'data-size': 'sm', onKeyDown }}
    >
      <AddressField ref={field} before={before} />
      <Button type="submit">{t('editor.setLink')}</Button>
      {before !== undefined && (
        <IconButton words={t('editor.removeLink')} Icon={LinkBrokenIcon} onClick={remove} />
      )}
      <IconButton words={t('meeting.close')} Icon={XMarkIcon} onClick={close} />
    </CheckedForm>
  );
}

function AddressField(props: {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly before: string | undefined;
}) {
  const t = useTranslate();
  return (
    <FormText
      ref={props.ref}
      name="address"
      label={t('editor.address')}
      inputMode="url"
      autoComplete="off"
      spellCheck={false}
      defaultValue={props.before}
    />
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

/** A web address, typed with or without https. Undefined if it is anything else. */
function addressOf(typed: string): string | undefined {
  const text = typed.trim();
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return undefined;
  const { protocol, hostname, href } = new URL(full);
  return /^https?:$/.test(protocol) && hostname.includes('.') ? href : undefined;
}
