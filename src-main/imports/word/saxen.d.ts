/** The types of what we use from saxen, which has none. */
declare module 'saxen' {
  type Attributes = Readonly<Record<string, string>>;
  export class Parser {
    ns(prefixes: Readonly<Record<string, string>>): this;
    on(
      hook: 'openTag',
      act: (name: string, attributes: () => Attributes, decode: unknown, isEmpty: boolean) => void,
    ): this;
    on(hook: 'closeTag' | 'text' | 'cdata' | 'attention', act: (text: string) => void): this;
    on(hook: 'error', act: (error: Error) => void): this;
    parse(xml: string): void;
  }
}
