import { describe, expect, it } from 'vitest';
import { suggestedEffect } from '../../src-core/meeting/suggested-effect.ts';
import type { Effect } from '../../src-core/model/decision.ts';
import type { Item } from '../../src-core/model/meeting.ts';

const DECISION = { kind: 'decision', title: 'Ny strategi' } as const;
const effect = (wording: string, item: Pick<Item, 'kind' | 'standing' | 'title'> = DECISION) =>
  suggestedEffect(item, wording);

const SENTENCES: readonly (readonly [Effect, string])[] = [
  ['recommendation', 'Regionrådet anbefaler kommunene å slutte seg til avtalen.'],
  ['recommendation', 'Regionrådet tilrår at kommunane vedtek planen.'],
  ['recommendation', 'Rapporten tas til orientering. Rådet anbefaler kommunene å følge den opp.'],
  ['recommendation', 'Styret rår kommunane til å gå inn i samarbeidet.'],
  ['recommendation', 'Rådet ber regjeringen om å prioritere strekningen.'],
  ['recommendation', 'The board recommends that the county approve the plan.'],
  ['binding', 'Partene slutter seg til samarbeidsavtalen.'],
  ['binding', 'Partane sluttar seg til avtalen om felles kurs.'],
  ['binding', 'Kommunane forpliktar seg til å betale 40 kroner per innbyggjar.'],
  ['binding', 'Partene dekker utgiftene likt.'],
  ['binding', 'The partners undertake to share the costs.'],
  ['delegated', 'Kontingenten settes til 40 kroner, i samsvar med vedtektene § 7.'],
  ['delegated', 'Kontingenten blir sett til 40 kroner i samsvar med avtalen punkt 4.'],
  ['delegated', 'Budsjettet er vedtatt etter fullmakt fra kommunestyrene.'],
  ['delegated', 'Budsjettet fastsettes med hjemmel i kommuneloven § 18-1.'],
  ['delegated', 'The fee is set in accordance with the statutes.'],
  ['own-order', 'Innkalling og saksliste ble godkjent.'],
  ['own-order', 'Saklista blei godkjend.'],
  ['own-order', 'Referatet fra møtet 3. mars godkjennes.'],
  ['own-order', 'Protokollen fra forrige møte godkjennes.'],
  ['own-order', 'Enstemmig valgt: ordføreren i Ås.'],
  ['own-order', 'Ordføreren i Ås velges som leder for to år.'],
  ['own-order', 'Rådet vel ordføraren i Ås som leiar.'],
  ['own-order', 'Møteplanen for 2027 vedtas.'],
  ['own-order', 'Det neste møtet holdes 3. mars i Bergen.'],
  ['own-order', 'Saken utsettes til neste møte.'],
  ['own-order', 'Rådet ber sekretariatet legge fram en sak om kurs.'],
  ['own-order', 'The minutes of the last meeting were approved.'],
  ['own-order', 'The board elects the mayor as chair.'],
  ['noted', 'Saken tas til orientering.'],
  ['noted', 'Rapporten blei teken til orientering.'],
  ['noted', 'Rådet tek saka til orientering.'],
  ['noted', 'Møteplanen tas til orientering.'],
  ['noted', 'Anbefalingen fra arbeidsgruppen tas til orientering.'],
  ['noted', 'The board notes the report.'],
  ['noted', 'The report was noted.'],
];

describe('the suggested kind of a decision (D213)', () => {
  it.each(SENTENCES)('is %s for «%s»', (expected, wording) => {
    expect(effect(wording)).toBe(expected);
  });

  it('follows the item where the words say nothing', () => {
    const plain = 'Forslaget vedtas.';
    expect(effect(plain)).toBe('binding');
    expect(effect(plain, { ...DECISION, kind: 'information' })).toBe('noted');
    expect(effect(plain, { ...DECISION, standing: 'last-minutes' })).toBe('own-order');
    expect(effect(plain, { ...DECISION, title: 'Valg av leder' })).toBe('own-order');
    expect(effect('Partene slutter seg til.', { ...DECISION, kind: 'information' })).toBe(
      'binding',
    );
  });
});
