import { Link } from 'react-router';
import type { ScoreDto } from '../contract/generated/types.gen';
import { Notice } from '../controls/notice';
import { formatShare } from '../shell/format/format-number';
import { useMay } from '../shell/session/member';
import { useDashboardTexts } from './texts';

/** Why there is no score, and what would mend it. */
export function InsufficientData({ score }: { readonly score: ScoreDto }) {
  const { t, language } = useDashboardTexts();
  const mayDeclare = useMay('commitment.declare');
  const { reason } = score;
  const onSize = reason === 'noSizeProfile' || reason === 'outdatedProfile';
  return (
    <Notice tone="know" title={t('insufficient.title')}>
      <p>
        {t(`insufficient.${reason ?? 'other'}`, {
          share: formatShare(score.reportedShare, language),
        })}
      </p>
      {mayDeclare && (
        <p>
          {onSize ? (
            <Link to="/entreprise">{t('insufficient.company')}</Link>
          ) : (
            <>
              <Link to="/reponses">{t('insufficient.answers')}</Link>
              {' · '}
              <Link to="/engagements/declarer">{t('insufficient.commitments')}</Link>
            </>
          )}
        </p>
      )}
    </Notice>
  );
}
