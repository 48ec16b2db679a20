import { type CarriedThing, thingsOf, withoutExempt } from '../../src-core/follow-up/carried.ts';
import type { Carried, Obligation } from '../../src-core/follow-up/types.ts';
import type { ForumItself } from '../../src-core/forum/schema.ts';
import { shortDay } from '../../src-core/language/format.ts';
import { shortPartnerName } from '../components/fields.tsx';
import { useLanguage, useTranslate, useView } from '../session.ts';
import { Fitted } from './fitted.tsx';
import './status-page.css';

/** The status part on the wall: challenges, objectives, and what is open from before, ticked off as it is told. */
export function StatusPage({
  forum,
  carried,
}: {
  readonly forum: ForumItself;
  readonly carried: Carried;
}) {
  const t = useTranslate();
  const shown = withoutExempt(carried);
  const things = thingsOf(shown.obligations);
  const isMuch = things.length > MANY;
  const isNothing = things.length + shown.postponed.length === 0;
  return (
    <Fitted className="status-page">
      <h1>{t('sections.status')}</h1>
      <div className={isMuch ? 'status-parts much' : 'status-parts'}>
        <Background forum={forum} />
        <div>
          <h2>{t('room.carried')}</h2>
          {isNothing && <p>{t('carried.nothing')}</p>}
          <ul className={things.length > FEW ? 'things many' : 'things'}>
            {things.map((thing) => (
              <ThingLine key={thing.key} forum={forum} thing={thing} />
            ))}
            {shown.postponed.map(({ item, number, title, exemptBasis }) => (
              <li key={`postponed/${item}`}>
                <div className="what">
                  <span className="number">{number}</span>
                  <span className="words">
                    {exemptBasis === undefined ? title : t('room.exempt', { basis: exemptBasis })}
                  </span>
                </div>
                <div className="who">↷ {t('room.postponed')}</div>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </Fitted>
  );
}

/** More than these stand in two columns; more than those take all the room there is. */
const FEW = 7;
const MANY = 16;

function Background({ forum }: { readonly forum: ForumItself }) {
  const t = useTranslate();
  const objectives = useView('meetings')?.publicDocuments.mandate.at(-1)?.objectives ?? [];
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
          <h2>{t('review.objectives')}</h2>
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
  readonly forum: ForumItself;
  readonly thing: CarriedThing;
}) {
  const t = useTranslate();
  const { kind, number, what, obligations } = thing;
  const isSettled = obligations.every((each) => each.closed);
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
        {kind === 'ratification' && <span>{t('obligationKinds.ratification')}:</span>}
        {obligations.map((each) => (
          <Who key={`${each.partner}/${each.due}`} forum={forum} obligation={each} />
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
  readonly forum: ForumItself;
  readonly obligation: Obligation;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const { partner, due, closed } = obligation;
  const name = shortPartnerName(forum, partner);
  if (closed) {
    const status = t(`obligationStatus.${closed.as}`);
    return (
      <span>
        ✓ <s>{name}</s> {status}
      </span>
    );
  }
  const day = due && t('carried.due', { day: shortDay(due, language) });
  return <span>{[name, day].filter(Boolean).join(', ')}</span>;
}
