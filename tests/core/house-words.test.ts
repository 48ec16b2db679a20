import { describe, expect, it } from 'vitest';
import { minutesOf } from '../../src-core/documents/minutes.ts';
import { DOCUMENT_WORDS } from '../../src-core/i18n/document-words.ts';
import {
  type HouseWords,
  LANGUAGES,
  type Language,
  translator,
} from '../../src-core/i18n/index.ts';
import { ALL_VARIANTS, refusalTranslator } from '../../src-core/i18n/refusal-words.ts';
import * as firstPage from '../../src-core/i18n/words/house-first-page.words.ts';
import { openMeeting } from '../support/test-forum.ts';

/** A forum chooses what it calls its decisions and its minutes (D182). */

type Triples = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
const WORDS_OF: Triples = DOCUMENT_WORDS;

const { motebok, ...others } = firstPage;
const ON_FIRST_PAGE = { ...others, møtebok: motebok };

const variants = [...Object.entries(ALL_VARIANTS), ...Object.entries(ON_FIRST_PAGE)].flatMap(
  ([name, areas]) =>
    Object.entries(areas as Triples).flatMap(([area, keys]) =>
      Object.entries(keys).map(([key, texts]) => ({ name, key: `${area}.${key}`, area, texts })),
    ),
);
const placeholders = (text = '') => [...text.matchAll(/\{\{?\w+\}\}?/g)].map(String).sort();
const usual = (key: string) => {
  const [area = '', name = ''] = key.split('.');
  return WORDS_OF[area]?.[name];
};

describe('each variant of a sentence', () => {
  it.each(variants)('$name: $key has the same values as the usual one', ({ key, texts }) => {
    const known = usual(key);
    expect(texts).not.toEqual(known);
    texts.forEach((text, index) => {
      expect(text).not.toBe('');
      expect(placeholders(text)).toEqual(placeholders(known?.[index]));
    });
  });

  it.each([
    ['beslutning', 0, /\b[Vv]edtak(et|ene|s)?\b/],
    ['beslutning', 1, /\b[Vv]edtak(et|a|s)?\b/],
    ['resolution', 2, /(?<!\{)\b[Dd]ecisions?\b/],
    ['protokoll', 0, /\b[Rr]eferat(et)?\b/],
    ['møtebok', 1, /\b[Rr]eferat(et)?\b/],
  ])('«%s» replaces each usual word in language %d', (name, index, word) => {
    const replaced = new Set(variants.filter((each) => each.name === name).map(({ key }) => key));
    const left = Object.entries(WORDS_OF).flatMap(([area, keys]) =>
      Object.entries(keys)
        .filter(([key, texts]) => word.test(texts[index] ?? '') && !replaced.has(`${area}.${key}`))
        .map(([key]) => `${area}.${key}`),
    );
    expect(left.filter((key) => !KEPT.test(key))).toEqual([]);
    // No variant still says the usual word.
    const wrong = variants.filter(
      (each) => each.name === name && word.test(each.texts[index] ?? ''),
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });
});

/** Integrity reports use the usual words; kinds of items and the choice itself name them. */
const KEPT =
  /^(itemKinds|kinds|kindsInFull|agendaKinds|decisionWords|minutesWords|houseWords|seal|store\.(seal|unsealed)|letterheadPlaceholders|criteria|authorities)|^shell\.(lead|quorum)$|^minutes\.notQuorate$|^auditFields\.words-/;

describe('the words of the forum', () => {
  // (D182)
  it.each([
    [{}, 'nb', 'Vedtak', 'Referat'],
    [{ decision: 'beslutning' }, 'nb', 'Beslutninger', 'Referat'],
    [{ decision: 'beslutning' }, 'nn', 'Avgjerder', 'Referat'],
    [{ decision: 'beslutning' }, 'en', 'Decisions', 'Minutes'],
    [{ decision: 'resolution', minutes: 'protokoll' }, 'en', 'Resolutions', 'Minutes'],
    [{ decision: 'resolution', minutes: 'protokoll' }, 'nn', 'Vedtak', 'Protokoll'],
    [{ minutes: 'møtebok' }, 'nb', 'Vedtak', 'Møtebok'],
  ] as const)('%j in %s are «%s» and «%s»', (words, language, decisions, minutes) => {
    const t = translator(language, words);
    expect(t('minutes.decisions')).toBe(decisions);
    expect(t('meetingViews.minutes')).toBe(minutes);
    expect(t('shell.settings')).toBe(translator(language)('shell.settings'));
  });

  it('agree in number and gender', () => {
    const t = translator('nn', { decision: 'beslutning', minutes: 'protokoll' });
    expect(t('writtenProcedure.inMeeting', { count: 1 })).toMatch(/^Éi avgjerd /);
    expect(t('writtenProcedure.inMeeting', { count: 2 })).toMatch(/^2 avgjerder /);
    expect(t('sent.minutesApproved', { meeting: 'M' })).toBe('Protokollen frå M blei godkjend.');
  });

  // (D182)
  it('are set one by one, and cleared', () => {
    const table = openMeeting(['decides', 'decides']);
    const set = (words: object | null) => {
      table.do({ do: 'setForum', name: 'F', words });
      return table.forum.words;
    };
    expect(set({ decision: 'beslutning' })).toEqual({ decision: 'beslutning' });
    expect(set({ minutes: 'protokoll' })).toEqual({ decision: 'beslutning', minutes: 'protokoll' });
    table.do({ do: 'setForum', name: 'G' });
    expect(table.forum.words).toEqual({ decision: 'beslutning', minutes: 'protokoll' });
    expect(set(null)).toBeUndefined();
    const wrong = { do: 'setForum', name: 'F', words: { decision: 'dom' } };
    expect(table.try(wrong)).toMatchObject({ code: 'invalid', path: 'words.decision' });
  });

  // (D182)
  it('stand in refusals, both of them in one sentence', () => {
    const both = (language: Language, words: HouseWords) =>
      refusalTranslator(language, words)('refusals.approvesOwn');
    expect(both('nb', { decision: 'beslutning', minutes: 'protokoll' })).toMatch(
      /^En beslutning .* protokollen /,
    );
    expect(both('nn', { decision: 'beslutning', minutes: 'møtebok' })).toMatch(
      /^Ei avgjerd .* møteboka /,
    );
    expect(both('nb', { decision: 'resolution', minutes: 'protokoll' })).toMatch(
      /^Et vedtak .* protokollen /,
    );
    expect(both('en', { decision: 'resolution', minutes: 'protokoll' })).toMatch(/^A resolution /);
    const table = openMeeting(['decides', 'decides']);
    table.do({ do: 'setForum', name: 'F', words: { minutes: 'protokoll' } });
    const refused = table.try({
      do: 'recallMinutes',
      meeting: 'm',
      at: '2027-01-01T12:00:00+01:00',
    });
    const { language, words } = table.forum;
    const message = refusalTranslator(language, words)('refusals.notCirculated');
    expect(refused).toMatchObject({ ok: false, message });
  });

  // (D182, D140)
  it('stand in the minutes, as they were when the meeting closed', () => {
    const table = openMeeting(['decides', 'decides']);
    const title = () => {
      const input = {
        forum: table.forum,
        meeting: table.meeting('m'),
        meetings: table.summaries(),
      };
      const carried = { obligations: [], postponed: [] };
      return LANGUAGES.map(
        (language) => minutesOf({ ...input, carried, language, edition: 'full' }).title,
      );
    };
    table.do({ do: 'setForum', name: 'F', words: { minutes: 'protokoll' } });
    expect(title()).toEqual([
      expect.stringContaining('Protokoll: '),
      expect.stringContaining('Protokoll: '),
      expect.stringContaining('Minutes: '),
    ]);
    table.do({ do: 'closeMeeting', meeting: 'm', at: '2027-01-01T12:00:00+01:00' });
    table.do({ do: 'setForum', name: 'F', words: { minutes: 'møtebok' } });
    expect(title()[0]).toContain('Protokoll: ');
  });
});
