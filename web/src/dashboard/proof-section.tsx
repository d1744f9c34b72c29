import { Link } from 'react-router';
import type { DashboardDto, ScoreDto } from '../contract/generated/types.gen';
import { AsKnownField } from '../controls/as-known';
import { SelectField } from '../controls/select-field';
import { DossierButton } from './dossier-button';
import { useDashboardTexts } from './texts';

/**
 * By which method and on which data the score was computed, so that it can be checked; and the
 * ways to see it as it was known, or by another method.
 */
export function ProofSection({
  data,
  score,
  onMethod,
}: {
  readonly data: DashboardDto;
  readonly score: ScoreDto;
  readonly onMethod: (version: string) => void;
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
        <p>
          {t('proof.engine', { version: score.engineVersion, ledger: score.version })} ·{' '}
          <Link to="/registre">{t('proof.register')}</Link>
        </p>
        <div className="proof-views">
          <AsKnownField />
          {data.otherMethods.length > 0 && data.asKnownOn === null && (
            <SelectField
              label={t('proof.methodLabel')}
              value={data.method ?? ''}
              onChange={onMethod}
              options={[
                { value: '', label: t('proof.inForce') },
                ...data.otherMethods.map((version) => ({
                  value: version,
                  label: t('proof.version', { version }),
                })),
              ]}
            />
          )}
        </div>
      </details>
      <DossierButton
        quarter={data.quarter}
        series={score.series}
        asKnownOn={data.asKnownOn ?? undefined}
      />
    </section>
  );
}
