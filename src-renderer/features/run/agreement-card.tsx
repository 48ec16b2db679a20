import { Alert, Button, Tag } from '@digdir/designsystemet-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import { isRecording, RECORDING, whyLocked } from '../../../src-core/commands/phase-rules.ts';
import { list } from '../../../src-core/i18n/format.ts';
import {
  type AgreementResult,
  resultOfAgreement,
} from '../../../src-core/meeting/agreement-result.ts';
import { membersAt, stillPartners } from '../../../src-core/meeting/membership.ts';
import { agreementNumber } from '../../../src-core/meeting/numbers.ts';
import { resultOn } from '../../../src-core/meeting/outcome.ts';
import { dayOf } from '../../../src-core/model/field-types.ts';
import type { Forum } from '../../../src-core/model/forum.ts';
import type { Agreement, Meeting } from '../../../src-core/model/meeting.ts';
import { useArrival } from '../../app/routes.ts';
import { execute, saveText } from '../../app/session.ts';
import { timeNow } from '../../app/time.ts';
import { CheckboxList } from '../../ui/checkbox-list.tsx';
import { Choice } from '../../ui/choice.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { DraftField, SharedField } from '../../ui/form.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useLanguage, useTranslate } from '../../ui/language.tsx';
import { LazyDetails } from '../../ui/lazy-details.tsx';
import { SendButton } from '../../ui/send-button.tsx';
import { BindingList } from '../decision/binding-list.tsx';
import { ExemptField } from '../decision/exempt-field.tsx';
import { Awaiting } from '../decision/ratify.tsx';
import { partnerName } from '../partners/partner-name.ts';
import { Commitments } from './commitments.tsx';

interface AgreementInMeeting {
  readonly forum: Forum;
  readonly meeting: Meeting;
  readonly agreement: Agreement;
}

/** An agreement: its text, who has signed, what each brings, and who is bound. */
export function AgreementCard(props: AgreementInMeeting) {
  const t = useTranslate();
  const { forum, meeting, agreement } = props;
  const number = agreementNumber(agreement);
  const arrival = useArrival(`agreement-${agreement.id}`);
  const today = dayOf(timeNow());
  const result = resultOn(forum, resultOfAgreement(forum, meeting, agreement), today);
  const why = whyLocked(meeting, RECORDING);
  const about = { meeting: meeting.id, agreement: agreement.id };
  if (agreement.withdrawn) {
    return (
      <article className="card row middle" {...arrival}>
        <strong className="number grow">
          {t('meeting.agreement')} {number}
        </strong>
        <Tag>{t('outcomes.withdrawn')}</Tag>
      </article>
    );
  }
  return (
    <article className="card stack" aria-label={`${t('meeting.agreement')} ${number}`} {...arrival}>
      <strong>
        {t('meeting.agreement')} {number}: {agreement.title}
      </strong>
      <SharedField
        rows={3}
        label={t('run.textOf', { number })}
        lang={meeting.language}
        value={agreement.text}
        {...(why ? { readOnly: true, description: t(why) } : {})}
        onWrite={(text, base) => saveText({ do: 'changeAgreement', ...about, text }, base)}
      />
      <Signing {...props} result={result} />
      <BindingList forum={forum} result={result} />
      <Awaiting
        forum={forum}
        meeting={meeting.id}
        of={{ agreement: agreement.id }}
        partners={result.awaiting}
      />
      <Commitments {...props} />
      <details className="more">
        <summary>{t('run.more')}</summary>
        <Terms {...props} />
      </details>
    </article>
  );
}

/** Who has signed. A signature to an earlier text binds nobody until it is given again (D129). */
function Signing(props: AgreementInMeeting & { readonly result: AgreementResult }) {
  const t = useTranslate();
  const language = useLanguage();
  const { forum, meeting, agreement, result } = props;
  const { unsigned, toEarlier } = result;
  const about = { meeting: meeting.id, agreement: agreement.id };
  const sign = (partner: string) =>
    execute({ do: 'signAgreement', ...about, partner, at: timeNow() });
  const mayStillSign = stillPartners(forum, unsigned, dayOf(timeNow()));
  const nameOf = (partner: string) => partnerName(forum, partner);
  return (
    <div className="stack tight" data-size="sm">
      {toEarlier.length > 0 && (
        <Alert data-color="warning" data-size="sm" role="status">
          {t('standingBy.signedEarlier', { partners: list(toEarlier.map(nameOf), language) })}
        </Alert>
      )}
      <div className="row middle">
        {agreement.parties.map((partner) => {
          const name = nameOf(partner);
          if (!unsigned.includes(partner)) {
            return (
              <span key={partner} className="row middle tight">
                <Tag data-color="success">✓ {t('run.signed', { partner: name })}</Tag>
                <IconButton
                  words={t('standingBy.removeSignature', { partner: name })}
                  Icon={XMarkIcon}
                  onClick={() => void execute({ do: 'withdrawSignature', ...about, partner })}
                />
              </span>
            );
          }
          if (!mayStillSign.includes(partner)) return null;
          const words = toEarlier.includes(partner) ? 'standingBy.signAgain' : 'run.sign';
          return (
            <SendButton key={partner} variant="secondary" onSend={() => sign(partner)}>
              {t(words, { partner: name })}
            </SendButton>
          );
        })}
      </div>
      <SigningOtherwise {...props} partners={mayStillSign} />
    </div>
  );
}

/** A party that usually asks at home signs with authority given before, or the other way round. */
function SigningOtherwise(props: AgreementInMeeting & { readonly partners: readonly string[] }) {
  const t = useTranslate();
  const { forum, meeting, agreement, partners } = props;
  const members = membersAt(forum, meeting).filter(
    ({ partner, authority }) => partners.includes(partner) && authority !== 'observes',
  );
  if (members.length === 0) return null;
  return (
    <LazyDetails summary={t('atHome.signOtherwise')}>
      {() => (
        <div className="row middle">
          {members.map(({ partner, authority }) => {
            const ratification = authority === 'negotiates' ? 'not-needed' : 'needed';
            const about = { meeting: meeting.id, agreement: agreement.id, partner };
            return (
              <SendButton
                key={partner}
                variant="secondary"
                onSend={() => execute({ do: 'signAgreement', ...about, at: timeNow() })}
              >
                {t(`atHome.signs-${ratification}`, { partner: partnerName(forum, partner) })}
              </SendButton>
            );
          })}
        </div>
      )}
    </LazyDetails>
  );
}

const DEGREES = ['1', '2', '3', '4'] as const;

/** Degree of coordination, period, measures, and the legal ground for withholding it. */
function Terms({ forum, meeting, agreement }: AgreementInMeeting) {
  const t = useTranslate();
  const about = { meeting: meeting.id, agreement: agreement.id };
  const change = (changes: object) => execute({ do: 'changeAgreement', ...about, ...changes });
  return (
    <div className="stack" data-size="sm">
      <fieldset className="locked-fields" disabled={!isRecording(meeting)}>
        <DraftField
          label={t('meeting.agreementTitle')}
          value={agreement.title}
          onSave={(title) => change({ title })}
        />
        <CoordinationChoice
          forum={forum}
          degree={agreement.degree}
          onChoose={(degree) => void change({ degree })}
        />
        <div className="row">
          <DayField
            label={t('meeting.validFrom')}
            value={agreement.from}
            onDay={(day) => change({ from: day || null })}
          />
          <DayField
            label={t('meeting.validTo')}
            value={agreement.to}
            onDay={(day) => change({ to: day || null })}
          />
        </div>
        {forum.measures.length > 0 && (
          <CheckboxList
            label={t('shell.measures')}
            options={forum.measures.map(({ id, title }) => [id, title] as const)}
            chosen={agreement.measures}
            onChoose={(measures) => void change({ measures })}
          />
        )}
      </fieldset>
      <ExemptField meeting={meeting} of={{ agreement: agreement.id }} exempt={agreement.exempt} />
      {isRecording(meeting) && (
        <div>
          <Button
            variant="tertiary"
            onClick={() => void execute({ do: 'withdrawAgreement', ...about })}
          >
            {t('run.withdrawAgreement')}
          </Button>
        </div>
      )}
    </div>
  );
}

function CoordinationChoice(props: {
  readonly forum: Forum;
  readonly degree: number | undefined;
  /** Null removes the degree. */
  readonly onChoose: (degree: number | null) => void;
}) {
  const t = useTranslate();
  const { forum, degree, onChoose } = props;
  return (
    <Choice<(typeof DEGREES)[number] | ''>
      label={t('meeting.degree')}
      value={DEGREES[(degree ?? 0) - 1] ?? ''}
      onChoose={(chosen) => onChoose(chosen === '' ? null : Number(chosen))}
      options={[
        ['', t('run.noDegree')],
        ...DEGREES.map(
          (each, index) => [each, forum.coordinationSteps[index] ?? t(`degrees.${each}`)] as const,
        ),
      ]}
    />
  );
}
