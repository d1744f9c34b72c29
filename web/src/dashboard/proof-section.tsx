import type { ScoreDto } from '../contract/generated/types.gen';
import { useDashboardTexts } from './texts';

/** By which method and on which data the score was computed, so that it can be checked. */
export function ProofSection({ score }: { readonly score: ScoreDto }) {
  const { t } = useDashboardTexts();
  return (
    <details className="proof-section">
      <summary>{t('proof.title')}</summary>
      <dl>
        <dt>{t('proof.method', { version: score.methodVersion })}</dt>
        <dd>
          <code>{score.methodHash}</code>
        </dd>
        <dt>{t('proof.digest')}</dt>
        <dd>
          <code>{score.inputDigest}</code>
        </dd>
      </dl>
      <p>{t('proof.engine', { version: score.engineVersion, ledger: score.version })}</p>
    </details>
  );
}
