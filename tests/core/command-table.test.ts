import { describe, expect, it } from 'vitest';
import { COMMANDS, labelOf, textRuleOf } from '../../src-core/commands/index.ts';
import { WORDS } from '../../src-core/i18n/words/index.ts';

const NAMES = Object.keys(COMMANDS);

describe('the table of commands', () => {
  it('uses the name of each command, and has a label for it', () => {
    for (const [name, { schema, label }] of Object.entries(COMMANDS)) {
      expect(schema.shape.do.value).toBe(name);
      expect(label).toBe(`changes.${name}`);
      expect(WORDS.changes).toHaveProperty(name);
    }
    expect(labelOf('toString')).toBeUndefined();
  });

  it('marks exactly the notes and changes to existing things as typed text', () => {
    const typed = NAMES.filter((name) => textRuleOf(name) !== undefined);
    const expected = NAMES.filter((name) => name === 'setNotes' || name.startsWith('change'));
    expect(typed).toEqual(expected);
  });

  it('names fields that the command of each shared text has', () => {
    const shared = NAMES.filter((name) => textRuleOf(name)?.shared);
    expect(shared.sort()).toEqual([
      ...['changeAgreement', 'changeDecision', 'changeStatement', 'setNotes'],
    ]);
    for (const name of shared) {
      const { field, of } = textRuleOf(name)?.shared ?? {};
      const fields = Object.keys(COMMANDS[name as keyof typeof COMMANDS].schema.shape);
      expect(fields).toEqual(expect.arrayContaining([field, of]));
    }
  });
});
