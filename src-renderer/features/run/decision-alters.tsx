import { Button } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { decisionNumber } from '../../../src-core/meeting/numbers.ts';
import { Alters } from '../../../src-core/model/decision.ts';
import type { Decision, Meeting } from '../../../src-core/model/meeting.ts';
import { useView } from '../../app/session.ts';
import { FormText } from '../../ui/checked-form.tsx';
import { Choice } from '../../ui/choice.tsx';
import { NewForm } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { LazyDetails } from '../../ui/lazy-details.tsx';
import type { ChangeDecision } from './decision-force.tsx';

interface Altering {
  readonly meeting: Meeting;
  readonly decision: Decision;
  readonly change: ChangeDecision;
}

/** The earlier decision that this one replaces, amends, repeals or corrects. */
export function DecisionAlters(props: Altering) {
  const t = useTranslate();
  return (
    <LazyDetails summary={t('decisionTerms.alters')}>
      {() => (props.decision.alters ? <Altered {...props} /> : <AlterForm {...props} />)}
    </LazyDetails>
  );
}

interface Earlier {
  readonly meeting?: string;
  readonly decision: string;
  /** As the user finds it: `7/2026-1, Vårmøtet`. */
  readonly label: string;
}

/** The decisions of this meeting and of the others, the latest first. */
function useEarlier({ meeting, decision }: Altering): readonly Earlier[] {
  const t = useTranslate();
  const meetings = useView('follow-up') ?? {};
  const here = meeting.decisions
    .filter(({ id, withdrawn }) => id !== decision.id && !withdrawn)
    .map((each) => ({
      decision: each.id,
      label: labelOf(decisionNumber(each), meeting.title),
    }));
  const others = Object.values(meetings)
    .toReversed()
    .filter(({ id }) => id !== meeting.id)
    .flatMap(({ id, title, decisions }) =>
      decisions
        .filter(({ outcome }) => outcome !== 'withdrawn')
        .map((each) => ({
          meeting: id,
          decision: each.id,
          label: labelOf(each.number, title),
        })),
    );
  return [...here, ...others];

  function labelOf(number: string, title: string): string {
    return t('decisionTerms.earlierLabel', { number, meeting: title });
  }
}

function AlterForm(props: Altering) {
  const t = useTranslate();
  const list = useId();
  const earlier = useEarlier(props);
  return (
    <NewForm
      className="stack tight"
      label={t('decisionTerms.alters')}
      words={t('decisionKinds.save')}
      onSend={({ text }) => {
        const typed = text('alters') ?? '';
        const { label: _, ...known } = earlier.find(({ label }) => label === typed) ?? {};
        const named = 'decision' in known ? known : { text: typed };
        return props.change({ alters: { ...named, as: text('as') } });
      }}
    >
      <Choice
        name="as"
        label={t('decisionTerms.how')}
        defaultValue="replaces"
        options={Alters.shape.as.options.map((each) => [each, t(`alterations.${each}`)] as const)}
      />
      <FormText name="alters" required list={list} label={t('decisionTerms.earlier')} />
      <datalist id={list}>
        {earlier.map(({ meeting, decision, label }) => (
          <option key={`${meeting}/${decision}`} value={label} />
        ))}
      </datalist>
    </NewForm>
  );
}

function Altered(props: Altering) {
  const t = useTranslate();
  const earlier = useEarlier(props);
  const { decision, change } = props;
  const { alters } = decision;
  if (!alters) return null;
  const known = earlier.find(
    (each) => each.decision === alters.decision && each.meeting === alters.meeting,
  );
  const what = alters.text ?? known?.label ?? '';
  return (
    <div className="row middle">
      <span className="grow">
        {t('decisionTerms.alteredIs', { how: t(`alterations.${alters.as}`), what })}
      </span>
      <Button variant="tertiary" onClick={() => void change({ alters: null })}>
        {t('decisionTerms.notAlters')}
      </Button>
    </div>
  );
}
