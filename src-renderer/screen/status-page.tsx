import { dueInWords, ownersOf, partiesInWords } from '../../src-core/meeting/party-names.ts';
import { type CarriedThing, thingsOf } from '../../src-core/projections/carry-over.ts';
import type { PartnerNames, Shown } from '../../src-core/projections/screen-view.ts';
import type { Obligation } from '../../src-core/projections/summary-types.ts';
import { shortPartnerName } from '../features/partners/partner-name.ts';
import { useLanguage, useTranslate } from '../ui/language.tsx';
import { FitContent } from './fit-content.tsx';
import './status-page.css';

/**
 * The status section on the big screen: challenges, objectives, and what is open from earlier meetings, closed as
 * partners report.
 */
export function StatusPage(props: Pick<Shown, 'forum' | 'carried' | 'objectives'>) {
  const t = useTranslate();
  const { forum, carried, objectives } = props;
  if (!carried) return null;
  const things = thingsOf(carried.obligations);
  const isMuch = things.length > MANY;
  const isNothing = things.length + carried.postponed.length === 0;
  return (
    <FitContent className="status-page">
      <h1>{t('sections.status')}</h1>
      <div className={isMuch ? 'status-parts much' : 'status-parts'}>
        <Background {...{ forum, objectives }} />
        <div>
          <h2>{t('meeting.carried')}</h2>
          {isNothing && <p>{t('carryOver.nothing')}</p>}
          <ul className={things.length > FEW ? 'things many' : 'things'}>
            {things.map((thing) => (
              <ThingLine key={thing.key} forum={forum} thing={thing} />
            ))}
            {carried.postponed.map(({ item, number, title, exemptBasis }) => (
              <li key={`postponed/${item}`}>
                <div className="what">
                  <span className="number">{number}</span>
                  <span className="words">
                    {exemptBasis === undefined
                      ? title
                      : t('meeting.exempt', { basis: exemptBasis })}
                  </span>
                </div>
                <div className="who">↷ {t('meeting.postponed')}</div>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </FitContent>
  );
}

/** More entries than the first limit stand in two columns. More than the second take the whole page. */
const FEW = 7;
const MANY = 16;

function Background({ forum, objectives }: Pick<Shown, 'forum' | 'objectives'>) {
  const t = useTranslate();
  return (
    <div className="status-background">
      {forum.challenges.length > 0 && (
        <>
          <h2>{t('shell.challenges')}</h2>
          <ul>
            {forum.challenges.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </>
      )}
      {objectives.length > 0 && (
        <>
          <h2>{t('textVersions.objectives')}</h2>
          <ul>
            {objectives.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function ThingLine({
  forum,
  thing,
}: {
  readonly forum: PartnerNames;
  readonly thing: CarriedThing;
}) {
  const t = useTranslate();
  const { kind, number, what, obligations } = thing;
  const isSettled = obligations.every((each) => each.closed);
  const isAnswered = kind === 'ratification' || kind === 'condition';
  return (
    <li className={isSettled ? 'settled' : undefined}>
      <div className="what">
        <span className="number">
          {isSettled && '✓ '}
          {number}
        </span>
        <span className="words">{what}</span>
      </div>
      <div className="who">
        {isAnswered && <span>{t(`obligationKinds.${kind}`)}:</span>}
        {obligations.map((each, index) => (
          <Who key={index} forum={forum} obligation={each} />
        ))}
      </div>
    </li>
  );
}

/** `Fagskolen, frist 01.10.2024`, or `✓ Fagskolen: Utført`. */
function Who({
  forum,
  obligation,
}: {
  readonly forum: PartnerNames;
  readonly obligation: Obligation;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { closed } = obligation;
  const nameOf = (partner: string) => shortPartnerName(forum, partner);
  const name = partiesInWords(ownersOf(obligation), { language, nameOf });
  if (closed) {
    const status = t(`obligationStatus.${closed.as}`);
    return (
      <span>
        ✓ {name && <s>{name}</s>} {status}
      </span>
    );
  }
  const due = dueInWords(obligation, language);
  const day = due && t('carryOver.due', { day: due });
  return <span>{[name, day].filter(Boolean).join(', ')}</span>;
}
