import type { AnswersDto, GiveAnswerDto } from '../contract/generated/types.gen';
import { Notice } from '../controls/notice';
import { problemText } from '../shell/problem/problem-text';
import { useMay } from '../shell/session/member';
import { AnswerRow } from './answer-row';
import { useAnswerTexts } from './texts';
import { useGiveAnswer } from './use-answers';

/** The indicators with their answers; each choice is recorded at once. */
export function AnswerTable({
  answers,
  progress,
  past,
}: {
  readonly answers: AnswersDto;
  readonly progress: string;
  /** Seen as known on a past day: nothing can be answered there. */
  readonly past: boolean;
}) {
  const { t, language } = useAnswerTexts();
  const mayAnswer = useMay('commitment.declare') && !past;
  const giving = useGiveAnswer();
  const { quarter, indicators } = answers;
  const give = (body: Omit<GiveAnswerDto, 'quarter'>) =>
    giving.mutate({ body: { ...body, quarter }, key: crypto.randomUUID() });
  const recorded = giving.isSuccess
    ? indicators.find(({ indicator }) => indicator === giving.data.indicator)
    : undefined;
  return (
    <>
      {giving.isError && (
        <Notice tone="mend">
          <p>{problemText(giving.error, language)}</p>
        </Notice>
      )}
      <p className="answers-progress" role="status">
        {progress}
        {recorded && (
          <span className="answers-saved">
            {t('saved', { indicator: recorded.label[language] })}
          </span>
        )}
      </p>
      <table className="dense answers">
        <caption className="seen-by-readers">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.indicator')}</th>
            <th scope="col">{t('column.answer')}</th>
            <th scope="col">{t('column.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <AnswerRow
              key={indicator.indicator}
              indicator={indicator}
              onGive={mayAnswer ? give : null}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}
