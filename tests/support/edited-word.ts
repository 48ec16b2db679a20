import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A Word file as partners return it, edited in the markup that Word writes. */
export class EditedWord {
  private readonly parts: Record<string, Uint8Array>;
  private body: string;
  private comments = '';
  private extended = '';
  private next = 9_000;

  constructor(docx: Uint8Array) {
    this.parts = unzipSync(docx);
    this.body = strFromU8(this.parts['word/document.xml'] ?? new Uint8Array());
  }

  /** With tracked changes, the old words out and the new ones in. */
  replace(old: string, put: string, author: string, which: 'first' | 'last' = 'first'): this {
    const edit = (run: RunAround) => [
      run.before,
      ...(old === '' ? [] : [this.deleted(run.of(old), author)]),
      ...(put === '' ? [] : [this.inserted(run.of(put), author)]),
      run.after,
    ];
    return this.inRun(old, edit, which);
  }

  /** As edited without tracking. */
  retype(old: string, put: string): this {
    return this.inRun(old, (run) => [run.before, run.of(put), run.after]);
  }

  /** Adds a tracked paragraph after the one with these words. */
  addParagraph(after: string, text: string, author: string): this {
    const mark = `<w:rPr><w:ins ${this.by(author)}/></w:rPr>`;
    return this.inParagraph(after, (paragraph) => {
      const shape = /<w:pPr>.*?<\/w:pPr>/.exec(paragraph)?.[0] ?? '<w:pPr></w:pPr>';
      const added = this.inserted(`<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`, author);
      const tracked = shape.replace('</w:pPr>', `${mark}</w:pPr>`);
      return `${paragraph.replace(shape, tracked)}<w:p>${shape}${added}</w:p>`;
    });
  }

  removeParagraph(words: string, author: string): this {
    const mark = `<w:rPr><w:del ${this.by(author)}/></w:rPr>`;
    return this.inParagraph(words, (paragraph) =>
      paragraph
        .replace('</w:pPr>', `${mark}</w:pPr>`)
        .replace(/<w:r>.*?<\/w:r>/g, (run) => this.deleted(run, author)),
    );
  }

  comment(about: string, text: string, author: string, reply?: string): this {
    const id = this.next++;
    this.say(id, text, author, undefined);
    if (reply !== undefined) this.say(this.next++, reply, 'Sekretariatet', id);
    const ids = reply === undefined ? [id] : [id, id + 1];
    const each = (one: (id: number) => string) => ids.map(one).join('');
    return this.inRun(about, (run) => [
      run.before,
      each((one) => `<w:commentRangeStart w:id="${one}"/>`),
      run.of(about),
      each(
        (one) => `<w:commentRangeEnd w:id="${one}"/><w:r><w:commentReference w:id="${one}"/></w:r>`,
      ),
      run.after,
    ]);
  }

  /** As saved by a program without bookmarks. */
  withoutBookmarks(): this {
    this.body = this.body.replace(/<w:bookmark(Start|End)[^>]*\/>/g, '');
    return this;
  }

  change(edit: (body: string) => string): this {
    this.body = edit(this.body);
    return this;
  }

  save(): Uint8Array {
    const xmlns =
      'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';
    const put = (name: string, text: string) => {
      this.parts[name] = strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
    };
    this.parts['word/document.xml'] = strToU8(this.body);
    if (this.comments !== '') {
      put('word/comments.xml', `<w:comments ${xmlns}>${this.comments}</w:comments>`);
      put(
        'word/commentsExtended.xml',
        `<w15:commentsEx ${xmlns}>${this.extended}</w15:commentsEx>`,
      );
      const file = 'word/_rels/document.xml.rels';
      const relations = strFromU8(this.parts[file] ?? new Uint8Array()).replace(
        /<Relationship [^>]*comments[^>]*\/>/g,
        '',
      );
      const more = RELATIONS.map(
        ([type, target], index) =>
          `<Relationship Id="rIdC${index}" Type="${type}" Target="${target}"/>`,
      ).join('');
      this.parts[file] = strToU8(relations.replace('</Relationships>', `${more}</Relationships>`));
      const types = strFromU8(this.parts['[Content_Types].xml'] ?? new Uint8Array());
      const overrides = CONTENT_TYPES.filter(([part]) => !types.includes(part ?? ''))
        .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
        .join('');
      this.parts['[Content_Types].xml'] = strToU8(
        types.replace('</Types>', `${overrides}</Types>`),
      );
    }
    return zipSync(this.parts);
  }

  private say(id: number, text: string, author: string, parent: number | undefined): void {
    const paragraph = (each: number) => each.toString(16).toUpperCase().padStart(8, '0');
    const answers = parent === undefined ? '' : ` w15:paraIdParent="${paragraph(parent)}"`;
    this.comments += `<w:comment w:id="${id}" w:author="${author}" w:date="2026-11-24T10:12:00Z" w:initials="X"><w:p w14:paraId="${paragraph(id)}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
    this.extended += `<w15:commentEx w15:paraId="${paragraph(id)}"${answers} w15:done="0"/>`;
  }

  private by(author: string): string {
    return `w:id="${this.next++}" w:author="${author}" w:date="2026-11-24T10:12:00Z"`;
  }

  private inserted(runs: string, author: string): string {
    return `<w:ins ${this.by(author)}>${runs}</w:ins>`;
  }

  private deleted(runs: string, author: string): string {
    return `<w:del ${this.by(author)}>${runs.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`;
  }

  private inRun(
    words: string,
    edit: (run: RunAround) => readonly string[],
    which: 'first' | 'last' = 'first',
  ): this {
    const runs = [
      ...this.body.matchAll(/<w:r>(<w:rPr>.*?<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/g),
    ];
    for (const match of which === 'first' ? runs : runs.toReversed()) {
      const [whole, format = '', text = ''] = match;
      const at = text.indexOf(words);
      if (at < 0) continue;
      const of = (part: string) =>
        part === '' ? '' : `<w:r>${format}<w:t xml:space="preserve">${part}</w:t></w:r>`;
      const edited = edit({
        before: of(text.slice(0, at)),
        of,
        after: of(text.slice(at + words.length)),
      }).join('');
      this.body =
        this.body.slice(0, match.index) + edited + this.body.slice(match.index + whole.length);
      return this;
    }
    throw new Error(`no run with “${words}”`);
  }

  private inParagraph(words: string, edit: (paragraph: string) => string): this {
    const at = this.body.indexOf(words);
    if (at < 0) throw new Error(`no paragraph with “${words}”`);
    const start = this.body.lastIndexOf('<w:p>', at);
    const end = this.body.indexOf('</w:p>', at) + '</w:p>'.length;
    const paragraph = edit(this.body.slice(start, end));
    this.body = this.body.slice(0, start) + paragraph + this.body.slice(end);
    return this;
  }
}

interface RunAround {
  readonly before: string;
  readonly after: string;
  of(text: string): string;
}

const RELATIONS = [
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments', 'comments.xml'],
  [
    'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
    'commentsExtended.xml',
  ],
] as const;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CONTENT_TYPES = [
  ['/word/comments.xml', `${WORD}.comments+xml`],
  ['/word/commentsExtended.xml', `${WORD}.commentsExtended+xml`],
] as const;
