import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { minutesOf } from '../../src-core/documents/minutes.ts';
import type { Language } from '../../src-core/model/forum.ts';
import { renderMarkdown } from '../../src-main/documents/render-markdown.ts';
import { inputOf } from '../support/random-forum.ts';
import { TestForum } from '../support/test-forum.ts';

/**
 * Meetings as forums hold them, as scripts of commands. Beside each script is what its minutes must say, and what they
 * must never say.
 */

interface Expected {
  readonly language: Language;
  readonly says: readonly string[];
  readonly never: readonly string[];
}

const FOLDER = join(import.meta.dirname, '..', 'data', 'real-meetings');
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => name.replace('.jsonl', ''));
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

function minutesAfter(name: string, language: Language): string {
  const table = new TestForum();
  for (const line of read(`${name}.jsonl`).split('\n').filter(Boolean)) {
    table.do(JSON.parse(line));
  }
  const markdown = renderMarkdown(minutesOf(inputOf(table, 'm', 'full', language)));
  return markdown.replaceAll('\\', '').replaceAll('\u00A0', ' ');
}

/** In no minutes: a place that was not filled, or a value that is missing. */
const NOT_FILLED = /\{\{|undefined|\[object/;

describe.each(names)('the minutes of %s', (name) => {
  const { language, says, never }: Expected = JSON.parse(read(`${name}.json`));
  const minutes = minutesAfter(name, language);

  it.each(says)('say %s', (sentence) => {
    expect(minutes).toContain(sentence);
  });

  it.each([...never])('do not say %s', (sentence) => {
    expect(minutes).not.toContain(sentence);
  });

  it('have every word filled in', () => {
    expect(minutes).not.toMatch(NOT_FILLED);
  });
});
