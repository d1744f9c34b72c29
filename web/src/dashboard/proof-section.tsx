import type { ScoreDto } from '../contract/generated/types.gen';
import { DossierButton } from './dossier-button';
import { useDashboardTexts } from './texts';

/** By which method and on which data the score was computed, so that it can be checked. */
export function ProofSection({
  score,
  quarter,
}: {
  readonly score: ScoreDto;
  readonly quarter: string;
}) {
  const { t } = useDashboardTexts();
  return (
    <section className="proof-section">
      <details>
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
      <DossierButton quarter={quarter} series={score.series} />
    </section>
  );
}
