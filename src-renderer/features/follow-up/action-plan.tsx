import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { TrashIcon } from '@navikt/aksel-icons';
import { lazy, Suspense } from 'react';
import { shortDay } from '../../../src-core/i18n/format.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import {
  type Challenge,
  type ForumItself,
  type Measure,
  MeasureStatus,
} from '../../../src-core/model/forum.ts';
import { latestMeasureStatus } from '../../../src-core/projections/measure-status.ts';
import { useArrival } from '../../app/routes.ts';
import { execute, useView } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { FormText } from '../../ui/checked-form.tsx';
import { Choice } from '../../ui/choice.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DraftField, given, NewForm } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { partnerName, partnerOptions } from '../partners/partner-name.ts';

const BurnDowns = lazy(async () => ({
  default: (await import('./burn-down-section.tsx')).BurnDowns,
}));

/** The challenges that the forum works with, the measures of its action plan, and how far they have come. */
export function ActionPlanTab() {
  const t = useTranslate();
  const forum = useView('forum');
  if (!forum) return <Paragraph>{t('shell.loading')}</Paragraph>;
  return (
    <div className="stack">
      <div className="two">
        <Challenges forum={forum} />
        <Measures forum={forum} />
      </div>
      <Suspense>
        <BurnDowns />
      </Suspense>
    </div>
  );
}

function Challenges({ forum }: { readonly forum: ForumItself }) {
  const t = useTranslate();
  return (
    <section className="card stack">
      <Heading level={2} data-size="sm">
        {t('shell.challenges')}
      </Heading>
      {forum.challenges.length === 0 && (
        <Paragraph className="muted">{t('shell.noChallenges')}</Paragraph>
      )}
      <ul className="plain">
        {forum.challenges.map((challenge) => (
          <ChallengeLine key={challenge.id} challenge={challenge} />
        ))}
      </ul>
      <NewForm
        words={t('shell.addChallenge')}
        onSend={({ text }) =>
          execute({
            do: 'addChallenge',
            title: text('title') ?? '',
            ...given({ note: text('note') }),
          })
        }
      >
        <FormText name="title" label={t('shell.newChallenge')} required />
        <FormText name="note" multiline rows={2} label={t('shell.description')} />
      </NewForm>
    </section>
  );
}

function ChallengeLine({ challenge }: { readonly challenge: Challenge }) {
  const t = useTranslate();
  return (
    <li className="line" {...useArrival(`challenge-${challenge.id}`)}>
      <details className="grow">
        <summary>{challenge.title}</summary>
        <div className="stack" data-size="sm">
          <DraftField
            label={t('shell.title')}
            value={challenge.title}
            onSave={(title) => execute({ do: 'changeChallenge', challenge: challenge.id, title })}
          />
          <DraftField
            rows={3}
            label={t('shell.description')}
            value={challenge.note}
            onSave={(note) =>
              execute({ do: 'changeChallenge', challenge: challenge.id, note: note || null })
            }
          />
        </div>
      </details>
      <IconButton
        data-size="sm"
        words={t('meeting.remove', { title: challenge.title })}
        Icon={TrashIcon}
        onClick={() => void execute({ do: 'removeChallenge', challenge: challenge.id })}
      />
    </li>
  );
}

function Measures({ forum }: { readonly forum: ForumItself }) {
  const t = useTranslate();
  const members = forum.partners.filter((each) => !each.exit).map((each) => each.id);
  return (
    <section className="card stack">
      <Heading level={2} data-size="sm">
        {t('shell.measures')}
      </Heading>
      {forum.measures.length === 0 && (
        <Paragraph className="muted">{t('shell.noMeasures')}</Paragraph>
      )}
      <ul className="plain">
        {forum.measures.map((measure) => (
          <MeasureLine key={measure.id} forum={forum} measure={measure} members={members} />
        ))}
      </ul>
      {members.length > 0 && <NewMeasure forum={forum} members={members} />}
    </section>
  );
}

function NewMeasure(props: { readonly forum: ForumItself; readonly members: readonly string[] }) {
  const t = useTranslate();
  const { forum, members } = props;
  return (
    <NewForm
      words={t('shell.addMeasure')}
      onSend={({ text }) =>
        execute({
          do: 'addMeasure',
          title: text('title') ?? '',
          owner: text('owner') ?? '',
          ...given({ due: text('due') }),
          ...(text('challenges') ? { challenges: [text('challenges') ?? ''] } : {}),
        })
      }
    >
      <FormText name="title" label={t('shell.newMeasure')} required />
      <div className="pair">
        <Choice name="owner" label={t('meeting.owner')} options={partnerOptions(forum, members)} />
        <DayField name="due" label={t('shell.due')} />
      </div>
      <Choice<string>
        name="challenges"
        label={t('shell.forChallenge')}
        options={[
          ['', t('shell.none')],
          ...forum.challenges.map((each) => [each.id, each.title] as const),
        ]}
      />
    </NewForm>
  );
}

interface MeasureProps {
  readonly forum: ForumItself;
  readonly measure: Measure;
  readonly members: readonly string[];
}

function MeasureLine(props: MeasureProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { forum, measure } = props;
  const status = latestMeasureStatus(measure, dayOf(timeNow()));
  return (
    <li className="line" {...useArrival(`measure-${measure.id}`)}>
      <details className="grow">
        <summary>
          {measure.title}{' '}
          <span className="muted">
            {partnerName(forum, measure.owner)}
            {measure.due && `, ${shortDay(measure.due, language)}`}
          </span>{' '}
          <Tag data-color={status === 'done' ? 'success' : 'neutral'}>
            {t(`measureStatus.${status}`)}
          </Tag>
        </summary>
        <EditMeasure {...props} />
      </details>
      <IconButton
        data-size="sm"
        words={t('meeting.remove', { title: measure.title })}
        Icon={TrashIcon}
        onClick={() => void execute({ do: 'removeMeasure', measure: measure.id })}
      />
    </li>
  );
}

function EditMeasure({ forum, measure, members }: MeasureProps) {
  const t = useTranslate();
  const change = (changes: object) =>
    execute({ do: 'changeMeasure', measure: measure.id, ...changes });
  return (
    <div className="stack" data-size="sm">
      <DraftField
        label={t('shell.title')}
        value={measure.title}
        onSave={(title) => change({ title })}
      />
      <div className="pair">
        <Choice
          label={t('shell.status')}
          value={latestMeasureStatus(measure, dayOf(timeNow()))}
          onChoose={(status) =>
            void execute({
              do: 'setMeasureStatus',
              measure: measure.id,
              status,
              on: dayOf(timeNow()),
            })
          }
          options={MeasureStatus.options.map((each) => [each, t(`measureStatus.${each}`)] as const)}
        />
        <Choice
          label={t('meeting.owner')}
          value={measure.owner}
          onChoose={(owner) => void change({ owner })}
          options={partnerOptions(forum, [...new Set([measure.owner, ...members])])}
        />
        <DayField
          label={t('shell.due')}
          value={measure.due}
          onDay={(due) => change({ due: due || null })}
        />
      </div>
    </div>
  );
}
