import { Extension, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core';
import { Heading } from '@tiptap/extension-heading';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { StarterKit } from '@tiptap/starter-kit';
import { isAddress } from '../../../src-core/text/markdown.ts';

/** What notes may contain: exactly what their small Markdown can express. */

/** One level is enough under an item's heading, on the screen as in the minutes. */
const NoteHeading = Heading.extend({
  content: 'text*',
  addAttributes: () => ({}),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}` })),
  renderHTML: () => ['h3', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Alt-1': () => this.editor.commands.toggleNode(this.name, 'paragraph') };
  },
  addInputRules() {
    return [textblockTypeInputRule({ find: /^#{1,6}\s$/, type: this.type })];
  },
});

const NoteListItem = ListItem.extend({
  content: 'paragraph (paragraph | bulletList | orderedList)*',
});

const PointList = BulletList.extend({
  addInputRules() {
    return [wrappingInputRule({ find: /^[-*]\s$/, type: this.type })];
  },
});

/** A list starts at 1: "24. desember" at the start of a line is a date, typed or pasted. */
const NumberedList = OrderedList.extend({
  addAttributes: () => ({}),
  renderHTML: () => ['ol', 0],
  addProseMirrorPlugins: () => [],
  addInputRules() {
    return [wrappingInputRule({ find: /^1[.)]\s$/, type: this.type })];
  },
});

const NoteLink = Link.extend({
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
}).configure({
  HTMLAttributes: { rel: 'noreferrer' },
  defaultProtocol: 'https',
  isAllowedUri: (url) => isAddress(url),
  shouldAutoLink: (url) => /^(https?:\/\/|www\.)/i.test(url),
  openOnClick: false,
});

/** Keeps the selection visible while the focus is elsewhere, for example in the field for a link's address. */
const Marked = Extension.create({
  name: 'marked',
  addProseMirrorPlugins() {
    const { editor } = this;
    const decorations: Plugin['props']['decorations'] = ({ doc, selection: { from, to } }) =>
      editor.isFocused || from === to
        ? null
        : DecorationSet.create(doc, [Decoration.inline(from, to, { class: 'marked' })]);
    return [new Plugin({ props: { decorations } })];
  },
});

/** Typed signs that format: only at the start of a line. Signs inside a line do not: "5 * 3 * 2" is not italic. */
export const TYPED_SIGNS = [NoteHeading, NumberedList, PointList];

export const EXTENSIONS = [
  StarterKit.configure({
    blockquote: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    link: false,
    listItem: false,
    orderedList: false,
    strike: false,
    underline: false,
  }),
  NoteHeading,
  NoteLink,
  NoteListItem,
  NumberedList,
  PointList,
  Marked,
];
