import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AdoptedDocument } from '../../src-core/model/meeting.ts';
import {
  documentVersions,
  inForceOn,
  versionBefore,
} from '../../src-core/projections/document-versions.ts';
import { mandateInForce } from '../../src-core/projections/meeting-summary.ts';
import { AT, openMeeting, type TestForum } from '../support/test-forum.ts';

/** Proposes a decision that adopts a document in the open meeting; it is adopted when the partner consents. */
function propose(
  table: TestForum,
  adopts: object,
  position: 'consents' | 'objects' | undefined,
  more: object = {},
) {
  const proposed = { do: 'proposeDecision', meeting: 'm', item: 'i', wording: 'x', adopts };
  const { id } = table.do({ ...proposed, ...more });
  const take = { do: 'takePosition', meeting: 'm', decision: id, partner: 'p0', at: AT };
  if (position) table.do({ ...take, position });
  return id;
}

function present(): TestForum {
  const table = openMeeting(['decides']);
  table.do({ do: 'setAttendance', meeting: 'm', partner: 'p0', status: 'present' });
  return table;
}

const proposal = fc.record({
  document: fc.constantFrom(...AdoptedDocument.options),
  text: fc.option(fc.string(), { nil: undefined }),
  position: fc.constantFrom('consents' as const, 'objects' as const, undefined),
});

describe("the forum's documents", () => {
  // (D62)
  it('have a version for each adopting decision, in order, and keep what it left out', () => {
    fc.assert(
      fc.property(fc.array(proposal, { maxLength: 8 }), (proposals) => {
        const table = present();
        table.do({ do: 'setMandate', purpose: 'Først', objectives: [{ text: 'En' }] });
        const ids = proposals.map(({ document, text, position }) =>
          propose(table, { document, ...(text === undefined ? {} : { text }) }, position),
        );
        const versions = documentVersions(table.forum, table.summaries());
        for (const document of AdoptedDocument.options) {
          let text = document === 'mandate' ? 'Først' : '';
          const adopted = proposals.flatMap((each, index) => {
            if (each.document !== document || each.position !== 'consents') return [];
            text = each.text ?? text;
            return [{ decision: ids[index], text }];
          });
          const own = versions[document].filter((each) => each.adopted);
          expect(
            own.map((each) => ({ decision: each.adopted?.decision, text: each.text })),
          ).toEqual(adopted);
          expect(versions[document].length - own.length).toBe(document === 'mandate' ? 1 : 0);
        }
        const inForce = versions.mandate.at(-1);
        expect(mandateInForce(table.forum, table.summaries())).toMatchObject({
          purpose: inForce?.text,
          objectives: inForce?.objectives,
        });
      }),
      { numRuns: 60 },
    );
  });

  // (D63)
  it('are in force from adoption until the next version', () => {
    const day = fc.constantFrom(
      '2026-12-08',
      '2026-12-09',
      '2026-12-12',
      '2026-12-15',
      '2027-01-02',
    );
    const answered = fc.record({
      document: proposal.map((each) => each.document),
      at: day,
      isWritten: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(answered, { maxLength: 6 }), day, fc.boolean(), (all, asked, began) => {
        const table = present();
        if (began) table.do({ do: 'setMandate', purpose: 'Først', objectives: [] });
        const given = all.map(({ document, at, isWritten }, index) => {
          const more = isWritten ? { deadline: '2027-01-31' } : {};
          const id = propose(table, { document, text: `${index}` }, undefined, more);
          const take = { do: 'takePosition', meeting: 'm', decision: id, partner: 'p0' };
          table.do({ ...take, position: 'consents', at: `${at}T09:00:00+01:00` });
          // Not before the meeting is held; later only by written positions.
          const isLater = isWritten && at > '2026-12-09';
          return { document, text: `${index}`, on: isLater ? at : '2026-12-09' };
        });
        const versions = documentVersions(table.forum, table.summaries());
        for (const document of AdoptedDocument.options) {
          let held = document === 'mandate' && began ? 'Først' : undefined;
          let since = '';
          for (const each of given) {
            if (each.document !== document || each.on > asked || each.on < since) continue;
            since = each.on;
            held = each.text;
          }
          expect(inForceOn(versions[document], asked)?.text).toBe(held);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are compared with the version before the decision, even after adoption', () => {
    const table = present();
    const [first, second] = ['Første', 'Andre'].map((text) =>
      propose(table, { document: 'principles', text }, 'consents'),
    );
    const open = propose(table, { document: 'principles', text: 'Tredje' }, undefined);
    const later = { id: 'later', startsAt: '2027-01-01T09:00:00+01:00' };
    const earlier = { id: 'earlier', startsAt: '2020-01-01T09:00:00+01:00' };
    const { principles } = documentVersions(table.forum, table.summaries());
    const before = (decision = '', meeting = table.meeting('m')) =>
      versionBefore(principles, meeting, decision)?.text;
    expect([first, second, open].map((id) => before(id))).toEqual([undefined, 'Første', 'Andre']);
    expect(versionBefore(principles, later, 'd')?.text).toBe('Andre');
    expect(versionBefore(principles, earlier, 'd')).toBeUndefined();
  });

  it('state the legal basis for withholding them', () => {
    const table = present();
    const id = propose(table, { document: 'principles', text: 'x' }, 'consents');
    table.do({ do: 'setExempt', meeting: 'm', decision: id, exempt: { basis: 'offl. § 14' } });
    const { principles } = documentVersions(table.forum, table.summaries());
    expect(principles.at(-1)?.exemptBasis).toBe('offl. § 14');
  });
});
