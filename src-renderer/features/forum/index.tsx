import { Heading, Link, Tabs } from '@digdir/designsystemet-react';
import { type ComponentType, lazy, Suspense } from 'react';
import type { WordKey } from '../../../src-core/i18n/index.ts';
import { FORUM_TABS, type ForumTab, go, href } from '../../app/routes.ts';
import { useHost } from '../../app/session.ts';
import { useTranslate } from '../../ui/language.tsx';
import { MeetingsTab } from './meetings-tab.tsx';

/** Tabs that are not shown first load when they are used. */
const AgreementsTab = lazy(async () => ({
  default: (await import('../agreements/index.tsx')).AgreementsTab,
}));
const OpenTab = lazy(async () => ({ default: (await import('../follow-up/index.tsx')).OpenTab }));
const WrittenTab = lazy(async () => ({
  default: (await import('../follow-up/written-tab.tsx')).WrittenProceduresTab,
}));
const ActionPlanTab = lazy(async () => ({
  default: (await import('../follow-up/action-plan.tsx')).ActionPlanTab,
}));
const PartnersTab = lazy(async () => ({
  default: (await import('../partners/index.tsx')).PartnersTab,
}));
const MandateTab = lazy(async () => ({ default: (await import('./mandate-tab.tsx')).MandateTab }));
const CheckTab = lazy(async () => ({
  default: (await import('../assessment/assessment-tab.tsx')).AssessmentTab,
}));

const TABS: Record<ForumTab, { readonly words: WordKey; readonly Panel: ComponentType }> = {
  meetings: { words: 'shell.meetings', Panel: MeetingsTab },
  open: { words: 'shell.openThings', Panel: OpenTab },
  written: { words: 'writtenProcedure.title', Panel: WrittenTab },
  agreements: { words: 'agreements.title', Panel: AgreementsTab },
  plan: { words: 'shell.actionPlan', Panel: ActionPlanTab },
  check: { words: 'assessment.title', Panel: CheckTab },
  partners: { words: 'shell.partners', Panel: PartnersTab },
  mandate: { words: 'shell.mandate', Panel: MandateTab },
};

/** The forum: its meetings, what is open, its partners, its mandate. Which one is in the address. */
export function ForumView({ tab = 'meetings' }: { readonly tab?: ForumTab | undefined }) {
  const t = useTranslate();
  const host = useHost();
  return (
    <>
      <div className="row middle">
        <Heading level={1} data-size="lg" className="grow">
          {host?.forum?.name}
        </Heading>
        <Link href={href({ view: 'trace' })}>{t('auditLog.title')}</Link>
      </div>
      <Tabs value={tab} onChange={(chosen) => go({ view: 'forum', tab: chosen as ForumTab })}>
        <Tabs.List>
          {FORUM_TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(TABS[each].words)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {FORUM_TABS.map((each) => {
          const { Panel } = TABS[each];
          // Only the chosen tab is drawn.
          return (
            <Tabs.Panel key={each} value={each}>
              <Suspense>{each === tab && <Panel />}</Suspense>
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </>
  );
}
