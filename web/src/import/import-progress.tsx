import type { ImportDto } from '../contract/generated/types.gen';
import { formatNumber } from '../shell/format/format-number';
import { useImportTexts } from './texts';

/** How far the worker is, in rows; the page may be left meanwhile. */
export function ImportProgress({ item }: { readonly item: ImportDto }) {
  const { t, language } = useImportTexts();
  const step = t(item.state === 'recording' ? 'recording' : 'reading');
  return (
    <div className="sheet">
      <h2 id="import-step">{step}</h2>
      <progress
        aria-labelledby="import-step"
        className="progress"
        {...(item.total > 0 ? { max: item.total, value: item.done } : {})}
      />
      <p className="figures">
        {item.total > 0 &&
          t('progress', {
            done: formatNumber(item.done, language),
            total: formatNumber(item.total, language),
          })}
      </p>
      <p className="soft">{t('leave')}</p>
    </div>
  );
}
