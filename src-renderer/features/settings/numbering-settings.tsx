import './numbering-settings.css';
import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { list } from '../../../src-core/i18n/format.ts';
import {
  faultOfPattern,
  faultOfSeries,
  numberFrom,
  type PatternFault,
  USUAL_NUMBERING,
} from '../../../src-core/meeting/number-patterns.ts';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import {
  MAX_NUMBER,
  NUMBERED_KINDS,
  type Numbering,
  RESTARTS,
  type SeriesRule,
} from '../../../src-core/model/numbering.ts';
import { execute } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { CheckedForm, FormText } from '../../ui/checked-form.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { NumberField } from '../../ui/number-field.tsx';

type Kind = (typeof NUMBERED_KINDS)[number];
const OWN_SERIES: SeriesRule = { pattern: 'RS {n}/{yyyy}', restart: 'year' };
/** Any number will do as an example. */
const EXAMPLE = 7;

/** How the forum numbers, with an example that follows what is typed. */
export function NumberingSettings({ forum }: { readonly forum: ForumItself }) {
  const t = useTranslate();
  return (
    <details className="more">
      <summary>{t('numbering.title')}</summary>
      {/* Somebody else may change it meanwhile: then the form begins again. */}
      <NumberingForm key={JSON.stringify(forum.numbering)} forum={forum} />
    </details>
  );
}

function NumberingForm({ forum }: { readonly forum: ForumItself }) {
  const t = useTranslate();
  const [rules, setRules] = useState<Numbering>(forum.numbering ?? USUAL_NUMBERING);
  const { items, decisions = USUAL_NUMBERING.decisions } = rules;
  const { agreements = USUAL_NUMBERING.agreements } = rules;
  const { byKind: own = {}, ...main } = items;
  const setOwn = (byKind: typeof own) => setRules({ ...rules, items: { ...main, byKind } });
  const save = () =>
    execute({ do: 'setForum', name: forum.name, numbering: { ...rules, decisions, agreements } });
  return (
    <CheckedForm className="stack" label={t('numbering.title')} onSend={save}>
      <Paragraph data-size="sm" className="muted">
        {t('numbering.hint')} {t('numbering.placeholders')}
      </Paragraph>
      <SeriesFields
        title={t('numbering.items')}
        path="numbering.items"
        rule={main}
        onRule={(rule) =>
          setRules({ ...rules, items: { ...rule, ...(items.byKind && { byKind: own }) } })
        }
      />
      {(Object.entries(own) as [Kind, SeriesRule][]).map(([kind, rule]) => (
        <SeriesFields
          key={kind}
          title={t('numbering.ownSeries', { kind: kindName(kind, t).toLowerCase() })}
          path={`numbering.items.byKind.${kind}`}
          rule={rule}
          onRule={(next) => setOwn({ ...own, [kind]: next })}
          onRemove={() => {
            const { [kind]: _, ...left } = own;
            setOwn(left);
          }}
        />
      ))}
      <AddSeries own={own} onAdd={(kind) => setOwn({ ...own, [kind]: OWN_SERIES })} />
      <DecisionPattern
        now={decisions.pattern}
        item={exampleOf(main)[0] ?? ''}
        onPattern={(pattern) => setRules({ ...rules, decisions: { pattern } })}
      />
      <SeriesFields
        title={t('numbering.agreements')}
        path="numbering.agreements"
        rule={agreements}
        onRule={(rule) => setRules({ ...rules, agreements: rule })}
      />
      <div className="row">
        <Button type="submit">{t('numbering.save')}</Button>
      </div>
    </CheckedForm>
  );
}

function SeriesFields(props: {
  readonly title: string;
  /** Where the rule is in the command, so that a refusal is shown at its field. */
  readonly path: string;
  readonly rule: SeriesRule;
  readonly onRule: (rule: SeriesRule) => void;
  readonly onRemove?: () => void;
}) {
  const t = useTranslate();
  const { title, path, rule, onRule, onRemove } = props;
  const { next: _, ...without } = rule;
  const faultIn = (pattern: string) => inWords(faultOfSeries({ ...rule, pattern }), t);
  return (
    <fieldset className="plain-fieldset number-series stack tight">
      <legend>{title}</legend>
      <div className="row">
        <FormText
          label={t('numbering.pattern')}
          name={`${path}.pattern`}
          value={rule.pattern}
          ref={withFault(faultIn(rule.pattern))}
          required
          autoComplete="off"
          onChange={({ target }) => {
            target.setCustomValidity(faultIn(target.value));
            onRule({ ...rule, pattern: target.value });
          }}
        />
        <Choice
          label={t('numbering.restart')}
          name={`${path}.restart`}
          value={rule.restart}
          options={RESTARTS.map((each) => [each, t(`restarts.${each}`)] as const)}
          onChoose={(restart) =>
            onRule(restart === 'meeting' ? { ...without, restart } : { ...rule, restart })
          }
        />
        {rule.restart !== 'meeting' && (
          <NumberField
            label={t('numbering.next')}
            name={`${path}.next`}
            min={1}
            max={MAX_NUMBER}
            defaultValue={rule.next}
            onNumber={(next) => onRule(next === undefined ? without : { ...rule, next })}
          />
        )}
        {onRemove && (
          <Button type="button" variant="tertiary" onClick={onRemove}>
            {t('numbering.removeSeries')}
          </Button>
        )}
      </div>
      <Examples of={exampleOf(rule)} />
    </fieldset>
  );
}

function DecisionPattern(props: {
  readonly now: string;
  readonly item: string;
  readonly onPattern: (pattern: string) => void;
}) {
  const t = useTranslate();
  const { now: pattern, item, onPattern } = props;
  const faultIn = (typed: string) => inWords(faultOfPattern(typed, 'decisions'), t);
  const example = numberFrom(pattern, { n: 1, year: thisYear(), item });
  return (
    <fieldset className="plain-fieldset number-series stack tight">
      <legend>{t('numbering.decisions')}</legend>
      <FormText
        label={t('numbering.pattern')}
        description={t('numbering.decisionPlaceholders')}
        name="numbering.decisions.pattern"
        value={pattern}
        ref={withFault(faultIn(pattern))}
        required
        autoComplete="off"
        onChange={({ target }) => {
          target.setCustomValidity(faultIn(target.value));
          onPattern(target.value);
        }}
      />
      <Examples of={faultIn(pattern) || item === '' ? [] : [example]} />
    </fieldset>
  );
}

function AddSeries(props: {
  readonly own: NonNullable<Numbering['items']['byKind']>;
  readonly onAdd: (kind: Kind) => void;
}) {
  const t = useTranslate();
  const left = NUMBERED_KINDS.filter((kind) => !props.own[kind]);
  if (left.length === 0) return null;
  return (
    <Choice<Kind | ''>
      label={t('numbering.addSeries')}
      value=""
      options={[
        ['', t('numbering.noSeries')],
        ...left.map((kind) => [kind, kindName(kind, t)] as const),
      ]}
      onChoose={(kind) => kind !== '' && props.onAdd(kind)}
    />
  );
}

/** Two numbers, so that people see how they follow one another. */
function Examples({ of }: { readonly of: readonly string[] }) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <Paragraph data-size="sm" aria-live="polite">
      {of.length > 0 && t('numbering.example', { examples: list(of, language) })}
    </Paragraph>
  );
}

function exampleOf(rule: SeriesRule): readonly string[] {
  if (faultOfSeries(rule)) return [];
  const { pattern, restart, next } = rule;
  const first = next ?? (restart === 'meeting' ? 1 : EXAMPLE);
  return [first, first + 1].map((n) => numberFrom(pattern, { n, year: thisYear() }));
}

/** The form shows it at the field before anything is sent. */
function withFault(fault: string) {
  return (field: HTMLInputElement | HTMLTextAreaElement | null) => field?.setCustomValidity(fault);
}

/** Empty if nothing is wrong. */
function inWords(fault: PatternFault | undefined, t: ReturnType<typeof useTranslate>): string {
  return fault ? t(fault.words, { part: fault.part ?? '' }) : '';
}

function thisYear(): number {
  return Number(timeNow().slice(0, 4));
}

function kindName(kind: Kind, t: ReturnType<typeof useTranslate>): string {
  return t(`itemKinds.${kind}`);
}
