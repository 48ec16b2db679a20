import { z } from 'zod';
import { GivenDay as Day, Id, LongText, OptionalText, ShortText } from '../model/field-types.ts';
import { Authority, type Forum, Partner, Representative } from '../model/forum.ts';
import { refuse } from '../model/refusal.ts';
import { assign, clearable, forumCommand } from './command-types.ts';
import { claimId, findById, partnerOf } from './lookups.ts';

/** The partners, and those who represent them. */

/** A readable id from a name: `Trøndelag fylkeskommune` → `trondelag-fylkeskommune`. */
function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
}

const PARTNER_FIELDS = {
  id: Id.optional(),
  name: ShortText,
  shortName: ShortText.optional(),
  role: LongText,
  authority: Authority,
  frame: LongText.optional(),
  principal: OptionalText.optional(),
  contributions: z.array(ShortText).optional(),
  motivation: LongText.optional(),
  joined: Day,
};
const PERSON_FIELDS = {
  id: Id.optional(),
  name: ShortText,
  title: OptionalText.optional(),
  email: OptionalText.optional(),
};
/** A partner with those who represent it. */
export const NewPartner = z.strictObject({
  ...PARTNER_FIELDS,
  representatives: z.array(z.strictObject(PERSON_FIELDS)).max(1_000).optional(),
});
export type NewPartner = z.output<typeof NewPartner>;

function joinPartner(
  forum: Pick<Forum, 'partners' | 'representatives'>,
  { id: given, contributions = [], representatives = [], ...fields }: NewPartner,
  newId: () => string,
  path: string,
): Id {
  const slug = slugOf(fields.shortName ?? fields.name);
  const nice = slug !== '' && !forum.partners.some((each) => each.id === slug);
  const id = claimId(forum.partners, given ?? (nice ? slug : undefined), newId, path);
  forum.partners.push(Partner.parse({ id, contributions, ...fields }));
  representatives.forEach((person, index) => {
    const place = path.replace(/id$/, `representatives.${index}.id`);
    const own = claimId(forum.representatives, person.id, newId, place);
    forum.representatives.push(Representative.parse({ ...person, id: own, partner: id }));
  });
  return id;
}

export const partnerCommands = {
  addPartner: forumCommand('addPartner', PARTNER_FIELDS, (forum, { do: _, ...fields }, around) => ({
    id: joinPartner(forum, fields, around.context.newId, 'id'),
  })),

  addPartners: forumCommand(
    'addPartners',
    { partners: z.array(NewPartner).min(1).max(1_000) },
    (forum, { partners }, { context }) => {
      partners.forEach((fields, index) => {
        joinPartner(forum, fields, context.newId, `partners.${index}.id`);
      });
      return undefined;
    },
  ),

  changePartner: forumCommand(
    'changePartner',
    {
      partner: Id,
      name: ShortText.optional(),
      shortName: clearable(ShortText),
      role: LongText.optional(),
      authority: Authority.optional(),
      frame: clearable(LongText),
      principal: clearable(OptionalText),
      contributions: z.array(ShortText).optional(),
      motivation: clearable(LongText),
      joined: Day.optional(),
    },
    (forum, { do: _, partner: id, ...changes }) => {
      const partner = partnerOf(forum, id);
      const joined = changes.joined ?? partner.joined;
      if (partner.exit && partner.exit.on < joined) {
        refuse('invalid', 'joined', 'refusals.exitBeforeJoined');
      }
      assign(partner, changes);
      return undefined;
    },
  ),

  /** A partner is never removed, and leaves once (D2). */
  exitPartner: forumCommand(
    'exitPartner',
    { partner: Id, on: Day, reason: LongText.optional() },
    (forum, { partner: id, on, reason }) => {
      const partner = partnerOf(forum, id);
      if (partner.exit) refuse('wrong-phase', 'partner', 'refusals.exited');
      if (on < partner.joined) refuse('invalid', 'on', 'refusals.exitBeforeJoined');
      partner.exit = reason === undefined ? { on } : { on, reason };
      return undefined;
    },
  ),

  addRepresentative: forumCommand(
    'addRepresentative',
    { ...PERSON_FIELDS, partner: Id },
    (forum, { do: _, id: given, ...fields }, { context }) => {
      partnerOf(forum, fields.partner);
      const id = claimId(forum.representatives, given, context.newId);
      forum.representatives.push(Representative.parse({ id, ...fields }));
      return { id };
    },
  ),

  changeRepresentative: forumCommand(
    'changeRepresentative',
    {
      representative: Id,
      name: ShortText.optional(),
      title: clearable(OptionalText),
      email: clearable(OptionalText),
    },
    (forum, { do: _, representative, ...changes }) => {
      assign(findById(forum.representatives, representative, 'representative'), changes);
      return undefined;
    },
  ),

  /** A representative whom a meeting names stays (D101). */
  removeRepresentative: forumCommand(
    'removeRepresentative',
    { representative: Id },
    (forum, { representative: id }, { meetings }) => {
      findById(forum.representatives, id, 'representative');
      if (meetings.some((meeting) => meeting.refersTo.representative.includes(id))) {
        refuse('has-dependents', 'representative', 'refusals.inUse');
      }
      forum.representatives = forum.representatives.filter((each) => each.id !== id);
      return undefined;
    },
  ),
};
