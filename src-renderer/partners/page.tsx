import { Heading, Link, Paragraph, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import {
  isMeasureOver,
  mayBindSentence,
  type PartnerView,
  type Promised,
} from '../../src-core/follow-up/partner.ts';
import type { Obligation } from '../../src-core/follow-up/types.ts';
import type { Forum, Partner } from '../../src-core/forum/schema.ts';
import { list, shortDay } from '../../src-core/language/format.ts';
import { wordsOfMarkdown } from '../../src-core/minutes/words-of.ts';
import { dayOf } from '../../src-core/primitives.ts';
import { MadeFile, useExport } from '../components/made-file.tsx';
import type { LetterOptions } from '../components/ratify.tsx';
import { Settle } from '../components/settle.tsx';
import { href, useArrival } from '../routes.ts';
import { timeNow, useLanguage, useTranslate, useView } from '../session.ts';
import './page.css';

/** One partner: who may bind it, what binds it, what it has promised, owns and awaits, where it reserved. */
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

function Part(props: {
  readonly title: string;
  readonly nothing?: string;
  readonly children: readonly ReactNode[];
  readonly after?: ReactNode;
}) {
  const { title, nothing, children, after } = props;
  return (
    <section className="card" aria-label={title}>
      <Heading level={2} data-size="sm">
        {title}
      </Heading>
      {children.length === 0 ? (
        <Paragraph className="muted">{nothing}</Paragraph>
      ) : (
        <ul className="plain">{children}</ul>
      )}
      {after}
    </section>
  );
}

function BoundBy({ view }: { readonly view: PartnerView }) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <Part title={t('partnerPage.boundBy')} nothing={t('partnerPage.boundByNothing')}>
      {view.bound.map(({ of, id, meeting, item, number, title, from, to }) => (
        <li key={`${meeting}/${of}/${id}`} className="line">
          <div className="grow">
            <NumberLink of={of} number={number} meeting={meeting} item={item} />{' '}
            {wordsOfMarkdown(title)}
            <div className="muted">
              {to === undefined
                ? t('partnerPage.from', { day: shortDay(from, language) })
                : t('partnerPage.fromTo', {
                    day: shortDay(from, language),
                    to: shortDay(to, language),
                  })}
            </div>
          </div>
        </li>
      ))}
    </Part>
  );
}

function Reserved({ view }: { readonly view: PartnerView }) {
  const t = useTranslate();
  return (
    <Part title={t('partnerPage.reserved')} nothing={t('partnerPage.reservedNowhere')}>
      {view.reserved.map(({ of, id, meeting, item, number, title, note }) => (
        <li key={`${meeting}/${id}`} className="line">
          <div className="grow">
            <NumberLink of={of} number={number} meeting={meeting} item={item} />{' '}
            {wordsOfMarkdown(title)}
            {note && <div>{note}</div>}
          </div>
        </li>
      ))}
    </Part>
  );
}

function Awaits({ view, name }: { readonly view: PartnerView; readonly name: string }) {
  const t = useTranslate();
  const file = useExport();
  return (
    <Part
      title={t('partnerPage.awaits')}
      nothing={t('partnerPage.awaitsNothing')}
      after={<MadeFile {...file} />}
    >
      {view.awaits.map((each) => (
        <OwedLine
          key={`${each.meeting}/${each.of?.kind}/${each.id}`}
          owed={each}
          name={name}
          onLetter={({ meeting, of, partner }, options) =>
            void file.make(meeting, { kind: 'letter', of, partner, ...options, format: 'docx' })
          }
        />
      ))}
    </Part>
  );
}

/** What it has yet to take a position on in writing; nothing is said where nothing is asked. */
function Asked({ view }: { readonly view: PartnerView }) {
  const t = useTranslate();
  const language = useLanguage();
  if (view.asked.length === 0) return null;
  return (
    <Part title={t('written.asked')}>
      {view.asked.map(({ meeting, item, decision, number, deadline }) => (
        <li key={`${meeting}/${decision}`} className="line">
          <span className="grow">
            <NumberLink of="decision" number={number} meeting={meeting} item={item} />{' '}
            <span className="muted">
              {t('written.deadline', { day: shortDay(deadline, language) })}
            </span>
          </span>
          <Link href={href({ view: 'forum', tab: 'written' })}>{t('written.title')}</Link>
        </li>
      ))}
    </Part>
  );
}

function Owns({ view, name }: { readonly view: PartnerView; readonly name: string }) {
  const t = useTranslate();
  const language = useLanguage();
  const today = dayOf(timeNow());
  return (
    <Part title={t('partnerPage.owns')} nothing={t('partnerPage.ownsNothing')}>
      {view.measures.map((measure) => {
        const { id, title, due, owner } = measure;
        const { status, note } = measure.statuses.at(-1) ?? { status: 'planned' as const };
        const isOpen = !isMeasureOver(measure);
        const entry = { kind: 'measure' as const, id, partner: owner, what: title };
        return (
          <li key={id} className="line">
            <div className="grow">
              {title}
              {note && <div>{note}</div>}
              {due && (
                <div className="muted">
                  {t('shell.due')}: {shortDay(due, language)}
                </div>
              )}
            </div>
            {isOpen && due && due < today && <Tag data-color="warning">{t('shell.overdue')}</Tag>}
            <Tag data-color={status === 'done' ? 'success' : 'neutral'}>
              {t(`measureStatus.${status}`)}
            </Tag>
            {isOpen && <Settle entry={entry} name={name} on={today} />}
          </li>
        );
      })}
    </Part>
  );
}

function PromisedBy({ view, name }: { readonly view: PartnerView; readonly name: string }) {
  const t = useTranslate();
  return (
    <Part title={t('partnerPage.promised')} nothing={t('partnerPage.promisedNothing')}>
      {view.promised.map((each) => (
        <OwedLine key={`${each.meeting}/${each.kind}/${each.id}`} owed={each} name={name} />
      ))}
    </Part>
  );
}

/** Something owed, settled here with one press while it is open. */
function OwedLine(props: {
  readonly owed: Obligation | Promised;
  readonly name: string;
  readonly onLetter?: (owed: Obligation, options: LetterOptions) => void;
}) {
  const { owed, name, onLetter } = props;
  const t = useTranslate();
  const language = useLanguage();
  const today = dayOf(timeNow());
  const status = 'status' in owed ? owed.status : 'open';
  return (
    <li className="line">
      <div className="grow">
        <Link href={href({ view: 'run', meeting: owed.meeting })}>
          {t(`obligationKinds.${owed.kind}`)} {owed.number}
        </Link>{' '}
        {wordsOfMarkdown(owed.what)}
        {owed.due && (
          <div className="muted">
            {t('shell.due')}: {shortDay(owed.due, language)}
          </div>
        )}
      </div>
      {status === 'open' && owed.due && owed.due < today && (
        <Tag data-color="warning">{t('shell.overdue')}</Tag>
      )}
      {status === 'open' ? (
        <Settle
          entry={owed}
          name={`${owed.number}, ${name}`}
          on={today}
          {...(onLetter ? { onLetter: (options) => onLetter(owed, options) } : {})}
        />
      ) : (
        <Tag>{t(`obligationStatus.${status}`)}</Tag>
      )}
    </li>
  );
}

function NumberLink(props: {
  readonly of: 'decision' | 'agreement';
  readonly number: string;
  readonly meeting: string;
  readonly item: string;
}) {
  const t = useTranslate();
  const { of, number, meeting, item } = props;
  return (
    <Link href={href({ view: 'run', meeting, item })} className="number">
      {t(of === 'decision' ? 'minutes.decision' : 'minutes.agreement', { number })}
    </Link>
  );
}

function About({ forum, partner }: { readonly forum: Forum; readonly partner: Partner }) {
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
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
