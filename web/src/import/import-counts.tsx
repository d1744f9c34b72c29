import type { ImportCountsDto } from '../contract/generated/types.gen';
import { formatNumber } from '../shell/format/format-number';
import { useImportTexts } from './texts';

/** Rows by what becomes of them, in large figures. */
export function ImportCounts({
  counts,
  done,
}: {
  readonly counts: ImportCountsDto;
  readonly done: boolean;
}) {
  const { t, language } = useImportTexts();
  const shown = [done ? 'recorded' : 'valid', 'rejected', 'duplicate'] as const;
  return (
    <dl className="import-counts">
      {shown.map((what) => (
        <div key={what} data-what={what} data-none={counts[what] === 0 ? '' : undefined}>
          <dt>{t(`counts.${what}`)}</dt>
          <dd>{formatNumber(counts[what], language)}</dd>
        </div>
      ))}
    </dl>
  );
}
