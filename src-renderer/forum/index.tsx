import { Heading, Tabs } from '@digdir/designsystemet-react';
import { useHost, useTranslate } from '../session.ts';
import { MandateTab } from './mandate.tsx';
import { MeetingsTab } from './meetings.tsx';
import { OpenTab } from './open.tsx';
import { PartnersTab } from './partners.tsx';

/** The forum: its meetings, what is open, its partners, its mandate. */
export function ForumView() {
  const t = useTranslate();
  const host = useHost();
  return (
    <>
      <Heading level={1} data-size="lg">
        {host?.forum?.name}
      </Heading>
      <Tabs defaultValue="meetings">
        <Tabs.List>
          <Tabs.Tab value="meetings">{t('shell.meetings')}</Tabs.Tab>
          <Tabs.Tab value="open">{t('shell.openThings')}</Tabs.Tab>
          <Tabs.Tab value="partners">{t('shell.partners')}</Tabs.Tab>
          <Tabs.Tab value="mandate">{t('shell.mandate')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="meetings">
          <MeetingsTab />
        </Tabs.Panel>
        <Tabs.Panel value="open">
          <OpenTab />
        </Tabs.Panel>
        <Tabs.Panel value="partners">
          <PartnersTab />
        </Tabs.Panel>
        <Tabs.Panel value="mandate">
          <MandateTab />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
