import { useMutation } from '@tanstack/react-query';
import { answerOf } from '../contract/api';
import { readDossier } from '../contract/generated/sdk.gen';
import type { ScoreDto } from '../contract/generated/types.gen';
import { keepFile } from '../controls/keep-file';
import { problemText } from '../shell/problem/problem-text';
import { useDashboardTexts } from './texts';

/** Hands over everything from which anyone recomputes the score, offline. */
export function DossierButton({
  quarter,
  series,
  asKnownOn,
}: {
  readonly quarter: string;
  readonly series: ScoreDto['series'];
  /** The past day whose score is meant. */
  readonly asKnownOn: string | undefined;
}) {
  const { t, language } = useDashboardTexts();
  const reading = useMutation({
    mutationFn: () =>
      answerOf(readDossier({ query: { quarter, series, ...(asKnownOn ? { asKnownOn } : {}) } })),
    onSuccess: (dossier) => keepFile(JSON.stringify(dossier), `ancrage-dossier-${quarter}.json`),
  });
  return (
    <div>
      <button
        type="button"
        className="button button-plain"
        aria-disabled={reading.isPending}
        onClick={() => {
          if (!reading.isPending) reading.mutate();
        }}
      >
        {t('proof.dossier')}
      </button>
      {reading.isError && (
        <p role="alert">
          {t('proof.dossierFailed', { reason: problemText(reading.error, language) })}
        </p>
      )}
    </div>
  );
}
