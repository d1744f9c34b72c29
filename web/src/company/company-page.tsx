import { useState } from 'react';
import type { EstablishmentDto } from '../contract/generated/types.gen';
import { NamingSection } from '../comparison/naming-section';
import { DialogSheet } from '../controls/dialog-sheet';
import { Notice } from '../controls/notice';
import { Page } from '../shell/page/page';
import { PageSkeleton } from '../shell/page/page-skeleton';
import { ReadFailure } from '../shell/problem/read-failure';
import { useMay } from '../shell/session/member';
import { EraseNameForm } from './erase-name-form';
import { EstablishmentForm } from './establishment-form';
import { EstablishmentSection } from './establishment-section';
import { SizeForm } from './size-form';
import { SizeSection } from './size-section';
import { useCompanyTexts } from './texts';
import { useCompany } from './use-company';
import './company.css';

/** What is done about the company on its page. */
type Task =
  | { readonly type: 'establishment' | 'size' }
  | { readonly type: 'eraseName'; readonly establishment: EstablishmentDto };

/** Who the company is, where it is, and how large. */
export default function CompanyPage() {
  const { t } = useCompanyTexts();
  const company = useCompany();
  const mayChange = useMay('company.change');
  const mayErase = useMay('text.erase');
  const [task, setTask] = useState<Task | null>(null);
  const [saved, setSaved] = useState<'saved' | 'eraseName.done' | null>(null);
  if (company.isPending) return <PageSkeleton />;
  if (company.isError) {
    return <ReadFailure error={company.error} retry={() => void company.refetch()} />;
  }
  const begin = (next: Task) => {
    setSaved(null);
    setTask(next);
  };
  const done = () => {
    setTask(null);
    setSaved(task?.type === 'eraseName' ? 'eraseName.done' : 'saved');
  };
  const { name, siren, nafCode, nafNomenclature, fictitious, sizeProfiles } = company.data;
  const titles = {
    establishment: t('establishments.add'),
    size: t(sizeProfiles.length > 0 ? 'size.change' : 'size.add'),
    eraseName: t('eraseName.title'),
  } as const;
  return (
    <Page title={name} tabTitle={t('title')}>
      <ul role="list" className="company-marks figures">
        <li>{t('siren', { siren: siren.replace(/(\d{3})(?=\d)/g, '$1\u202f') })}</li>
        <li>{t('naf', { code: nafCode, nomenclature: nafNomenclature })}</li>
        {fictitious && <li className="company-fictitious">{t('fictitious')}</li>}
      </ul>
      {saved && (
        <Notice tone="done" takesFocus>
          <p>{t(saved)}</p>
        </Notice>
      )}
      <EstablishmentSection
        company={company.data}
        onAdd={mayChange ? () => begin({ type: 'establishment' }) : null}
        onEraseName={
          mayErase ? (establishment) => begin({ type: 'eraseName', establishment }) : null
        }
      />
      <SizeSection
        company={company.data}
        onChange={mayChange ? () => begin({ type: 'size' }) : null}
      />
      <NamingSection />
      <DialogSheet
        title={task ? titles[task.type] : ''}
        open={task !== null}
        onClose={() => setTask(null)}
      >
        {task?.type === 'establishment' && (
          <EstablishmentForm company={company.data} onDone={done} />
        )}
        {task?.type === 'size' && <SizeForm company={company.data} onDone={done} />}
        {task?.type === 'eraseName' && (
          <EraseNameForm establishment={task.establishment} onDone={done} />
        )}
      </DialogSheet>
    </Page>
  );
}
