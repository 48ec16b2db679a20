import { z } from 'zod';
import { isOwnerGroup } from '../model/action-point.ts';
import { GivenDay as Day, Id, LongText } from '../model/field-types.ts';
import { type Forum, Partner, Representative } from '../model/forum.ts';
import { refuse } from '../model/refusal.ts';
import { changeFields, commandFields } from './command-fields.ts';
import { assign, forumCommand, TYPED_TEXT } from './command-types.ts';
import { claimId, findById, partnerOf } from './lookups.ts';

/** The partners and their representatives. */

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

const PartnerFields = Partner.omit({ id: true, exit: true });
const PersonFields = Representative.omit({ id: true, partner: true });
const PARTNER_FIELDS = {
  id: Id.optional(),
  ...commandFields(PartnerFields.shape),
  contributions: PartnerFields.shape.contributions.optional(),
};
const PERSON_FIELDS = {
  id: Id.optional(),
  ...PersonFields.shape,
};
/** A partner with its representatives. */
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
  const nice =
    slug !== '' && !isOwnerGroup(slug) && !forum.partners.some((each) => each.id === slug);
  if (given !== undefined && isOwnerGroup(given))
    refuse('invalid', path, 'refusals.ownerGroup', { id: given });
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
  addPartner: forumCommand('addPartner', {
    fields: PARTNER_FIELDS,
    apply: (forum, { do: _, ...fields }, around) => ({
      id: joinPartner(forum, fields, around.context.newId, 'id'),
    }),
  }),

  addPartners: forumCommand('addPartners', {
    fields: { partners: z.array(NewPartner).min(1).max(1_000) },
    apply: (forum, { partners }, { context }) => {
      partners.forEach((fields, index) => {
        joinPartner(forum, fields, context.newId, `partners.${index}.id`);
      });
      return undefined;
    },
  }),

  changePartner: forumCommand('changePartner', {
    text: TYPED_TEXT,
    fields: {
      partner: Id,
      ...changeFields(PartnerFields.shape),
    },
    apply: (forum, { do: _, partner: id, ...changes }) => {
      const partner = partnerOf(forum, id);
      const joined = changes.joined ?? partner.joined;
      if (partner.exit && partner.exit.on < joined) {
        refuse('invalid', 'joined', 'refusals.exitBeforeJoined');
      }
      assign(partner, changes);
      return undefined;
    },
  }),

  /** A partner is never removed, and can leave only once (D2). */
  exitPartner: forumCommand('exitPartner', {
    fields: { partner: Id, on: Day, reason: LongText.optional() },
    apply: (forum, { partner: id, on, reason }) => {
      const partner = partnerOf(forum, id);
      if (partner.exit) refuse('wrong-phase', 'partner', 'refusals.exited');
      if (on < partner.joined) refuse('invalid', 'on', 'refusals.exitBeforeJoined');
      partner.exit = reason === undefined ? { on } : { on, reason };
      return undefined;
    },
  }),

  addRepresentative: forumCommand('addRepresentative', {
    fields: { ...PERSON_FIELDS, partner: Id },
    apply: (forum, { do: _, id: given, ...fields }, { context }) => {
      partnerOf(forum, fields.partner);
      const id = claimId(forum.representatives, given, context.newId);
      forum.representatives.push(Representative.parse({ id, ...fields }));
      return { id };
    },
  }),

  changeRepresentative: forumCommand('changeRepresentative', {
    text: TYPED_TEXT,
    fields: {
      representative: Id,
      ...changeFields(PersonFields.shape),
    },
    apply: (forum, { do: _, representative, ...changes }) => {
      assign(findById(forum.representatives, representative, 'representative'), changes);
      return undefined;
    },
  }),

  /** A representative that a meeting names cannot be removed (D101). */
  removeRepresentative: forumCommand('removeRepresentative', {
    fields: { representative: Id },
    apply: (forum, { representative: id }, { meetings }) => {
      findById(forum.representatives, id, 'representative');
      if (meetings.some((meeting) => meeting.refersTo.representative.includes(id))) {
        refuse('has-dependents', 'representative', 'refusals.inUse');
      }
      forum.representatives = forum.representatives.filter((each) => each.id !== id);
      return undefined;
    },
  }),
};
