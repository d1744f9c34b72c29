import { useState } from 'react';
import { NamingSection } from '../comparison/naming-section';
import { DialogSheet } from '../controls/dialog-sheet';
import { Notice } from '../controls/notice';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { ReadFailure } from '../shell/problem/read-failure';
import { useMay } from '../shell/session/member';
import { EstablishmentForm } from './establishment-form';
import { EstablishmentSection } from './establishment-section';
import { SizeForm } from './size-form';
import { SizeSection } from './size-section';
import { useCompanyTexts } from './texts';
import { useCompany } from './use-company';
import './company.css';

/** Who the company is, where it is, and how large. */
export default function CompanyPage() {
  const { t } = useCompanyTexts();
  const company = useCompany();
  const mayChange = useMay('company.change');
  const [task, setTask] = useState<'establishment' | 'size' | null>(null);
  const [saved, setSaved] = useState(false);
  if (company.isPending) return <PageSkeleton />;
  if (company.isError) {
    return <ReadFailure error={company.error} retry={() => void company.refetch()} />;
  }
  const begin = (next: 'establishment' | 'size') => {
    setSaved(false);
    setTask(next);
  };
  const done = () => {
    setTask(null);
    setSaved(true);
  };
  const { name, siren, nafCode, nafNomenclature, fictitious, sizeProfiles } = company.data;
  const sizeTitle = t(sizeProfiles.length > 0 ? 'size.change' : 'size.add');
  return (
    <Page title={name} tabTitle={t('title')}>
      <ul role="list" className="company-marks figures">
        <li>{t('siren', { siren: siren.replace(/(\d{3})(?=\d)/g, '$1\u202f') })}</li>
        <li>{t('naf', { code: nafCode, nomenclature: nafNomenclature })}</li>
        {fictitious && <li className="company-fictitious">{t('fictitious')}</li>}
      </ul>
      {saved && (
        <Notice tone="done">
          <p>{t('saved')}</p>
        </Notice>
      )}
      <EstablishmentSection
        company={company.data}
        onAdd={mayChange ? () => begin('establishment') : null}
      />
      <SizeSection company={company.data} onChange={mayChange ? () => begin('size') : null} />
      <NamingSection />
      <DialogSheet
        title={task === 'size' ? sizeTitle : t('establishments.add')}
        open={task !== null}
        onClose={() => setTask(null)}
      >
        {task === 'establishment' && <EstablishmentForm company={company.data} onDone={done} />}
        {task === 'size' && <SizeForm company={company.data} onDone={done} />}
      </DialogSheet>
    </Page>
  );
}
