import { expect, it } from 'vitest';
import { z } from 'zod';
import { ItemKind } from '../../src-core/model/item-kind.ts';
import { openForumService } from '../../src-main/forum-session/forum-session.ts';
import { createForum } from '../../src-main/forum-session/new-forum.ts';
import { EVERY_COMMAND } from '../support/every-command.ts';
import { temporaryFolder } from '../support/with-forum.ts';

/** `forum show --json` contains at least the documented fields. */

const Id = z.string();
const Day = z.iso.date();
const Binding = z.record(Id, z.enum(['bound', 'bound-on-ratification', 'not-bound']));
const Status = z.enum(['open', 'done', 'dropped']);
const Shown = z.object({
  forum: z.object({
    name: z.string(),
    mandate: z.object({
      purpose: z.string(),
      objectives: z.array(z.object({ id: Id, text: z.string() })),
      adoptedBy: z.string().regex(/^\d+\/\d{4}-\d+$/),
    }),
    partners: z.array(z.object({ id: Id, name: z.string(), authority: z.string() })).min(1),
    measures: z.array(z.object({ id: Id, title: z.string(), owner: Id })).min(1),
  }),
  meetings: z
    .array(
      z.object({
        id: Id,
        title: z.string(),
        phase: z.enum(['draft', 'convened', 'open', 'closed', 'circulated', 'approved']),
        items: z.array(
          z.object({
            id: Id,
            number: z
              .string()
              .regex(/^\d+\/\d{4}[a-z]?$/)
              .optional(),
            section: Id.optional(),
            kind: ItemKind,
            title: z.string(),
            // Unknown where the plan does not say on which day the item comes.
            startsAt: z.iso.datetime({ offset: true }).optional(),
          }),
        ),
        decisions: z.array(
          z.object({
            id: Id,
            item: Id,
            number: z.string().regex(/^\d+\/\d{4}-\d+$/),
            wording: z.string(),
            outcome: z.enum(['open', 'adopted', 'not-adopted', 'noted', 'withdrawn']),
            binding: Binding,
            awaiting: z.array(Id),
          }),
        ),
        agreements: z.array(
          z.object({
            id: Id,
            item: Id,
            number: z.string().regex(/^A \d+\/\d{4}$/),
            title: z.string(),
            parties: z.array(Id).min(2),
            binding: Binding,
            awaiting: z.array(Id),
            commitments: z.array(
              z.object({
                id: Id,
                partner: Id,
                what: z.string(),
                due: Day.optional(),
                status: Status,
              }),
            ),
          }),
        ),
        actionPoints: z.array(
          z.object({
            id: Id,
            item: Id,
            what: z.string(),
            owner: Id,
            due: Day.optional(),
            status: Status,
          }),
        ),
      }),
    )
    .min(1),
  open: z
    .array(
      z.object({
        kind: z.enum(['commitment', 'action-point', 'ratification', 'measure']),
        id: Id,
        meeting: Id.optional(),
        partner: Id.optional(),
        what: z.string(),
        due: Day.optional(),
      }),
    )
    .min(1),
});

it('uses the documented names, with bindings, numbers and open things', async () => {
  const folder = temporaryFolder();
  await createForum(folder, { name: 'Prøve', language: 'nb', author: 'test' });
  const now = () => '2027-01-12T09:00:00+01:00';
  const forum = await openForumService(folder, { author: 'test', now });
  try {
    for (const command of EVERY_COMMAND) await forum.service.execute(command);
    const shown = Shown.parse(JSON.parse(JSON.stringify(await forum.show())));
    const meeting = shown.meetings.find((each) => each.id === 'm');
    const prior = shown.meetings.find((each) => each.id === 'prior');
    expect(prior?.items.map(({ startsAt = '' }) => startsAt.length > 0)).not.toContain(false);
    expect(shown.forum.mandate.adoptedBy).toBe('6/2026-1');
    expect(meeting?.items.map((item) => [item.id, item.number])).toEqual([
      ['m-agenda', '1/2026'],
      ['m-last-minutes', '2/2026'],
      ['read', '3/2026'],
      ['m-carried', '4/2026'],
      ['j', '5/2026'],
      ['part', '5/2026a'],
      ['i', '6/2026'],
      [expect.stringMatching(/^[0-9a-f]{12}$/), '7/2026'],
      ['m-any-other-business', '8/2026'],
      ['m-next-meeting', '9/2026'],
      ['lunch', undefined],
      ['off', '10/2026'],
    ]);
    expect(meeting?.decisions[0]).toMatchObject({
      number: '6/2026-1',
      outcome: 'adopted',
      binding: { leads: 'bound', asks: 'bound', brings: 'not-bound', watches: 'not-bound' },
      awaiting: [],
    });
    expect(meeting?.agreements[0]).toMatchObject({
      number: 'A 1/2026',
      binding: { asks: 'bound', leads: 'not-bound', brings: 'not-bound' },
      commitments: [{ id: 'c', partner: 'asks', what: 'Folk', due: '2027-01-16', status: 'done' }],
    });
    expect(shown.open).toMatchObject([
      { kind: 'action-point', id: 'p', meeting: 'm', partner: 'asks', due: '2026-12-25' },
      { kind: 'measure', id: 'course', partner: 'asks', due: '2027-02-01' },
    ]);
    const only = Shown.parse(JSON.parse(JSON.stringify(await forum.show('next'))));
    expect(only.meetings.map(({ id }) => id)).toEqual(['next']);
    await expect(forum.show('gone')).rejects.toMatchObject({ code: 'unknown-id', path: 'meeting' });
  } finally {
    await forum.close();
  }
});
