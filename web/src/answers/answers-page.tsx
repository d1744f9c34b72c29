import { civilDateInParis } from '@ancrage/contract/period/civil-date';
import { isQuarter, quarterOf } from '@ancrage/contract/period/quarter';
import { useSearchParams } from 'react-router';
import { AsKnownField, AsKnownNotice, useAsKnown } from '../controls/as-known';
import { SelectField } from '../controls/select-field';
import { formatQuarter } from '../shell/format/format-date';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { ReadFailure } from '../shell/problem/read-failure';
import { AnswerTable } from './answer-table';
import { useAnswerTexts } from './texts';
import { useAnswers } from './use-answers';
import './answers.css';

/** The quarter's answers, indicator by indicator: the three that are no quantity are given here. */
export default function AnswersPage() {
  const { t, language } = useAnswerTexts();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('trimestre') ?? '';
  const { day } = useAsKnown();
  const answers = useAnswers(
    isQuarter(asked) ? asked : quarterOf(civilDateInParis(new Date())),
    day,
  );
  if (answers.isPending) return <PageSkeleton />;
  if (answers.isError) {
    return <ReadFailure error={answers.error} retry={() => void answers.refetch()} />;
  }
  const { quarter, quarters, indicators } = answers.data;
  const given = indicators.filter(({ answer }) => answer !== 'notReported').length;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <SelectField
          label={t('quarter')}
          value={quarter}
          onChange={(chosen) =>
            setSearch((before) => {
              const next = new URLSearchParams(before);
              next.set('trimestre', chosen);
              return next;
            })
          }
          options={[...new Set([quarter, ...quarters])]
            .sort()
            .reverse()
            .map((value) => ({ value, label: formatQuarter(value, language) }))}
        />
      }
    >
      <AsKnownNotice />
      <AnswerTable
        key={`${quarter} ${day ?? ''}`}
        past={day !== undefined}
        answers={answers.data}
        progress={t('progress', { given, total: indicators.length })}
      />
      <div className="answers-as-known">
        <AsKnownField />
      </div>
    </Page>
  );
}
