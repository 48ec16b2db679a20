import { describe, expect, it } from 'vitest';
import { COMMANDS, labelOf, textRuleOf } from '../../src-core/commands/index.ts';
import { WORDS } from '../../src-core/i18n/words/index.ts';

const NAMES = Object.keys(COMMANDS);

describe('the table of commands', () => {
  it('names each command as the command itself does, and has words for it', () => {
    for (const [name, { schema, label }] of Object.entries(COMMANDS)) {
      expect(schema.shape.do.value).toBe(name);
      expect(label).toBe(`changes.${name}`);
      expect(WORDS.changes).toHaveProperty(name);
    }
    expect(labelOf('toString')).toBeUndefined();
  });

  it('marks the notes and every change of what exists as typed, and nothing else', () => {
    const typed = NAMES.filter((name) => textRuleOf(name) !== undefined);
    const expected = NAMES.filter((name) => name === 'setNotes' || name.startsWith('change'));
    expect(typed).toEqual(expected);
  });

  it('names for each shared text fields that the command has', () => {
    const shared = NAMES.filter((name) => textRuleOf(name)?.shared);
    expect(shared.sort()).toEqual(['changeAgreement', 'changeDecision', 'setNotes']);
    for (const name of shared) {
      const { field, of } = textRuleOf(name)?.shared ?? {};
      const fields = Object.keys(COMMANDS[name as keyof typeof COMMANDS].schema.shape);
      expect(fields).toEqual(expect.arrayContaining([field, of]));
    }
  });
});
