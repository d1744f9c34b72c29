import type { TerritoryDto } from '../contract/generated/types.gen';
import { Notice } from '../controls/notice';
import { formatQuarter } from '../shell/format/format-date';
import { formatNumber, formatShare, formatSigned } from '../shell/format/format-number';
import '../shell/theme/score.css';
import { useTerritoryTexts } from './texts';

/** The territory's own score in large, with what it rests on; or why there is none. */
export function OwnScore({ territory }: { readonly territory: TerritoryDto }) {
  const { t, language } = useTerritoryTexts();
  const { own, distribution, coverage, largestShare, privateJobsSource } = territory;
  if (own.score === null) {
    return (
      <Notice tone="know" title={t('own')}>
        <p>{t(own.state === 'concentrated' ? 'state.concentrated' : 'state.tooFewUnits')}</p>
      </Notice>
    );
  }
  return (
    <section className="score-head" aria-label={t('own')}>
      <div>
        <p className="score-name">
          {t('own')} · {formatQuarter(territory.quarter, language)}
        </p>
        <p className="score-number" data-sign={Math.sign(own.score)}>
          {formatSigned(own.score, language)}
        </p>
      </div>
      <div className="score-words">
        <p className="score-sentence">{t('explained')}</p>
        <ul role="list" className="score-marks">
          {distribution.median !== null && (
            <li>{t('median', { score: formatSigned(distribution.median, language) })}</li>
          )}
          <li>
            {t('members', {
              count: formatNumber(territory.scored, language),
              declaring: formatNumber(territory.declaring, language),
            })}
          </li>
          <li>
            {coverage === null
              ? t('coverageNone')
              : t('coverage', { share: formatShare(coverage, language) })}
          </li>
          {largestShare !== null && (
            <li>{t('largest', { share: formatShare(largestShare, language) })}</li>
          )}
        </ul>
        {privateJobsSource && (
          <p className="field-hint">{t('source', { source: privateJobsSource })}</p>
        )}
      </div>
    </section>
  );
}
