import type { Translate } from '../language/index.ts';
import { decisionNumber } from '../meeting/numbers.ts';
import {
  type Binding,
  type DecisionResult,
  positionOf,
  resultOfDecision,
} from '../meeting/outcome.ts';
import type { Adopts, Decision } from '../meeting/schema.ts';
import type { Id } from '../primitives.ts';
import type { Block, Panel, Table } from './blocks.ts';
import { plain, type Scope, strong } from './input.ts';
import { blocksOfMarkdown } from './markdown.ts';

/** A decision set apart: number, wording, outcome, positions, who is bound and who must still ask. */
export function decisionBlocks(scope: Scope, decision: Decision): Block[] {
  const { t, forum, meeting } = scope;
  const number = decisionNumber(meeting, decision);
  const title = t('minutes.decision', { number });
  if (scope.withheld(decision.exempt)) return [withheldPanel(scope, title, decision.exempt?.basis)];
  const result = resultOfDecision(forum, meeting, decision);
  const panel: Panel = {
    type: 'panel',
    kind: 'decision',
    title: plain(title),
    badge: outcomeWords(scope, result),
    tone: toneOf(result),
    blocks: [
      ...exemptNote(t, decision.exempt?.basis),
      ...blocksOfMarkdown(decision.wording),
      ...(decision.adopts ? adoptedBlocks(scope, decision.adopts) : []),
      ...boundBlocks(scope, decision, result),
    ],
  };
  const positions = positionsTable(scope, decision, result, number);
  return positions ? [panel, positions] : [panel];
}

export function withheldPanel(scope: Scope, title: string, basis: string | undefined): Panel {
  const text = scope.t('minutes.withheld', { basis: basis ?? '' });
  return {
    type: 'panel',
    kind: 'withheld',
    title: plain(title),
    tone: 'neutral',
    blocks: [{ type: 'paragraph', text: plain(text) }],
  };
}

/** In the full edition a reader is told what must not be passed on. */
export function exemptNote(t: Translate, basis: string | undefined): Block[] {
  if (basis === undefined) return [];
  return [{ type: 'paragraph', role: 'meta', text: plain(t('minutes.withheld', { basis })) }];
}

/** Who is bound, in plain words; shared by decisions and agreements. */
export function bindingLines(
  scope: Scope,
  binding: Readonly<Record<Id, Binding>>,
  mention: (partner: Id) => boolean = () => true,
): Block[] {
  const { t, names } = scope;
  const by = (kind: Binding) =>
    Object.keys(binding).filter((id) => binding[id] === kind && mention(id));
  const lines = [
    { partners: by('bound'), words: 'minutes.boundNow' as const },
    { partners: by('bound-on-ratification'), words: 'minutes.boundLater' as const },
    { partners: by('not-bound'), words: 'minutes.notBound' as const },
  ];
  return lines
    .filter(({ partners }) => partners.length > 0)
    .map(({ partners, words }) => ({
      type: 'paragraph',
      text: plain(t(words, { partners: names(partners) })),
    }));
}

function boundBlocks(scope: Scope, decision: Decision, result: DecisionResult): Block[] {
  const { t, names, day } = scope;
  const say = (text: string): Block => ({ type: 'paragraph', role: 'meta', text: plain(text) });
  const procedure = say(
    t('minutes.procedure', { procedure: t(`procedures.${decision.procedure}`) }),
  );
  if (result.outcome === 'adopted') {
    // Observers and absent ones are in the attendance table; only members of the day are named here.
    const members = new Set(scope.meeting.roll?.map((member) => member.partner));
    const mention = (id: Id) => members.size === 0 || members.has(id);
    return [procedure, ...bindingLines(scope, result.binding, mention)];
  }
  if (result.outcome !== 'open') return [procedure];
  return [
    procedure,
    ...(result.missing.length > 0
      ? [say(t('minutes.waitsFor', { partners: names(result.missing) }))]
      : []),
    ...(decision.deadline === undefined
      ? []
      : [say(t('minutes.deadline', { day: day(decision.deadline) }))]),
  ];
}

function adoptedBlocks({ t }: Scope, adopts: Adopts): Block[] {
  const document = t(`documents.${adopts.document}`);
  return [
    { type: 'paragraph', text: [strong(t('minutes.adopts', { document }))] },
    ...blocksOfMarkdown(adopts.purpose ?? ''),
    ...blocksOfMarkdown(adopts.text ?? ''),
    ...(adopts.objectives && adopts.objectives.length > 0
      ? [
          { type: 'paragraph', role: 'label', text: [strong(t('minutes.objectives'))] } as const,
          {
            type: 'list',
            ordered: true,
            items: adopts.objectives.map((objective) => [
              { type: 'paragraph', text: plain(objective.text) } as const,
            ]),
          } as const,
        ]
      : []),
  ];
}

function positionsTable(
  scope: Scope,
  decision: Decision,
  result: DecisionResult,
  number: string,
): Table | undefined {
  const { t, nameOf } = scope;
  if (result.eligible.length === 0 || decision.positions.length === 0) return undefined;
  return {
    type: 'table',
    title: t('minutes.positionsOn', { number }),
    columns: [
      { title: t('minutes.partner'), share: 32 },
      { title: t('minutes.position'), share: 18 },
      { title: t('minutes.note'), share: 28 },
      { title: t('minutes.consequence'), share: 22 },
    ],
    rows: result.eligible.map((id) => {
      const position = positionOf(decision, id);
      const binding = result.binding[id] ?? 'not-bound';
      return [
        plain(nameOf(id)),
        plain(position ? t(`positions.${position.position}`) : t('minutes.notAnswered')),
        plain(position?.note ?? ''),
        plain(t(`bindings.${binding}`)),
      ];
    }),
  };
}

/** `Vedtatt`, or who must still say yes at home (domain.md 3.1). */
function outcomeWords({ t, names }: Scope, { outcome, awaiting }: DecisionResult): string {
  if (outcome !== 'adopted' || awaiting.length === 0) return t(`outcomes.${outcome}`);
  return t('outcomes.awaiting', { partners: names(awaiting) });
}

function toneOf(result: DecisionResult): Panel['tone'] {
  if (result.outcome === 'adopted') return result.awaiting.length > 0 ? 'warning' : 'success';
  if (result.outcome === 'not-adopted') return 'danger';
  return result.outcome === 'open' ? 'warning' : 'neutral';
}
