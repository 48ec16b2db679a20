import { Button } from '@digdir/designsystemet-react';
import { BulletListIcon, LinkIcon, NumberListIcon } from '@navikt/aksel-icons';
import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { ariaKeys, printedKeys } from '../../app/shortcuts.ts';
import { useTranslate } from '../../ui/language.tsx';

/** The buttons that format the text. Tab stops at one of them; the arrow keys move between them. */

interface Tool {
  /** Also the name of its shortcut. */
  readonly name: 'heading' | 'bold' | 'italic' | 'bulletList' | 'numberedList' | 'link';
  readonly sign: ReactNode;
  readonly isOn: boolean;
  readonly act: () => void;
}

export function Toolbar(props: {
  readonly editor: Editor;
  readonly controls: string;
  readonly onLink: () => void;
}) {
  const t = useTranslate();
  const { editor, controls, onLink } = props;
  const tools = useTools(editor, onLink);
  const [reached, reach] = useState(0);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const next = { ArrowRight: reached + 1, ArrowLeft: reached - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const at = (next + tools.length) % tools.length;
    event.currentTarget.querySelectorAll('button')[at]?.focus();
  }
  return (
    <div
      role="toolbar"
      className="editor-tools"
      aria-label={t('editor.tools')}
      aria-controls={controls}
      onKeyDown={onKeyDown}
    >
      {tools.map(({ name, sign, isOn, act }, index) => (
        <Button
          key={name}
          type="button"
          variant="tertiary"
          data-size="sm"
          tabIndex={index === reached ? 0 : -1}
          aria-label={t(`editor.${name}`)}
          aria-pressed={isOn}
          aria-keyshortcuts={ariaKeys(name)}
          title={`${t(`editor.${name}`)} (${printedKeys(name)})`}
          onFocus={() => reach(index)}
          // So that the text keeps its focus and its selection.
          onMouseDown={(event) => event.preventDefault()}
          onClick={act}
        >
          {sign}
        </Button>
      ))}
    </div>
  );
}

function useTools(editor: Editor, onLink: () => void): readonly Tool[] {
  const t = useTranslate();
  const isOn = useFormatting(editor);
  const inText = () => {
    editor.view.focus();
    return editor.chain();
  };
  return [
    {
      name: 'heading',
      sign: <span aria-hidden>{t('editor.heading')}</span>,
      isOn: isOn.heading,
      act: () => inText().toggleNode('heading', 'paragraph').run(),
    },
    {
      name: 'bold',
      sign: <strong aria-hidden>{t('editor.boldSign')}</strong>,
      isOn: isOn.bold,
      act: () => inText().toggleBold().run(),
    },
    {
      name: 'italic',
      sign: <em aria-hidden>{t('editor.italicSign')}</em>,
      isOn: isOn.italic,
      act: () => inText().toggleItalic().run(),
    },
    {
      name: 'bulletList',
      sign: <BulletListIcon aria-hidden />,
      isOn: isOn.list === 'bulletList',
      act: () => inText().toggleBulletList().run(),
    },
    {
      name: 'numberedList',
      sign: <NumberListIcon aria-hidden />,
      isOn: isOn.list === 'orderedList',
      act: () => inText().toggleOrderedList().run(),
    },
    {
      name: 'link',
      sign: <LinkIcon aria-hidden />,
      isOn: isOn.link,
      act: onLink,
    },
  ];
}

/** The formatting at the caret. */
function useFormatting(editor: Editor) {
  return useEditorState({
    editor,
    selector: () => ({
      heading: editor.isActive('heading'),
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      link: editor.isActive('link'),
      list: listAround(editor),
    }),
  });
}

/** The innermost list that the caret is in. */
function listAround({ state }: Editor): string | undefined {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { name } = $from.node(depth).type;
    if (name === 'bulletList' || name === 'orderedList') return name;
  }
  return undefined;
}
