import { Heading, Link, Paragraph, Tag } from '@digdir/designsystemet-react';
import { list, shortDay } from '../../../src-core/i18n/format.ts';
import type { Day } from '../../../src-core/model/field-types.ts';
import type { ForumItself, Partner } from '../../../src-core/model/forum.ts';
import { mayBindSentence, type PartnerView } from '../../../src-core/projections/partner-view.ts';
import { onOneLine } from '../../../src-core/text/plain-text.ts';
import { href, useArrival } from '../../app/routes.ts';
import { useView } from '../../app/session.ts';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { Asked, Awaits, Owns, PromisedBy } from './open-obligations.tsx';
import { NumberLink, PartnerSection } from './partner-section.tsx';
import './partner-page.css';

/** One partner: who may bind it, what binds it, its commitments and measures, what it awaits, and its reservations. */
export function PartnerPage({ id }: { readonly id: string }) {
  const t = useTranslate();
  const language = useLanguage();
  const forum = useView('forum');
  const view = useView(`partner:${id}`);
  const partner = forum?.partners.find((each) => each.id === id);
  const arrival = useArrival(`partner-${id}`);
  if (forum && !partner) return <Heading level={1}>{t('partnerPage.unknown')}</Heading>;
  if (!forum || !partner || !view) return <Paragraph>{t('shell.loading')}</Paragraph>;
  return (
    <div className="stack">
      <Link href={href({ view: 'forum', tab: 'partners' })}>{t('partnerPage.all')}</Link>
      <div className="row middle">
        <Heading level={1} data-size="md" className="grow" {...arrival}>
          {partner.name}
        </Heading>
        <Tag>{t(`authorities.${partner.authority}`)}</Tag>
      </div>
      <Paragraph data-size="lg">{mayBindSentence(forum, partner, language)}</Paragraph>
      <div className="two">
        <div className="stack">
          <BoundBy view={view} />
          <Reserved view={view} />
        </div>
        <div className="stack">
          <Awaits view={view} name={partner.name} />
          <Asked view={view} />
          <PromisedBy view={view} name={partner.name} />
          <Owns view={view} name={partner.name} />
          <About forum={forum} partner={partner} />
        </div>
      </div>
    </div>
  );
}

function BoundBy({ view }: { readonly view: PartnerView }) {
  const t = useTranslate();
  const language = useLanguage();
  const day = (given: Day) => shortDay(given, language);
  const bound = view.bound.map(({ from, to, ...about }) => {
    const words =
      to === undefined
        ? t('partnerPage.from', { day: day(from) })
        : t('partnerPage.fromTo', { day: day(from), to: day(to) });
    return { ...about, words };
  });
  const waiting = view.waiting.map(({ on, ...about }) => {
    const words = on === 'others' ? 'partnerPage.withOthers' : 'partnerPage.onCondition';
    return { ...about, words: t(words) };
  });
  return (
    <PartnerSection title={t('partnerPage.boundBy')} nothing={t('partnerPage.boundByNothing')}>
      {[...bound, ...waiting].map(({ of, id, meeting, item, number, title, words }) => (
        <li key={`${meeting}/${of}/${id}`} className="line">
          <div className="grow">
            <NumberLink of={of} number={number} meeting={meeting} item={item} /> {onOneLine(title)}
            <div className="muted">{words}</div>
          </div>
        </li>
      ))}
    </PartnerSection>
  );
}

function Reserved({ view }: { readonly view: PartnerView }) {
  const t = useTranslate();
  return (
    <PartnerSection title={t('partnerPage.reserved')} nothing={t('partnerPage.reservedNowhere')}>
      {view.reserved.map(({ of, id, meeting, item, number, title, note }) => (
        <li key={`${meeting}/${id}`} className="line">
          <div className="grow">
            <NumberLink of={of} number={number} meeting={meeting} item={item} /> {onOneLine(title)}
            {note && <div className="as-typed">{note}</div>}
          </div>
        </li>
      ))}
    </PartnerSection>
  );
}

function About({ forum, partner }: { readonly forum: ForumItself; readonly partner: Partner }) {
  const t = useTranslate();
  const language = useLanguage();
  const people = forum.representatives.filter((each) => each.partner === partner.id);
  const facts = [
    ['shell.role', partner.role],
    ['shell.frame', partner.frame],
    ['shell.principal', partner.principal],
    ['sheetColumns.contributions', list(partner.contributions, language)],
    ['shell.motivation', partner.motivation],
    [
      'shell.representatives',
      list(
        people.map((each) => each.name),
        language,
      ),
    ],
    ['shell.joined', shortDay(partner.joined, language)],
  ] as const;
  return (
    <section className="card" aria-label={t('partnerPage.about')}>
      <Heading level={2} data-size="sm">
        {t('partnerPage.about')}
      </Heading>
      <dl className="about-partner">
        {facts
          .filter(([, text]) => text)
          .map(([words, text]) => (
            <div key={words}>
              <dt>{t(words)}</dt>
              <dd className="as-typed">{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
