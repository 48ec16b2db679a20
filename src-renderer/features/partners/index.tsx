import { Heading, Link, Paragraph, Tag } from '@digdir/designsystemet-react';
import { PencilIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { shortDay } from '../../../src-core/i18n/format.ts';
import type { ForumItself, Partner } from '../../../src-core/model/forum.ts';
import { mayBindSentence } from '../../../src-core/projections/partner-view.ts';
import { href } from '../../app/routes.ts';
import { useView } from '../../app/session.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { AddPartner } from './add-partner.tsx';
import { EditPartner } from './edit-partner.tsx';
import { PartnersFiles } from './partner-files.tsx';

/** The partners, each with its role and its authority to decide. */
export function PartnersTab() {
  const t = useTranslate();
  const forum = useView('forum');
  if (!forum) return <Paragraph>{t('shell.loading')}</Paragraph>;
  return (
    <div className="two wide-first">
      <section className="card stack">
        <Heading level={2} data-size="sm">
          {t('shell.partners')}
        </Heading>
        {forum.partners.length === 0 && (
          <Paragraph className="muted">{t('shell.noPartners')}</Paragraph>
        )}
        <ul className="plain">
          {forum.partners.map((partner) => (
            <PartnerLine key={partner.id} forum={forum} partner={partner} />
          ))}
        </ul>
        <PartnersFiles />
      </section>
      <AddPartner />
    </div>
  );
}

function PartnerLine({
  forum,
  partner,
}: {
  readonly forum: ForumItself;
  readonly partner: Partner;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="line">
      <div className="grow">
        <strong>
          <Link href={href({ view: 'partner', partner: partner.id })}>{partner.name}</Link>
        </strong>
        <div className="muted">{partner.role}</div>
        <div>{mayBindSentence(forum, partner, language)}</div>
      </div>
      <Tag data-color={partner.authority === 'decides' ? 'accent' : 'neutral'}>
        {t(`authorities.${partner.authority}`)}
      </Tag>
      {partner.exit && <Tag>{t('shell.left', { day: shortDay(partner.exit.on, language) })}</Tag>}
      <IconButton
        data-size="sm"
        words={t('meeting.edit', { title: partner.name })}
        Icon={PencilIcon}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && <EditPartner forum={forum} partner={partner} />}
    </li>
  );
}
