import { IMPORT_ROWS_MAX } from '@ancrage/contract/import/limits';
import { Link } from 'react-router';
import type { ImportDto } from '../contract/generated/types.gen';
import { formatInstant } from '../shell/format/format-date';
import { formatNumber } from '../shell/format/format-number';
import { Page } from '../shell/page/page';
import { ReadFailure } from '../shell/problem/read-failure';
import { useImportTexts } from './texts';
import { UploadForm } from './upload-form';
import { useImports } from './use-import';
import './import.css';

/** Sending a spreadsheet, and the imports of before. */
export default function ImportsPage() {
  const { t, language } = useImportTexts();
  const imports = useImports();
  if (imports.isError) {
    return <ReadFailure error={imports.error} retry={() => void imports.refetch()} />;
  }
  return (
    <Page title={t('title')} lead={t('lead', { rows: formatNumber(IMPORT_ROWS_MAX, language) })}>
      <UploadForm />
      <section className="stack">
        <h2>{t('earlier')}</h2>
        {imports.data?.length === 0 && <p className="soft">{t('none')}</p>}
        {imports.data && imports.data.length > 0 && <ImportTable imports={imports.data} />}
      </section>
    </Page>
  );
}

function ImportTable({ imports }: { readonly imports: readonly ImportDto[] }) {
  const { t, language } = useImportTexts();
  return (
    <table className="dense">
      <caption className="seen-by-readers">{t('earlier')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('columns.file')}</th>
          <th scope="col">{t('columns.date')}</th>
          <th scope="col">{t('columns.state')}</th>
          <th scope="col" className="numeric">
            {t('columns.rows')}
          </th>
          <th scope="col" className="numeric">
            {t('columns.recorded')}
          </th>
        </tr>
      </thead>
      <tbody>
        {imports.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <Link to={`/imports/${item.id}`}>{item.fileName}</Link>
            </th>
            <td data-label={t('columns.date')}>{formatInstant(item.createdAt, language)}</td>
            <td data-label={t('columns.state')}>{t(`state.${item.state}`)}</td>
            <td data-label={t('columns.rows')} className="numeric">
              {formatNumber(item.total, language)}
            </td>
            <td data-label={t('columns.recorded')} className="numeric">
              {formatNumber(item.counts.recorded, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
