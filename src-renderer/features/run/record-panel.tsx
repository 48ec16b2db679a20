import { type RefObject, useEffect, useRef, useState } from 'react';
import { takesRecords } from '../../../src-core/commands/lookups.ts';
import { isRecording } from '../../../src-core/commands/phase-rules.ts';
import { holdsCheck } from '../../../src-core/meeting/agenda-sections.ts';
import { numberForDecision } from '../../../src-core/meeting/give-numbers.ts';
import { usualProcedure } from '../../../src-core/meeting/outcome.ts';
import { getOwn } from '../../../src-core/model/field-types.ts';
import type { Forum } from '../../../src-core/model/forum.ts';
import type { Decision, Item, Meeting } from '../../../src-core/model/meeting.ts';
import { execute } from '../../app/session.ts';
import { ShortcutButton } from '../../app/shortcut-button.tsx';
import { isInText, useShortcut } from '../../app/shortcuts.ts';
import { useTranslate } from '../../ui/language.tsx';
import { AssessmentPanel } from '../assessment/assessment-panel.tsx';
import { ActionPoints, NewActionPoint } from './action-points.tsx';
import { AdoptDocument } from './adopt-document.tsx';
import { AgreementCard } from './agreement-card.tsx';
import { DecisionCard } from './decision-card.tsx';
import { NewAgreement } from './new-agreement.tsx';
import { NewStatement, Statements } from './statements.tsx';

const ADDED = {
  agreement: { shortcut: 'addAgreement', Form: NewAgreement },
  'action-point': { shortcut: 'addActionPoint', Form: NewActionPoint },
  statement: { shortcut: 'addStatement', Form: NewStatement },
  adopt: { shortcut: 'adoptDocument', Form: AdoptDocument },
} as const;
type Added = keyof typeof ADDED;

/** What the meeting decides and agrees under an item, with a key for each kind. */
export function RecordPanel(props: {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly item: Item;
}) {
  const t = useTranslate();
  const [adding, setAdding] = useState<Added>();
  const section = useRef<HTMLElement>(null);
  const { forum, meeting, item } = props;
  const begun = useBegun(forum, meeting, item);
  const mayRecord = isRecording(meeting) && takesRecords(item);
  useShortcut('addDecision', () => mayRecord && begun.begin());
  useGoRound(section, begun.decisions.length > 0);
  const Form = adding && ADDED[adding].Form;
  // A fast user may open the next form before the answer to this one has come.
  const done = () => setAdding((now) => (now === adding ? undefined : now));
  return (
    <section className="stack" aria-label={t('run.record')} ref={section}>
      {mayRecord && (
        <div className="row capture-keys" data-size="sm">
          <ShortcutButton shortcut="addDecision" onClick={begun.begin} />
          {(Object.keys(ADDED) as Added[]).map((each) => (
            <AddButton key={each} what={each} onAdd={setAdding} />
          ))}
        </div>
      )}
      {Form && <Form {...props} onDone={done} />}
      {holdsCheck(meeting, item) && <AssessmentPanel forum={forum} meeting={meeting} />}
      {[...meeting.decisions, ...begun.decisions]
        .filter((decision) => decision.item === item.id)
        .map((decision) => (
          <DecisionCard
            key={decision.id}
            forum={forum}
            meeting={meeting}
            decision={decision}
            onLeave={begun.leave}
          />
        ))}
      {meeting.agreements
        .filter((agreement) => agreement.item === item.id)
        .map((agreement) => (
          <AgreementCard key={agreement.id} forum={forum} meeting={meeting} agreement={agreement} />
        ))}
      <ActionPoints {...props} />
      <Statements {...props} />
    </section>
  );
}

/**
 * A decision that the user has started but not proposed yet. Its field appears at once, so that typing can go on. The
 * first word proposes it; if it is left empty, it disappears.
 */
function useBegun(forum: Forum, meeting: Meeting, item: Item) {
  const [id, setId] = useState<string>();
  const isProposed = meeting.decisions.some((each) => each.id === id);
  const serial = 1 + (getOwn(meeting.given.decisions, item.id) ?? 0);
  const number = numberForDecision(meeting, { item: item.id, serial }, forum);
  const decision: Decision | undefined =
    id === undefined || isProposed
      ? undefined
      : {
          id,
          item: item.id,
          serial,
          ...(number === undefined ? {} : { number }),
          wording: '',
          procedure: usualProcedure(item),
          positions: [],
          withdrawn: false,
        };
  return {
    decisions: decision ? [decision] : [],
    begin: () => {
      const next = crypto.randomUUID();
      setId(next);
      // The first decision begins with what the papers proposed (D168).
      const isFirst = !meeting.decisions.some((each) => each.item === item.id);
      if (!isFirst || !item.proposal) return;
      void execute({ do: 'proposeDecision', meeting: meeting.id, id: next, item: item.id });
    },
    leave: (wording: string) => {
      if (!isProposed && wording === '') setId(undefined);
    },
  };
}

/** A quick user presses R before the new decision has been saved: R goes round that one, not the one before it. */
function useGoRound(section: RefObject<HTMLElement | null>, isProposing: boolean): void {
  const isAsked = useRef(false);
  useShortcut('goRound', () => {
    if (isProposing) isAsked.current = true;
    else firstInRound(section.current)?.focus();
  });
  useEffect(() => {
    if (!isAsked.current || isProposing) return;
    isAsked.current = false;
    if (!isInText(document.activeElement)) firstInRound(section.current)?.focus();
  }, [section, isProposing]);
}

function AddButton(props: { readonly what: Added; readonly onAdd: (what: Added) => void }) {
  const { shortcut } = ADDED[props.what];
  const add = () => props.onAdd(props.what);
  useShortcut(shortcut, add);
  return <ShortcutButton shortcut={shortcut} variant="secondary" onClick={add} />;
}

/** The first partner that has not answered, in the decision that was proposed last. */
function firstInRound(section: HTMLElement | null): HTMLInputElement | null | undefined {
  const round = [...(section?.querySelectorAll('.round') ?? [])].at(-1);
  return (
    round?.querySelector<HTMLInputElement>('.position:not([data-taken]) input') ??
    round?.querySelector('input')
  );
}
