import { Checkbox, Dialog, Heading, Link, Paragraph } from '@digdir/designsystemet-react';
import { lazy, Suspense } from 'react';
import type { ForumItself } from '../../../src-core/model/forum.ts';
import { type HostState, SCHEMES, TEXT_SIZES } from '../../../src-core/protocol/service.ts';
import { bridge, execute, useView } from '../../app/session.ts';
import { InTheWay } from '../../app/status-banners.tsx';
import { Choice, LanguageChoice } from '../../ui/choice.tsx';
import { DraftField } from '../../ui/form.tsx';
import { useTranslate } from '../../ui/language.tsx';
import { DecisionRules } from './decision-rules.tsx';
import { HouseWordsSettings } from './house-words-settings.tsx';
import { LetterheadSettings } from './letterhead-settings.tsx';
import { NumberingSettings } from './numbering-settings.tsx';
import { SectionSettings } from './section-settings.tsx';
import { SettingsSection } from './settings-section.tsx';

const BackupSettings = lazy(async () => ({
  default: (await import('../backups/index.tsx')).BackupSettings,
}));

const DEGREES = ['1', '2', '3', '4'] as const;

/** How the window looks on this machine, and the forum's own rules. */
export function SettingsPage(props: { readonly host: HostState; readonly onClose: () => void }) {
  const t = useTranslate();
  const { host, onClose } = props;
  return (
    <Dialog open onClose={onClose} closeButton={t('meeting.close')}>
      <InTheWay />
      <div className="stack">
        <Heading level={2} data-size="sm">
          {t('shell.settings')}
        </Heading>
        <LanguageChoice
          label={t('shell.language')}
          value={host.language}
          onChoose={(language) => void bridge.host.prefer({ language })}
        />
        <Choice
          label={t('shell.scheme')}
          value={host.scheme}
          onChoose={(scheme) => void bridge.host.prefer({ scheme })}
          options={SCHEMES.map((each) => [each, t(`schemes.${each}`)] as const)}
        />
        <Choice
          label={t('shell.textSize')}
          value={host.size}
          onChoose={(size) => void bridge.host.prefer({ size })}
          options={TEXT_SIZES.map((each) => [each, t(`textSizes.${each}`)] as const)}
        />
        {host.host === 'desktop' && (
          <Checkbox
            label={t('crash.useGpu')}
            description={t('crash.useGpuHelp')}
            checked={host.gpu}
            onChange={({ target }) => void bridge.host.prefer({ gpu: target.checked })}
          />
        )}
        {host.forum && <ForumSettings />}
        {host.forum && (
          <Suspense>
            <BackupSettings forum={host.forum} />
          </Suspense>
        )}
        <About host={host} />
      </div>
    </Dialog>
  );
}

/** Which version this is, and where to find a newer one. */
function About(props: { readonly host: HostState }) {
  const t = useTranslate();
  const { version, homepage } = props.host;
  return (
    <section className="stack tight">
      <Paragraph data-size="sm">{t('shell.about', { version })}</Paragraph>
      <Paragraph data-size="sm">
        {t(homepage ? 'shell.newer' : 'shell.newerUnknown')}{' '}
        {homepage && (
          <Link href={homepage} target="_blank" rel="noreferrer">
            {homepage}
          </Link>
        )}
      </Paragraph>
    </section>
  );
}

function ForumSettings() {
  const t = useTranslate();
  const forum = useView('forum');
  if (!forum) return null;
  const change = (changes: Partial<ForumItself>) =>
    execute({ do: 'setForum', name: forum.name, ...changes });
  return (
    <SettingsSection title={t('shell.forumSettings')} className="stack">
      <DraftField
        label={t('shell.forumName')}
        value={forum.name}
        onSave={(name) => change({ name })}
      />
      <DraftField
        label={t('shell.secretariat')}
        value={forum.secretariat}
        onSave={(secretariat) => change({ secretariat })}
      />
      <LetterheadSettings forum={forum} />
      <LanguageChoice
        label={t('shell.forumLanguage')}
        value={forum.language}
        onChoose={(language) => void change({ language })}
      />
      <DecisionRules forum={forum} />
      <SectionSettings forum={forum} />
      <HouseWordsSettings words={forum.words} onWords={(words) => void change({ words })} />
      <NumberingSettings forum={forum} />
      <CoordinationSteps
        steps={forum.coordinationSteps}
        onSteps={(coordinationSteps) => change({ coordinationSteps })}
      />
    </SettingsSection>
  );
}

/** What the forum calls the degrees of coordination. */
function CoordinationSteps(props: {
  readonly steps: readonly string[];
  readonly onSteps: (steps: string[]) => ReturnType<typeof execute>;
}) {
  const t = useTranslate();
  const { steps, onSteps } = props;
  const stepOf = (index: number) => steps[index] ?? t(`degrees.${DEGREES[index] ?? '1'}`);
  return (
    <fieldset className="plain-fieldset stack tight">
      <legend>{t('shell.steps')}</legend>
      {DEGREES.map((degree, index) => (
        <DraftField
          key={degree}
          label={degree}
          value={stepOf(index)}
          onSave={(text) =>
            onSteps(DEGREES.map((_, each) => (each === index ? text : stepOf(each))))
          }
        />
      ))}
    </fieldset>
  );
}
