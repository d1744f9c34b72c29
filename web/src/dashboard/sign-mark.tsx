import type { ScoreDto } from '../contract/generated/types.gen';
import { useDashboardTexts } from './texts';

/** Whether the sign of the score may be said, and why not. */
export function SignMark({ score: { sign } }: { readonly score: ScoreDto }) {
  const { t } = useDashboardTexts();
  if (!sign) return null;
  if (sign.settled) return <li className="sign-settled">{t('sign.settled')}</li>;
  const reasons = sign.reasons.map((reason) => t(`sign.${reason}`)).join(', ');
  return (
    <li>
      {t('sign.unsettled')} <span className="sign-reasons">({reasons})</span>
    </li>
  );
}
