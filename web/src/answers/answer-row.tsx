import { useState } from 'react';
import type {
  GiveAnswerDto,
  GivenAnswer,
  IndicatorAnswerDto,
} from '../contract/generated/types.gen';
import '../controls/field.css';
import { pillarFamily } from '../shell/theme/pillar-family';
import { useAnswerTexts } from './texts';

const GIVEN: readonly GivenAnswer[] = ['zero', 'notApplicable', 'notReported'];

/** An indicator's answer; "not applicable" waits for its reason before it is given. */
export function AnswerRow({
  indicator,
  onGive,
}: {
  readonly indicator: IndicatorAnswerDto;
  /** Null for those who only read. */
  readonly onGive: ((answer: Omit<GiveAnswerDto, 'quarter'>) => void) | null;
}) {
  const { t, language } = useAnswerTexts();
  const [choosingReason, setChoosingReason] = useState(false);
  const { reasons, answer } = indicator;
  const name = indicator.label[language];
  const shown = choosingReason ? 'notApplicable' : answer;
  const offered = GIVEN.filter((given) => given !== 'notApplicable' || reasons.length > 0);
  const choose = (chosen: string) => {
    const given = GIVEN.find((known) => known === chosen);
    if (!given || !onGive) return;
    setChoosingReason(given === 'notApplicable');
    if (given !== 'notApplicable') onGive({ indicator: indicator.indicator, answer: given });
  };
  const giveReason = (reason: string) => {
    if (reason === '' || !onGive) return;
    setChoosingReason(false);
    onGive({ indicator: indicator.indicator, answer: 'notApplicable', reason });
  };
  const stated = reasons.find(({ reason }) => reason === indicator.reason);
  return (
    <tr data-family={pillarFamily(indicator.pillar)}>
      <th scope="row">{name}</th>
      <td data-label={t('column.answer')}>
        {answer === 'quantity' || onGive === null ? (
          t(`answer.${answer}`)
        ) : (
          <select
            className="input select answer-select"
            aria-label={t('answerOf', { indicator: name })}
            value={shown}
            onChange={(event) => choose(event.target.value)}
          >
            {offered.map((given) => (
              <option key={given} value={given}>
                {t(`answer.${given}`)}
              </option>
            ))}
          </select>
        )}
      </td>
      <td data-label={t('column.reason')}>
        {shown === 'notApplicable' && onGive !== null && (
          <select
            className="input select answer-select"
            aria-label={t('reasonOf', { indicator: name })}
            value={choosingReason ? '' : (indicator.reason ?? '')}
            onChange={(event) => giveReason(event.target.value)}
          >
            <option value="">{t('chooseReason')}</option>
            {reasons.map(({ reason, label }) => (
              <option key={reason} value={reason}>
                {label[language]}
              </option>
            ))}
          </select>
        )}
        {shown === 'notApplicable' && onGive === null && stated?.label[language]}
        {!choosingReason && stated && !stated.holds && (
          <span className="field-hint">{t('doesNotHold')}</span>
        )}
      </td>
    </tr>
  );
}
