import { HouseWords } from '../../../src-core/model/forum.ts';
import { Choice } from '../../ui/choice.tsx';
import { useTranslate } from '../../ui/language.tsx';

const { decision: Decision, minutes: Minutes } = HouseWords.shape;
/** «Decision» is what «vedtak» is in English, and needs no choice of its own. */
const DECISIONS = Decision.unwrap().exclude(['decision']).options;
const MINUTES = Minutes.unwrap().options;

/** What the forum calls its decisions and its minutes (D182). */
export function HouseWordsSettings(props: {
  readonly words: HouseWords | undefined;
  readonly onWords: (words: HouseWords) => void;
}) {
  const t = useTranslate();
  const { words = {}, onWords } = props;
  const decision = DECISIONS.find((each) => each === words.decision) ?? 'vedtak';
  return (
    <div className="pair">
      <Choice
        label={t('houseWords.decision')}
        options={DECISIONS.map((each) => [each, t(`decisionWords.${each}`)] as const)}
        value={decision}
        onChoose={(chosen) => onWords({ decision: chosen })}
      />
      <Choice
        label={t('houseWords.minutes')}
        options={MINUTES.map((each) => [each, t(`minutesWords.${each}`)] as const)}
        value={words.minutes ?? 'referat'}
        onChoose={(chosen) => onWords({ minutes: chosen })}
      />
    </div>
  );
}
