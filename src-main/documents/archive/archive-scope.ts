import type { MinutesInput } from '../../../src-core/documents/minutes-input.ts';
import { inputOfMinutes } from '../../../src-core/documents/thaw.ts';
import { type Translate, translator } from '../../../src-core/i18n/index.ts';
import type { Id, Time } from '../../../src-core/model/field-types.ts';
import type { Letterhead } from '../../../src-core/model/letterhead.ts';
import { exemptionOf } from '../../../src-core/projections/exemption-of.ts';
import type { ReadLetterhead } from '../letterhead/read-letterhead.ts';
import { type Identify, identifierIn } from './archive-ids.ts';
import { type ArchiveXml, code, group, neededText, text } from './archive-xml.ts';

/** What every part of the archive package needs. */
export interface ArchiveInput extends Omit<MinutesInput, 'edition'> {
  /** When the package is made. */
  readonly madeAt: Time;
}
export interface ArchiveScope extends ArchiveInput {
  /** The input of now, from which each document takes what was frozen when it was sent. */
  readonly present: ArchiveInput;
  readonly letterheads: LetterheadReader;
  /** The letterhead of the minutes, and of what is made with them. */
  readonly letterhead: Letterhead | undefined;
  readonly t: Translate;
  readonly identify: Identify;
  readonly nameOf: (partner: Id) => string;
}

/** The file of a letterhead. Every document has the one that it was sent with (D140, D141). */
export type LetterheadReader = (
  letterhead: Letterhead | undefined,
) => Promise<ReadLetterhead | undefined>;

export function archiveScope(input: ArchiveInput, letterheads: LetterheadReader): ArchiveScope {
  // As the public edition is made: with what was exempted since. The archive must know that it is.
  const { edition: _, ...then } = inputOfMinutes({ ...input, edition: 'public' });
  const { forum, meeting, language } = then;
  return {
    ...then,
    madeAt: input.madeAt,
    present: input,
    letterheads,
    letterhead: forum.template,
    t: translator(language, forum.words),
    identify: identifierIn(forum, meeting),
    nameOf: (id) => forum.partners.find((each) => each.id === id)?.name ?? id,
  };
}

export const SYSTEM = 'Forum';

/** In the format of XML: with seconds, and with a valid time zone. */
export function dateTime(time: Time): string {
  const whole = /T\d{2}:\d{2}:/.test(time) ? time : time.replace(/(T\d{2}:\d{2})/, '$1:00');
  const isUsual = /(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)$/.test(whole);
  return isUsual ? whole : new Date(time).toISOString();
}

/** Withheld from the public, with the legal basis. */
export function shielding(legalBasis: string | undefined): ArchiveXml {
  if (legalBasis === undefined) return '';
  return group(
    'skjerming',
    code('tilgangsrestriksjon', ['UO', 'Unntatt offentlighet']),
    neededText('skjermingshjemmel', legalBasis),
  );
}

/** The legal basis of a thing, or of its item. */
export function exemptBasisOf(
  { meeting }: ArchiveScope,
  thing: { readonly item: Id; readonly exempt?: { readonly basis: string } | undefined },
): string | undefined {
  return exemptionOf(meeting, thing).exemptBasis;
}

/** The key that the archive can use in its answer. */
export function ownKey(scope: ArchiveScope, ...names: readonly string[]): ArchiveXml {
  return keyAs('referanseEksternNoekkel', scope, names);
}

function keyAs(name: string, { meeting }: ArchiveScope, names: readonly string[]): ArchiveXml {
  return group(
    name,
    text('m:fagsystem', SYSTEM),
    text('m:noekkel', [meeting.id, ...names].join('/')),
  );
}

/** The folder of the meeting, as its content refers to it. */
export function inFolder(scope: ArchiveScope): ArchiveXml {
  return group(
    'referanseForelderMappe',
    text('m:systemID', scope.identify('folder')),
    keyAs('m:referanseEksternNoekkel', scope, []),
  );
}
